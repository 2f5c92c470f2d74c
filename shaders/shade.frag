// A grey picture as a factor for what is below it.
#version 330 core

uniform sampler2D picture;
uniform float opacity;

in vec2 place;
out vec4 result;

void main() {
    float grey = texture(picture, place).r;
    result = vec4(vec3(mix(1.0, grey, opacity)), 1.0);
}

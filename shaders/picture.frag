// A picture in colours, premultiplied.
#version 330 core

uniform sampler2D picture;
uniform float opacity;

in vec2 place;
out vec4 result;

void main() {
    result = texture(picture, place) * opacity;
}

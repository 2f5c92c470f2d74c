// Triangles in page pixels.
#version 330 core

layout(location = 0) in vec2 px;

uniform vec2 page_px;

void main() {
    gl_Position = vec4(px.x * 2.0 / page_px.x - 1.0, 1.0 - px.y * 2.0 / page_px.y, 0.0, 1.0);
}

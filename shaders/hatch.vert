// mesh.vert for meshes that are hatched: also how far each corner lies across the lines. A rasteriser in software carries
// one number over a triangle for less than it asks for the place of every pixel.
#version 330 core

layout(location = 0) in vec2 high;
layout(location = 1) in vec2 low;

uniform vec2 origin_high;
uniform vec2 origin_low;
uniform vec2 scale;
uniform vec2 offset_px;
uniform vec2 page_px;
uniform vec2 direction;  // across the lines, of length one
uniform float phase_px;  // of the world's origin, so that the lines stay on the ground while the map is moved

out float across_px;

void main() {
    vec2 px = ((high - origin_high) + (low - origin_low)) * scale + offset_px;
    across_px = dot(px, direction) - phase_px;
    gl_Position = vec4(px.x * 2.0 / page_px.x - 1.0, 1.0 - px.y * 2.0 / page_px.y, 0.0, 1.0);
}

// Triangles of a mesh in world metres or page pixels.
// Positions come as two floats each, a large and a small part, and so does the origin: their differences are exact where
// single floats would jitter, and a vertex that two meshes share lands on the same spot for both, so that no seam opens.
#version 330 core

layout(location = 0) in vec2 high;
layout(location = 1) in vec2 low;
layout(location = 2) in vec2 texture_place;

uniform vec2 origin_high;
uniform vec2 origin_low;
uniform vec2 scale;      // pixels per unit, y down
uniform vec2 offset_px;  // where the origin is on the page
uniform vec2 page_px;

out vec2 place;

void main() {
    vec2 px = ((high - origin_high) + (low - origin_low)) * scale + offset_px;
    place = texture_place;
    gl_Position = vec4(px.x * 2.0 / page_px.x - 1.0, 1.0 - px.y * 2.0 / page_px.y, 0.0, 1.0);
}

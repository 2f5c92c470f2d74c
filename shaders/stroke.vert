// One segment of a line as a triangle round the rectangle that holds it with its round ends and smooth edges: a software
// rasteriser pays for triangles more than for pixels that turn out empty. Three vertices a segment.
#version 330 core

layout(location = 0) in vec4 high;       // start x, y, end x, y: the large part
layout(location = 1) in vec4 low;        // and the small one, see mesh.vert
layout(location = 2) in vec4 distances;  // along the whole line: at the start, at the end; length of the line; ends (1: first, 2: last, 3: both)

uniform vec2 origin_high;
uniform vec2 origin_low;
uniform vec2 scale;
uniform vec2 offset_px;
uniform vec2 page_px;
uniform float reach_px;  // half the greatest width, and the smooth edge

out vec2 place_px;             // along the segment from its start, and across
flat out float length_px;
flat out vec2 along_px;        // distance along the line at start and end
flat out float line_length_px;
flat out vec2 ends;            // 1 where the line begins, 1 where it ends

void main() {
    vec2 start = ((high.xy - origin_high) + (low.xy - origin_low)) * scale + offset_px;
    vec2 end = ((high.zw - origin_high) + (low.zw - origin_low)) * scale + offset_px;
    length_px = distance(start, end);
    vec2 direction = length_px > 0.0 ? (end - start) / length_px : vec2(1.0, 0.0);
    int corner = gl_VertexID % 3;
    place_px.x = corner == 1 ? 2.0 * length_px + 3.0 * reach_px : -reach_px;
    place_px.y = corner == 2 ? 3.0 * reach_px : -reach_px;
    along_px = distances.xy * scale.x;
    line_length_px = distances.z * scale.x;
    int which = int(distances.w + 0.5);
    ends = vec2(which & 1, (which >> 1) & 1);
    vec2 px = start + direction * place_px.x + vec2(-direction.y, direction.x) * place_px.y;
    gl_Position = vec4(px.x * 2.0 / page_px.x - 1.0, 1.0 - px.y * 2.0 / page_px.y, 0.0, 1.0);
}

// Crossed lines, or dots where they would cross, in page pixels over a ground colour; both premultiplied.
#version 330 core

uniform vec4 color;
uniform vec4 pattern_color;
uniform vec2 page_px;
uniform vec2 phase_px;  // of the world's origin, along both diagonals
uniform float spacing_px;
uniform float line_px;
uniform float dots;  // 1: dots, 0: lines

out vec4 result;

float covered(float distance_px) {
    float half_px = line_px / 2.0;
    return clamp(min(half_px, distance_px + 0.5) - max(-half_px, distance_px - 0.5), 0.0, 1.0);
}

void main() {
    vec2 px = vec2(gl_FragCoord.x, page_px.y - gl_FragCoord.y);
    vec2 across = vec2(px.x + px.y, px.x - px.y) * 0.70710678 - phase_px;
    vec2 off = abs(across - spacing_px * floor(across / spacing_px + 0.5));
    float line = max(covered(off.x), covered(off.y));
    float dot_cover = clamp(line_px / 2.0 + 0.5 - length(off), 0.0, 1.0);
    vec4 over = pattern_color * mix(line, dot_cover, dots);
    result = over + color * (1.0 - over.a);
}

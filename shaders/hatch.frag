// Parallel lines over a ground colour; both premultiplied.
#version 330 core

uniform vec4 color;
uniform vec4 pattern_color;
uniform float spacing_px;
uniform float line_px;

in float across_px;

out vec4 result;

// How much of a pixel at this distance from the middle of a line the line covers.
float covered(float distance_px) {
    float half_px = line_px / 2.0;
    return clamp(min(half_px, distance_px + 0.5) - max(-half_px, distance_px - 0.5), 0.0, 1.0);
}

void main() {
    float line = covered(abs(across_px - spacing_px * floor(across_px / spacing_px + 0.5)));
    vec4 over = pattern_color * line;
    result = over + color * (1.0 - over.a);
}

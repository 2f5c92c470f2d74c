// What hatch.frag draws, reckoned from the place of the pixel: for meshes that reach so far beyond the page that a number
// carried over a triangle would be too coarse.
#version 330 core

uniform vec4 color;
uniform vec4 pattern_color;
uniform vec2 page_px;
uniform vec2 direction;   // across the lines, of length one
uniform float phase_px;   // of the world's origin, so that the lines stay on the ground while the map is moved
uniform float spacing_px;
uniform float line_px;

out vec4 result;

// How much of a pixel at this distance from the middle of a line the line covers.
float covered(float distance_px) {
    float half_px = line_px / 2.0;
    return clamp(min(half_px, distance_px + 0.5) - max(-half_px, distance_px - 0.5), 0.0, 1.0);
}

void main() {
    vec2 px = vec2(gl_FragCoord.x, page_px.y - gl_FragCoord.y);
    float across = dot(px, direction) - phase_px;
    float line = covered(abs(across - spacing_px * floor(across / spacing_px + 0.5)));
    vec4 over = pattern_color * line;
    result = over + color * (1.0 - over.a);
}

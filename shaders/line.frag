// What stroke.frag does, for the plain line: solid, of one width, with round ends.
#version 330 core

uniform float start_half_px;
uniform float opacity;

in vec2 place_px;
flat in float length_px;

out vec4 result;

void main() {
    float beyond = place_px.x - clamp(place_px.x, 0.0, length_px);
    float off = sqrt(beyond * beyond + place_px.y * place_px.y);
    float cover = min(start_half_px, off + 0.5) - max(-start_half_px, off - 0.5);
    result = vec4(1.0 - clamp(cover, 0.0, 1.0) * opacity);
}

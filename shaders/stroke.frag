// How much of each pixel a line covers, written into alpha as what is left of 1. Drawn with the smaller value winning, so
// that a pixel keeps its greatest cover however often the line comes by. `flat.frag` then lays the colour on once.
#version 330 core

uniform float start_half_px;
uniform float end_half_px;
uniform float dash_px;  // 0: solid
uniform float gap_px;
uniform float round_caps;
uniform float opacity;

in vec2 place_px;
flat in float length_px;
flat in vec2 along_px;
flat in float line_length_px;
flat in vec2 ends;

out vec4 result;

void main() {
    float nearest = clamp(place_px.x, 0.0, length_px);
    float part = length_px > 0.0 ? nearest / length_px : 0.0;
    float along = mix(along_px.x, along_px.y, part);
    float beyond = place_px.x - nearest;
    float limit = 1.0;
    // A butt end is cut off square.
    vec2 cut = ends * (1.0 - round_caps);
    if ((cut.x > 0.0 && beyond < 0.0) || (cut.y > 0.0 && beyond > 0.0)) {
        beyond = 0.0;
    }
    if (cut.x > 0.0) {
        limit *= clamp(place_px.x + 0.5, 0.0, 1.0);
    }
    if (cut.y > 0.0) {
        limit *= clamp(length_px - place_px.x + 0.5, 0.0, 1.0);
    }
    float off = length(vec2(beyond, place_px.y));
    if (dash_px > 0.0) {
        float period = dash_px + gap_px;
        float at = along - period * floor(along / period);
        float outside = min(abs(at - dash_px / 2.0), abs(at - period - dash_px / 2.0)) - dash_px / 2.0;
        if (round_caps > 0.0) {
            off = length(vec2(max(outside, 0.0), off));
        } else {
            limit *= clamp(0.5 - outside, 0.0, 1.0);
        }
    }
    float half_px = mix(start_half_px, end_half_px, line_length_px > 0.0 ? along / line_length_px : 0.0);
    float cover = clamp(min(half_px, off + 0.5) - max(-half_px, off - 0.5), 0.0, 1.0) * limit;
    result = vec4(0.0, 0.0, 0.0, 1.0 - cover * opacity);
}

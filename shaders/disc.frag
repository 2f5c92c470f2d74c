// A disc or ring: shape is centre (page pixels), radius, width of the ring inside it; extra.x the width of a soft edge.
#version 330 core

in vec2 px;
flat in vec4 fixed_shape;
flat in vec2 fixed_extra;
flat in vec4 front_color;
flat in vec4 back_color;

out vec4 result;

void main() {
    float off = distance(px, fixed_shape.xy);
    float radius = fixed_shape.z;
    float soft = max(fixed_extra.x, 1.0);
    float cover = clamp((radius - off) / soft + 0.5, 0.0, 1.0);
    if (soft > 1.0) {
        cover = smoothstep(0.0, 1.0, cover);
    }
    float line = fixed_shape.w > 0.0 ? clamp(off - (radius - fixed_shape.w) + 0.5, 0.0, 1.0) : 0.0;
    vec4 ring = front_color * line;
    result = (ring + back_color * (1.0 - ring.a)) * cover;
}

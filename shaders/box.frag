// An upright rectangle: shape is its edges (left, top, right, bottom, page pixels); extra.x the width of the line on them.
#version 330 core

in vec2 px;
flat in vec4 fixed_shape;
flat in vec2 fixed_extra;
flat in vec4 front_color;
flat in vec4 back_color;

out vec4 result;

// The share of this pixel inside the rectangle grown by so much.
float inside(float grown) {
    vec2 size = min(px + 0.5, fixed_shape.zw + grown) - max(px - 0.5, fixed_shape.xy - grown);
    size = clamp(size, 0.0, 1.0);
    return size.x * size.y;
}

void main() {
    float half_px = fixed_extra.x / 2.0;
    vec4 line = front_color * (inside(half_px) - inside(-half_px));
    result = line + back_color * inside(0.0) * (1.0 - line.a);
}

// Rectangles on the page that hold a mark: a disc, a box, a sprite. What the numbers mean is the fragment shader's.
#version 330 core

layout(location = 0) in vec2 corner_px;
layout(location = 1) in vec4 shape;
layout(location = 2) in vec2 extra;
layout(location = 3) in vec4 front;  // straight colours
layout(location = 4) in vec4 back;

uniform vec2 page_px;

out vec2 px;
out vec4 local;
flat out vec4 fixed_shape;
flat out vec2 fixed_extra;
flat out vec4 front_color;
flat out vec4 back_color;

void main() {
    px = corner_px;
    local = shape;
    fixed_shape = shape;
    fixed_extra = extra;
    front_color = vec4(front.rgb * front.a, front.a);
    back_color = vec4(back.rgb * back.a, back.a);
    gl_Position = vec4(corner_px.x * 2.0 / page_px.x - 1.0, 1.0 - corner_px.y * 2.0 / page_px.y, 0.0, 1.0);
}

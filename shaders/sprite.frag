// Two coverages from a sheet: what lies behind (halo, fill) and what lies in front of it (letters, outline).
#version 330 core

uniform sampler2D sheet;

in vec4 local;  // place on the sheet in texels
flat in vec4 front_color;
flat in vec4 back_color;

out vec4 result;

void main() {
    vec2 cover = texelFetch(sheet, ivec2(local.xy), 0).rg;
    vec4 over = front_color * cover.g;
    result = over + back_color * (cover.r * (1.0 - over.a));
}

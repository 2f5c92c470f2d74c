// The measure of all drawing: one full-screen textured quad, so that figures of different machines can be compared.
#pragma once

namespace bench {

/// Milliseconds of one RGBA8 texture of that size drawn with a linear filter over a whole framebuffer of that size, to
/// the end of glFinish, without reading back: the median of `repeats`. Needs a current OpenGL context.
[[nodiscard]] double quad_ms(int width_px, int height_px, int repeats);

}  // namespace bench

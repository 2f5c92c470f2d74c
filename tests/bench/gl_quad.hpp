// The measure of all drawing: one full-screen textured quad, so that figures of different machines can be compared.
#pragma once

namespace bench {

/// By the clock, and of the processor (of all threads together).
struct QuadTime {
    double clock_ms = 0;
    double processor_ms = 0;
};

/// The time of one RGBA8 texture of that size drawn with a linear filter over a whole framebuffer of that size, to the
/// end of glFinish, without reading back: the medians of `repeats`. Needs a current OpenGL context.
[[nodiscard]] QuadTime quad_time(int width_px, int height_px, int repeats);

}  // namespace bench

// RGBA to YUV 4:2:0 (bt709, limited range) in whole numbers, so that a part converted alone equals the same part of the
// whole.
#pragma once

#include "app/image/image.hpp"

#include <cstddef>
#include <cstdint>

namespace app::record {

/// The three planes of a 4:2:0 picture; strides in bytes.
struct YuvPlanes {
    std::uint8_t* y = nullptr;
    std::uint8_t* u = nullptr;
    std::uint8_t* v = nullptr;
    std::ptrdiff_t y_stride = 0;
    std::ptrdiff_t u_stride = 0;
    std::ptrdiff_t v_stride = 0;
};

/// The rectangle clipped to an image of that (even) size and grown to even pixels, as 4:2:0 needs. Empty where nothing
/// of it is inside.
[[nodiscard]] image::PixelRect even_rect(const image::PixelRect& rect, int width_px, int height_px);

/// Converts one rectangle (even position and size) of the image into the same place of the planes. Colour is the mean
/// of 2x2 pixels; transparency is not looked at.
void convert_rect(const image::Image& image, const image::PixelRect& rect, const YuvPlanes& planes);

}  // namespace app::record

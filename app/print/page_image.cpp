#include "app/print/page_image.hpp"

#include "app/print/draw_page.hpp"

#include <fmt/format.h>

#include <cstddef>
#include <cstdint>
#include <cstring>

namespace app::print {

namespace {

/// Cairo's pixels (a word each, blue in the lowest byte) as RGBA. The page is opaque, so nothing is multiplied.
image::Image rgba_of(cairo_surface_t* surface, int width, int height) {
    cairo_surface_flush(surface);
    const unsigned char* data = cairo_image_surface_get_data(surface);
    const int stride = cairo_image_surface_get_stride(surface);
    image::Image image{width, height, {}};
    image.pixels.resize(static_cast<std::size_t>(width) * static_cast<std::size_t>(height) * 4);
    std::size_t at = 0;
    for (int y = 0; y < height; ++y) {
        for (int x = 0; x < width; ++x) {
            std::uint32_t word = 0;
            std::memcpy(&word, data + static_cast<std::ptrdiff_t>(y) * stride + static_cast<std::ptrdiff_t>(x) * 4, 4);
            image.pixels[at++] = static_cast<std::uint8_t>(word >> 16U);
            image.pixels[at++] = static_cast<std::uint8_t>(word >> 8U);
            image.pixels[at++] = static_cast<std::uint8_t>(word);
            image.pixels[at++] = 255;
        }
    }
    return image;
}

}  // namespace

geo::Result<image::Image> page_image(const scene::DrawList& list, const text::FontStack& fonts) {
    const int width = list.view.width_px;
    const int height = list.view.height_px;
    if (width < 1 || height < 1) {
        return geo::fail(geo::ErrorCode::BadArgument,
                         fmt::format("A picture of {} x {} pixels cannot be drawn.", width, height));
    }
    const CairoSurface surface(cairo_image_surface_create(CAIRO_FORMAT_RGB24, width, height));
    const CairoContext cairo(cairo_create(surface.get()));
    FontFaces faces(fonts);
    const Page page = screen_page(list);
    draw_page(cairo.get(), page, width / page.width_mm, faces);
    if (const cairo_status_t status = cairo_status(cairo.get()); status != CAIRO_STATUS_SUCCESS) {
        return geo::fail(geo::ErrorCode::Internal,
                         fmt::format("Cairo cannot draw the picture: {}.", cairo_status_to_string(status)));
    }
    return rgba_of(surface.get(), width, height);
}

}  // namespace app::print

#include "app/print/pictures.hpp"

#include "app/print/resampled_picture.hpp"

#include <algorithm>
#include <cstring>

namespace app::print {

namespace {

bool is_opaque(const ResampledPicture& picture) {
    return std::all_of(picture.cells.begin(), picture.cells.end(),
                       [](std::uint32_t cell) { return cell >> 24U == 255U; });
}

CairoSurface surface_of(const ResampledPicture& picture) {
    // Without an alpha channel no mask is written.
    const cairo_format_t format = is_opaque(picture) ? CAIRO_FORMAT_RGB24 : CAIRO_FORMAT_ARGB32;
    CairoSurface surface(cairo_image_surface_create(format, picture.width, picture.height));
    if (cairo_surface_status(surface.get()) != CAIRO_STATUS_SUCCESS) {
        return surface;
    }
    cairo_surface_flush(surface.get());
    unsigned char* to = cairo_image_surface_get_data(surface.get());
    const int stride = cairo_image_surface_get_stride(surface.get());
    for (int y = 0; y < picture.height; ++y) {
        const std::uint32_t* from = picture.cells.data() + static_cast<std::ptrdiff_t>(y) * picture.width;
        std::memcpy(to + static_cast<std::ptrdiff_t>(y) * stride, from,
                    static_cast<std::size_t>(picture.width) * sizeof(std::uint32_t));
    }
    cairo_surface_mark_dirty(surface.get());
    return surface;
}

}  // namespace

void draw_picture(const Canvas& canvas, const scene::PictureItem& item) {
    if (item.opacity <= 0) {
        return;
    }
    const auto picture = resampled_picture(item, *canvas.view, canvas.seen_px, canvas.picture_cells);
    if (!picture) {
        return;
    }
    cairo_t* cairo = canvas.cairo;
    const CairoSurface surface = surface_of(*picture);
    const Saved saved(cairo);
    cairo_translate(cairo, picture->box_px.min_x, picture->box_px.min_y);
    cairo_scale(cairo, picture->box_px.width() / picture->width, picture->box_px.height() / picture->height);
    cairo_set_source_surface(cairo, surface.get(), 0.0, 0.0);
    cairo_pattern_set_filter(cairo_get_source(cairo), CAIRO_FILTER_BILINEAR);
    cairo_pattern_set_extend(cairo_get_source(cairo), CAIRO_EXTEND_PAD);
    cairo_rectangle(cairo, 0.0, 0.0, picture->width, picture->height);
    cairo_fill(cairo);
}

}  // namespace app::print

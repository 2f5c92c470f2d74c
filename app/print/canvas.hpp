// Cairo's handles and the few words of it that all drawing here uses. Only for the .cpp files of this folder.
#pragma once

#include "app/scene/draw_list.hpp"

#include <cairo.h>

#include <memory>

namespace app::print {

struct CairoDelete {
    void operator()(cairo_t* context) const { cairo_destroy(context); }
    void operator()(cairo_surface_t* surface) const { cairo_surface_destroy(surface); }
    void operator()(cairo_pattern_t* pattern) const { cairo_pattern_destroy(pattern); }
    void operator()(cairo_font_face_t* face) const { cairo_font_face_destroy(face); }
};
using CairoContext = std::unique_ptr<cairo_t, CairoDelete>;
using CairoSurface = std::unique_ptr<cairo_surface_t, CairoDelete>;
using CairoPattern = std::unique_ptr<cairo_pattern_t, CairoDelete>;
using CairoFontFace = std::unique_ptr<cairo_font_face_t, CairoDelete>;

/// A page being drawn: user space is page pixels. Whatever sets a clip, a dash or a font puts it back.
struct Canvas {
    cairo_t* cairo = nullptr;
    const scene::View* view = nullptr;
    geo::core::Box seen_px;      ///< the page, or the window in it: nothing is drawn for what lies outside
    double tolerance_px = 0.1;   ///< points of a fill that change it by less are left out
    double picture_cells = 1.0;  ///< cells of a picture a pixel, at most

    [[nodiscard]] geo::core::Box page_px() const {
        return {0.0, 0.0, static_cast<double>(view->width_px), static_cast<double>(view->height_px)};
    }
    [[nodiscard]] geo::core::Point px_from(geo::core::Point point, scene::Space space) const {
        return space == scene::Space::World ? view->px_from_world(point) : point;
    }
    [[nodiscard]] double px_per_unit(scene::Space space) const {
        return space == scene::Space::World ? 1.0 / view->metres_per_px : 1.0;
    }
};

/// Puts Cairo's state back at the end of a scope.
class Saved {
  public:
    explicit Saved(cairo_t* cairo) : m_cairo(cairo) { cairo_save(cairo); }
    ~Saved() { cairo_restore(m_cairo); }
    Saved(const Saved&) = delete;
    Saved& operator=(const Saved&) = delete;

  private:
    cairo_t* m_cairo;
};

void set_color(cairo_t* cairo, scene::Color color);
/// Adds a line to the path, joined at its ends where `closed`.
void add_line(cairo_t* cairo, const geo::core::Line& points, bool closed);

}  // namespace app::print

#include "app/print/draw_page.hpp"

#include "app/print/fills.hpp"
#include "app/print/marks.hpp"
#include "app/print/pictures.hpp"
#include "app/print/strokes.hpp"
#include "app/print/texts.hpp"

#include <algorithm>

namespace app::print {

namespace {

/// No reader sees less.
constexpr double tolerance_mm = 0.02;

/// Off, so that letters are where the layout put them and look alike at every magnification.
void set_no_hints(cairo_t* cairo) {
    cairo_font_options_t* options = cairo_font_options_create();
    cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
    cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
    cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY);
    cairo_set_font_options(cairo, options);
    cairo_font_options_destroy(options);
}

/// What reaches the edge of the map goes on beyond it, and the margin is laid over that: cut off by a clip, each thing
/// would leave a share of itself in the pixels along the edge.
constexpr double bleed_px = 4.0;

void add_box(cairo_t* cairo, const geo::core::Box& box) {
    cairo_rectangle(cairo, box.min_x, box.min_y, box.width(), box.height());
}

void cover_margin(const Canvas& canvas, const Page& page) {
    if (page.margin_mm <= 0.0) {
        return;
    }
    const geo::core::Box map = canvas.page_px();
    set_color(canvas.cairo, {255, 255, 255, 255});
    cairo_set_fill_rule(canvas.cairo, CAIRO_FILL_RULE_EVEN_ODD);
    // A little more than the sheet, whose edge need not be a whole pixel.
    add_box(canvas.cairo, map.grown(page.margin_mm / page.mm_per_px() + bleed_px));
    add_box(canvas.cairo, map);
    cairo_fill(canvas.cairo);
}

/// Draws what an item holds.
struct ShapeDrawing {
    const Canvas& canvas;
    FillPen& fills;
    FontFaces& faces;

    void operator()(const scene::FillItem& item) const { fills.draw(item); }
    void operator()(const scene::StrokeItem& item) const { draw_stroke(canvas, item); }
    void operator()(const scene::PictureItem& item) const { draw_picture(canvas, item); }
    void operator()(const scene::DiscItem& item) const { draw_disc(canvas, item); }
    void operator()(const scene::PolygonItem& item) const { draw_polygon(canvas, item); }
    void operator()(const scene::TextItem& item) const { draw_text(canvas, item, faces); }
};

/// Draws one layer: on the whole page, or into its window by that one's view. What is filled and hatched alike stands
/// in one layer, so each has its own pen for fills.
void draw_layer(const Canvas& page, const scene::Layer& layer, FontFaces& faces) {
    const Saved saved(page.cairo);
    Canvas canvas = page;
    if (layer.window) {
        canvas.view = &layer.window->view;
        canvas.seen_px = layer.window->box_px;
        add_box(page.cairo, canvas.seen_px);
        cairo_clip(page.cairo);
    }
    FillPen fills(canvas);
    const ShapeDrawing drawing{canvas, fills, faces};
    for (const scene::Item& item : layer.items) {
        if (item.box_px.intersects(canvas.seen_px)) {
            std::visit(drawing, item.shape);
        }
    }
}

}  // namespace

void draw_page(cairo_t* cairo, const Page& page, double units_per_mm, FontFaces& faces) {
    const Saved saved(cairo);
    cairo_scale(cairo, units_per_mm, units_per_mm);
    cairo_translate(cairo, page.margin_mm, page.margin_mm);
    // Whole pixels seldom make a sheet of paper to the last hundredth of a millimetre.
    cairo_scale(cairo, (page.width_mm - 2 * page.margin_mm) / page.list.view.width_px,
                (page.height_mm - 2 * page.margin_mm) / page.list.view.height_px);
    set_no_hints(cairo);
    const scene::View& view = page.list.view;
    const geo::core::Box whole{0.0, 0.0, static_cast<double>(view.width_px), static_cast<double>(view.height_px)};
    const Canvas canvas{cairo, &view, whole, std::min(0.25, tolerance_mm / page.mm_per_px()),
                        page.picture_dpi * page.mm_per_px() / 25.4};
    set_color(cairo, page.list.background);
    add_box(cairo, canvas.page_px().grown(bleed_px));
    cairo_fill(cairo);
    cairo_set_line_join(cairo, CAIRO_LINE_JOIN_ROUND);
    for (const scene::Layer& layer : page.list.layers) {
        draw_layer(canvas, layer, faces);
    }
    cover_margin(canvas, page);
}

}  // namespace app::print

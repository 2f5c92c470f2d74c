#include "app/print/texts.hpp"

#include "app/print/text_runs.hpp"

#include <algorithm>

namespace app::print {

namespace {

std::vector<cairo_glyph_t> glyphs_of(const scene::TextItem& item, const TextRun& run) {
    std::vector<cairo_glyph_t> glyphs;
    for (std::size_t i = run.first; i < run.first + run.count; ++i) {
        const text::ShapedGlyph& glyph = item.text->glyphs[i];
        glyphs.push_back({glyph.glyph, item.origin_px.x + static_cast<double>(glyph.x_px),
                          item.origin_px.y + static_cast<double>(glyph.y_px)});
    }
    return glyphs;
}

void show(cairo_t* cairo, const TextRun& run, const std::vector<cairo_glyph_t>& glyphs) {
    const auto count = static_cast<int>(glyphs.size());
    if (run.words.empty()) {
        cairo_show_glyphs(cairo, glyphs.data(), count);
        return;
    }
    std::vector<cairo_text_cluster_t> clusters;
    clusters.reserve(run.clusters.size());
    for (const TextCluster& cluster : run.clusters) {
        clusters.push_back({cluster.bytes, cluster.glyphs});
    }
    const auto flags = run.backward ? CAIRO_TEXT_CLUSTER_FLAG_BACKWARD : static_cast<cairo_text_cluster_flags_t>(0);
    cairo_show_text_glyphs(cairo, run.words.data(), static_cast<int>(run.words.size()), glyphs.data(), count,
                           clusters.data(), static_cast<int>(clusters.size()), flags);
}

bool is_turned(const text::ShapedText& text) {
    return std::any_of(text.glyphs.begin(), text.glyphs.end(),
                       [](const text::ShapedGlyph& glyph) { return glyph.turn != 0.0F; });
}

/// Letters along a line: each is turned by itself, by the matrix of its font.
template <typename Draw>
void for_each_turned(const Canvas& canvas, const scene::TextItem& item, FontFaces& faces, Draw draw) {
    const auto size = static_cast<double>(item.text->size_px);
    for (const text::ShapedGlyph& glyph : item.text->glyphs) {
        cairo_matrix_t matrix;
        cairo_matrix_init_rotate(&matrix, static_cast<double>(glyph.turn));
        cairo_matrix_scale(&matrix, size, size);
        cairo_set_font_face(canvas.cairo, faces.get(glyph.face));
        cairo_set_font_matrix(canvas.cairo, &matrix);
        const cairo_glyph_t placed{glyph.glyph, item.origin_px.x + static_cast<double>(glyph.x_px),
                                   item.origin_px.y + static_cast<double>(glyph.y_px)};
        draw(canvas.cairo, &placed, 1);
    }
}

void stroke_halo(const Canvas& canvas, const scene::TextItem& item) {
    set_color(canvas.cairo, item.halo);
    cairo_set_line_join(canvas.cairo, CAIRO_LINE_JOIN_ROUND);
    cairo_set_line_width(canvas.cairo, 2.0 * static_cast<double>(item.halo_px));
    cairo_stroke(canvas.cairo);
}

bool has_halo(const scene::TextItem& item) {
    return item.halo_px > 0 && item.halo.alpha > 0;
}

void draw_turned(const Canvas& canvas, const scene::TextItem& item, FontFaces& faces) {
    if (has_halo(item)) {
        for_each_turned(canvas, item, faces, cairo_glyph_path);
        stroke_halo(canvas, item);
    }
    set_color(canvas.cairo, item.color);
    for_each_turned(canvas, item, faces, cairo_show_glyphs);
}

}  // namespace

void draw_text(const Canvas& canvas, const scene::TextItem& item, FontFaces& faces) {
    if (item.text == nullptr) {
        return;
    }
    cairo_t* cairo = canvas.cairo;
    const Saved saved(cairo);
    if (is_turned(*item.text)) {
        draw_turned(canvas, item, faces);
        return;
    }
    cairo_set_font_size(cairo, static_cast<double>(item.text->size_px));
    const std::vector<TextRun> runs = text_runs(*item.text, item.words);
    if (has_halo(item)) {
        // What the letters cover themselves needs no halo: they are drawn over it.
        for (const TextRun& run : runs) {
            const std::vector<cairo_glyph_t> glyphs = glyphs_of(item, run);
            cairo_set_font_face(cairo, faces.get(run.face));
            cairo_glyph_path(cairo, glyphs.data(), static_cast<int>(glyphs.size()));
        }
        stroke_halo(canvas, item);
    }
    set_color(cairo, item.color);
    for (const TextRun& run : runs) {
        cairo_set_font_face(cairo, faces.get(run.face));
        show(cairo, run, glyphs_of(item, run));
    }
}

}  // namespace app::print

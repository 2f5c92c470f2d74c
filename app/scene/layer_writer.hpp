// Puts items into a layer: leaves out what is off the page or invisible, and reckons each item's box and hash.
#pragma once

#include "app/scene/draw_list.hpp"
#include "app/scene/style.hpp"
#include "app/scene/text_cache.hpp"

#include <memory>
#include <vector>

namespace app::scene {

/// Writes one layer of a frame. `opacity` multiplies the alpha of everything written; at 0 nothing is.
class LayerWriter {
  public:
    LayerWriter(const View& view, Layer& layer, double opacity = 1.0);

    void fill(const MeshRef& mesh, const Paint& paint);
    /// World paths in one pen; those off the page are left out.
    void stroke(const std::vector<PathRef>& paths, const Pen& pen);
    /// The casing and the line of a style over world paths, in design pixels times `scale`.
    void line(const std::vector<PathRef>& paths, const LineStyle& style, double scale);
    void picture(const MeshRef& mesh, const PictureRef& picture, double opacity);
    /// A line on the page; `closed` joins its ends.
    void stroke_px(geo::core::Line points_px, const Pen& pen, bool closed = false);
    void disc(const DiscItem& item);
    void polygon(std::vector<geo::core::Point> points_px, Color fill, Color line = {0, 0, 0, 0}, double line_px = 0);
    void box(const geo::core::Box& box_px, Color fill, Color line = {0, 0, 0, 0}, double line_px = 0);
    /// A swatch of a paint on the page.
    void swatch(const geo::core::Box& box_px, const Paint& paint);
    /// A line of text whose base line starts at a point (rounded to whole pixels, which keeps letters crisp).
    void text(const TextRun& run, geo::core::Point origin_px, const TextStyle& style, double scale);

    /// Text along a line: glyphs at places of their own relative to the origin, which is not rounded; `box_px` holds
    /// their pens.
    void curved_text(const TextRun& run, geo::core::Point origin_px, const geo::core::Box& box_px,
                     const TextStyle& style, double scale);

    /// The same layer at a part of this writer's opacity.
    [[nodiscard]] LayerWriter at_opacity(double opacity) const;
    [[nodiscard]] const View& view() const { return *m_view; }

  private:
    void add(Shape shape, const geo::core::Box& box_px, std::uint64_t hash);
    [[nodiscard]] geo::core::Box px_box(const geo::core::Box& world) const;
    [[nodiscard]] Color shown(Color color) const;

    const View* m_view;
    Layer* m_layer;
    double m_opacity;
};

/// A rectangle as two triangles, its identity from its corners.
[[nodiscard]] MeshRef box_mesh(const geo::core::Box& box);
/// A path with its bounds and an identity from its points.
[[nodiscard]] PathRef make_path(geo::core::Line points, bool closed);
/// A mesh with its bounds and an identity from its content.
[[nodiscard]] MeshRef make_mesh(geo::core::Triangles triangles, std::vector<geo::core::Point> texture = {});

}  // namespace app::scene

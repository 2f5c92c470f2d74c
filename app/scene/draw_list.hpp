// A frame as plain data: what to draw, in which order, with which paint. No OpenGL, no Cairo, no campaign.
#pragma once

#include "app/scene/view.hpp"
#include "app/text/shaped_text.hpp"
#include "geo/core/box.hpp"
#include "geo/core/shapes.hpp"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace app::scene {

/// Straight RGBA, 0 to 255.
struct Color {
    std::uint8_t red = 0;
    std::uint8_t green = 0;
    std::uint8_t blue = 0;
    std::uint8_t alpha = 255;

    friend bool operator==(const Color&, const Color&) = default;
};

/// Where coordinates of an item live: projected metres moved by the list's view, or page pixels.
enum class Space { World, Page };

/// Shapes shared between frames. `id` is the same for the same content, so that caches may key on it.
struct Mesh {
    std::uint64_t id = 0;
    geo::core::Triangles triangles;
    geo::core::Box bounds;
    /// Per vertex, 0 to 1 over an image; empty where no image is mapped on it.
    std::vector<geo::core::Point> texture;
};
using MeshRef = std::shared_ptr<const Mesh>;

struct Path {
    std::uint64_t id = 0;
    geo::core::Line points;
    bool closed = false;
    geo::core::Box bounds;
};
using PathRef = std::shared_ptr<const Path>;

/// A picture drawn on a mesh: 1 channel (grey, multiplied over what is below) or 4 (RGBA, over it).
struct Picture {
    std::uint64_t id = 0;
    int width = 0;
    int height = 0;
    int channels = 1;
    std::vector<std::uint8_t> cells;
};
using PictureRef = std::shared_ptr<const Picture>;

/// Screen-space patterns that do not swim: anchored to the world origin, spaced in pixels.
enum class Pattern { None, Hatch, BackHatch, CrossHatch, Dots, Horizontal, Vertical };

/// A fill: a colour, and a pattern of a second colour over it.
struct Paint {
    Color color;
    Pattern pattern = Pattern::None;
    Color pattern_color;
    float spacing_px = 8;  ///< between lines of the pattern
    float line_px = 2;     ///< width of its lines, diameter of its dots

    friend bool operator==(const Paint&, const Paint&) = default;
};

enum class Cap { Butt, Round };

/// A line: width, colour, dashes. `dash_px` 0 is a solid line. Joins are round.
struct Pen {
    Color color;
    float width_px = 1;
    float dash_px = 0;
    float gap_px = 0;
    Cap cap = Cap::Butt;
    /// Width at the end of the line; negative: the same as at its start.
    float end_width_px = -1;

    friend bool operator==(const Pen&, const Pen&) = default;
};

struct FillItem {
    Space space = Space::World;
    MeshRef mesh;
    Paint paint;
};
struct StrokeItem {
    Space space = Space::World;
    std::vector<PathRef> paths;
    Pen pen;
};
struct PictureItem {
    Space space = Space::World;
    MeshRef mesh;
    PictureRef picture;
    float opacity = 1;
};
/// A disc or ring on the page with smooth edges; radius 0 draws nothing.
struct DiscItem {
    geo::core::Point centre_px;
    float radius_px = 0;
    Color fill;
    Color line;
    float line_px = 0;  ///< drawn inside the radius
    float soft_px = 0;  ///< the edge fades over so many pixels (uncertain places)
};
/// A shape on the page: small polygons (arrow heads, symbols, panels) filled and outlined with smooth edges. Points in
/// pixels, not closed.
struct PolygonItem {
    std::vector<geo::core::Point> points_px;
    Color fill;
    Color line;
    float line_px = 0;
};
/// A run of glyphs; the origin is the pen at the start of the base line.
struct TextItem {
    std::shared_ptr<const text::ShapedText> text;
    geo::core::Point origin_px;
    Color color;
    Color halo;
    float halo_px = 0;
    std::string words;  ///< what the glyphs say, for text dumps and vector output
};

using Shape = std::variant<FillItem, StrokeItem, PictureItem, DiscItem, PolygonItem, TextItem>;

/// A shape, the page box that it may touch (halo and smooth edge included), and a hash of all that decides its pixels
/// besides the view.
struct Item {
    Shape shape;
    geo::core::Box box_px;
    std::uint64_t hash = 0;
};

/// A part of the page that shows a map of its own: world coordinates in it are moved by `view`, whose size is the
/// page's, and nothing is seen outside the box.
struct Window {
    View view;
    geo::core::Box box_px;

    friend bool operator==(const Window&, const Window&) = default;
};

/// Items that belong together. A layer with `checkpoint` ends a stage that changes seldom: a renderer may keep the
/// picture up to and with it and draw only what stands above again.
struct Layer {
    std::string name;
    std::vector<Item> items;
    bool checkpoint = false;
    /// None: the whole page, by the list's view. The boxes of items lie inside it.
    std::optional<Window> window = std::nullopt;
    /// The same as in another list of the same builder: the layer is the same ground, of which the other list may show
    /// another part at the same scale. Nothing where that is not known.
    std::optional<std::uint64_t> ground = std::nullopt;
};

/// A whole frame from the bottom up.
struct DrawList {
    View view;
    Color background;
    std::vector<Layer> layers;
};

/// The list as text, one line an item, for goldens and for people.
[[nodiscard]] std::string to_text(const DrawList& list);

/// What must be drawn again to turn the picture of `before` into that of `now`: boxes on the page, in no more than a
/// few dozen pieces, clipped to the page. The whole page where view, size or background differ.
[[nodiscard]] std::vector<geo::core::Box> changed_boxes(const DrawList& before, const DrawList& now);

}  // namespace app::scene

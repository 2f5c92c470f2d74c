#include "app/scene/certainty.hpp"
#include "app/scene/color.hpp"
#include "app/scene/layers.hpp"
#include "app/scene/symbols.hpp"
#include "geo/core/measure.hpp"

#include <algorithm>

namespace app::scene {
namespace {

using geo::core::Box;
using geo::core::Line;
using geo::core::Point;

constexpr double line_width = 4;
constexpr double tooth_step = 26;
constexpr double tooth_height = 10;
constexpr double tooth_half = 6;

struct Tooth {
    Point foot;
    Point along;  ///< unit vector of the line there
};

/// Where the teeth stand: evenly along the line from its start, so that they keep their ground while the map is moved.
std::vector<Tooth> teeth_of(const Line& line, double step) {
    std::vector<Tooth> teeth;
    double next = step / 2;
    double passed = 0;
    for (std::size_t index = 0; index + 1 < line.size(); ++index) {
        const Point along = line[index + 1] - line[index];
        const double length = geo::core::length(along);
        while (length > 0 && next <= passed + length) {
            teeth.push_back({line[index] + along * ((next - passed) / length), along * (1 / length)});
            next += step;
        }
        passed += length;
    }
    return teeth;
}

void draw_tooth(LayerWriter& writer, const Tooth& tooth, Color color, const MovementStyle& style, double scale) {
    // The page's y points down, so this turns to the right.
    const Point right{-tooth.along.y, tooth.along.x};
    const Point half = tooth.along * (tooth_half * scale);
    const std::vector<Point> points{tooth.foot - half, tooth.foot + right * (tooth_height * scale), tooth.foot + half};
    writer.polygon(points, style.casing, style.casing, (style.casing_width + style.ink_width) * 2 * scale);
    writer.polygon(points, color, style.ink, 2 * style.ink_width * scale);
}

}  // namespace

void draw_front(LayerWriter& writer, const Line& points_px, bool inferred, Color color, const Box& page,
                const MovementStyle& style, double scale) {
    const double ink = 2 * style.ink_width * scale;
    const double casing = ink + 2 * style.casing_width * scale;
    const auto pen = [&](Color of, double wider) {
        return Pen{of,
                   static_cast<float>(line_width * scale + wider),
                   static_cast<float>(inferred ? style.dash * scale : 0),
                   static_cast<float>(inferred ? style.gap * scale : 0),
                   inferred ? Cap::Butt : Cap::Round,
                   -1};
    };
    Pen below = pen(style.casing, casing);
    below.dash_px = 0;
    writer.stroke_px(points_px, below);
    writer.stroke_px(points_px, pen(style.ink, ink));
    const Box seen = page.grown(tooth_step * scale);
    for (const Tooth& tooth : teeth_of(points_px, tooth_step * scale)) {
        if (seen.contains(tooth.foot)) {
            draw_tooth(writer, tooth, color, style, scale);
        }
    }
    writer.stroke_px(points_px, pen(color, 0));
}

std::vector<const snapshot::ActiveFront*> fronts_in_sight(const Frame& frame) {
    std::vector<const snapshot::ActiveFront*> seen;
    const Box world = frame.spec.view.world_box();
    for (const snapshot::ActiveFront& active : frame.snapshot.fronts) {
        if (frame.geometry.fronts[active.front.index()].bounds.intersects(world)) {
            seen.push_back(&active);
        }
    }
    return seen;
}

void add_fronts(const Frame& frame, Layer& layer) {
    const LayerWriter all(frame.spec.view, layer, frame.opacity(LayerKind::Movements));
    const Box page{0, 0, static_cast<double>(frame.spec.view.width_px), static_cast<double>(frame.spec.view.height_px)};
    for (const snapshot::ActiveFront* active : fronts_in_sight(frame)) {
        LayerWriter writer = all.at_opacity(active->opacity);
        const MovementStyle& style = frame.style.movement;
        const Color color =
            paled(line_color(frame, frame.campaign.front(active->front).actor), style.casing, active->certainty);
        for (const FrontShape::Piece& piece : frame.geometry.fronts[active->front.index()].pieces) {
            Line points;
            points.reserve(piece.points.size());
            for (const Point world : piece.points) {
                points.push_back(frame.spec.view.px_from_world(world));
            }
            draw_front(writer, points, piece.inferred, color, page, paled(style, active->certainty), frame.spec.scale);
        }
    }
}

}  // namespace app::scene

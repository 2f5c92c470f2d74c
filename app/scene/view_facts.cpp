#include "app/scene/view_facts.hpp"

#include "geo/core/measure.hpp"

#include <algorithm>

namespace app::scene {
namespace {

using geo::core::Box;
using geo::core::Point;

/// Liang-Barsky: whether the segment passes through the box.
bool crosses(Point a, Point b, const Box& box) {
    double from = 0.0;
    double to = 1.0;
    const auto cut = [&from, &to](double step, double room) {
        if (step == 0.0) {
            return room >= 0.0;
        }
        const double at = room / step;
        if (step < 0.0) {
            from = std::max(from, at);
        } else {
            to = std::min(to, at);
        }
        return from <= to;
    };
    const Point step = b - a;
    return cut(-step.x, a.x - box.min_x) && cut(step.x, box.max_x - a.x) && cut(-step.y, a.y - box.min_y) &&
           cut(step.y, box.max_y - a.y);
}

}  // namespace

bool touches(const geo::core::MultiPolygon& polygons, const Box& box) {
    for (const geo::core::Polygon& polygon : polygons) {
        for (std::size_t index = 0; index + 1 < polygon.outer.size(); ++index) {
            if (crosses(polygon.outer[index], polygon.outer[index + 1], box)) {
                return true;
            }
        }
    }
    return geo::core::contains(polygons, box.centre());
}

ViewFacts view_facts(const campaign::Campaign& campaign, const StaticGeometry& geometry, const FrameSpec& spec,
                     const std::vector<campaign::AreaId>& areas, const Style& style) {
    ViewFacts facts;
    facts.area_in_sight.assign(campaign.areas.size(), false);
    const Box seen = spec.view.world_box();
    for (const campaign::AreaId area : areas) {
        const AreaShape& shape = geometry.areas[area.index()];
        // Most are plainly on or off the page; the rest is asked of every edge.
        Box bounds = seen;
        if (shape.fill != nullptr) {
            bounds = shape.fill->bounds;
        }
        const bool whole = shape.fill != nullptr && seen.contains({bounds.min_x, bounds.min_y}) &&
                           seen.contains({bounds.max_x, bounds.max_y});
        facts.area_in_sight[area.index()] = whole || (bounds.intersects(seen) && touches(shape.polygons, seen));
    }
    facts.spots = find_spots(campaign, geometry, spec.view, spec.scale, areas, style.town);
    facts.battles = battle_slots(campaign, geometry, spec.view, spec.scale, spec.fades, facts.spots.places);
    return facts;
}

}  // namespace app::scene

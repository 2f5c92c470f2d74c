#include "app/scene/layers.hpp"
#include "app/scene/line_cache.hpp"
#include "app/scene/zoom.hpp"

namespace app::scene {

void add_roads(const Frame& frame, Layer& layer) {
    LayerWriter roads(frame.spec.view, layer, frame.opacity(LayerKind::Roads));
    const double zoom_m = ground_per_design_px(frame.spec.view, frame.spec.scale);
    constexpr double minor_roads_limit_m = 1500;
    constexpr double minor_share = 0.7;
    for (const bool main : {false, true}) {
        std::vector<PathRef> paths;
        for (const LineShape& road : frame.geometry.roads) {
            if (road.valid.contains(frame.day) && (road.rank <= 1) == main && (main || zoom_m <= minor_roads_limit_m)) {
                const auto lines = frame.lines.simplified(road.paths, frame.spec.view.metres_per_px);
                paths.insert(paths.end(), lines.begin(), lines.end());
            }
        }
        LineStyle style = frame.style.road;
        style.width *= main ? 1.0 : minor_share;
        style.casing_width *= main ? 1.0 : minor_share;
        roads.line(paths, style, frame.spec.scale);
    }
}

}  // namespace app::scene

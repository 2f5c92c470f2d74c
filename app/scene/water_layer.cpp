#include "app/scene/layers.hpp"
#include "app/scene/line_cache.hpp"
#include "app/scene/zoom.hpp"

#include <algorithm>
#include <array>

namespace app::scene {
namespace {

/// Rivers of a rank (from 1) are left out where a design pixel is more ground than this.
constexpr std::array<double, 6> river_limit_m{8000, 4000, 2200, 1300, 700, 350};

}  // namespace

void add_water(const Frame& frame, Layer& layer) {
    LayerWriter water(frame.spec.view, layer, frame.opacity(LayerKind::Water));
    const double metres_per_px = frame.spec.view.metres_per_px;
    const double zoom_m = ground_per_design_px(frame.spec.view, frame.spec.scale);
    for (std::size_t rank = river_limit_m.size(); rank >= 1; --rank) {
        std::vector<PathRef> paths;
        for (const LineShape& river : frame.geometry.rivers) {
            const auto shown_rank = static_cast<std::size_t>(std::clamp<int>(river.rank, 1, river_limit_m.size()));
            if (river.valid.contains(frame.day) && shown_rank == rank && zoom_m <= river_limit_m[rank - 1]) {
                const auto lines = frame.lines.simplified(river.paths, metres_per_px);
                paths.insert(paths.end(), lines.begin(), lines.end());
            }
        }
        LineStyle style = frame.style.river;
        constexpr double thinner_each_rank = 0.32;
        style.width = std::max(0.8, style.width - thinner_each_rank * static_cast<double>(rank - 1));
        water.line(paths, style, frame.spec.scale);
    }
    for (const CountryShape& lake : frame.geometry.lakes) {
        water.fill(lake.fill, {frame.style.ground.water, Pattern::None, {}, 8, 2});
        water.line(frame.lines.simplified(lake.outline, metres_per_px), frame.style.ground.shore, frame.spec.scale);
    }
}

}  // namespace app::scene

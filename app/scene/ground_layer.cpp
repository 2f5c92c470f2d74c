#include "app/scene/layers.hpp"
#include "app/scene/line_cache.hpp"
#include "app/scene/zoom.hpp"

#include <algorithm>

namespace app::scene {

namespace {

/// Seen from near the shading is all soft and dark: it gives way to what is drawn on it.
double shading_strength(const Frame& frame) {
    constexpr double full_from_m = 700;
    constexpr double least = 0.5;
    const double zoom_m = ground_per_design_px(frame.spec.view, frame.spec.scale);
    return std::clamp(zoom_m / full_from_m, least, 1.0);
}

}  // namespace

void add_ground(const Frame& frame, Layer& layer) {
    LayerWriter countries(frame.spec.view, layer, frame.opacity(LayerKind::Countries));
    const geo::calendar::Day day = frame.day;
    const FillMeshes& meshes = frame.lines.fills(frame.geometry, frame.spec.view.metres_per_px);
    for (std::size_t index = 0; index < meshes.countries.size(); ++index) {
        if (frame.geometry.countries[index].valid.contains(day)) {
            countries.fill(meshes.countries[index], {frame.style.ground.land, Pattern::None, {}, 8, 2});
        }
    }
    LayerWriter relief(frame.spec.view, layer, frame.opacity(LayerKind::Relief));
    relief.picture(frame.geometry.tint_mesh, frame.geometry.tint, frame.style.ground.tint);
    LayerWriter graticule(frame.spec.view, layer, frame.opacity(LayerKind::Graticule));
    const double zoom_m = ground_per_design_px(frame.spec.view, frame.spec.scale);
    if (const GraticuleLevel* level = graticule_for_zoom(frame.geometry.graticule, zoom_m)) {
        std::vector<PathRef> paths;
        for (const GraticuleLine& line : level->lines) {
            paths.push_back(frame.lines.simplified(line.path, frame.spec.view.metres_per_px));
        }
        graticule.line(paths, frame.style.ground.graticule, frame.spec.scale);
    }
}

void add_shading(const Frame& frame, Layer& layer) {
    LayerWriter relief(frame.spec.view, layer, frame.opacity(LayerKind::Relief));
    relief.picture(frame.geometry.relief_mesh, frame.geometry.hillshade,
                   shading_strength(frame) * frame.style.ground.shading);
}

}  // namespace app::scene

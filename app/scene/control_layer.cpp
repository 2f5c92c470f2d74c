#include "app/scene/layers.hpp"
#include "app/scene/line_cache.hpp"
#include "app/scene/looks.hpp"

namespace app::scene {

void add_control(const Frame& frame, Layer& layer) {
    LayerWriter fills(frame.spec.view, layer, frame.opacity(LayerKind::Control));
    LayerWriter hatches(frame.spec.view, layer, frame.opacity(LayerKind::Hatch));
    const FillMeshes& meshes = frame.lines.fills(frame.geometry, frame.spec.view.metres_per_px);
    for (const campaign::AreaId area : frame.snapshot.areas) {
        const MeshRef& mesh = meshes.areas[area.index()];
        if (mesh == nullptr) {
            continue;
        }
        const AreaPaints paints = area_paints(frame.campaign, frame.snapshot, area, frame.spec.reading,
                                              frame.style.control, frame.spec.scale);
        const AreaLooks looks =
            area_looks(frame.campaign, frame.snapshot, area, frame.spec.reading, frame.style.control);
        if (!is_hidden(looks.fill, frame.spec.hidden)) {
            fills.fill(mesh, paints.fill);
        }
        if (!is_hidden(looks.hatch, frame.spec.hidden)) {
            hatches.fill(mesh, paints.hatch);
        }
    }
}

}  // namespace app::scene

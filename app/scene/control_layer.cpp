#include "app/scene/layers.hpp"
#include "app/scene/looks.hpp"

namespace app::scene {

void add_control(const Frame& frame, Layer& layer) {
    LayerWriter fills(frame.spec.view, layer, frame.opacity(LayerKind::Control));
    LayerWriter hatches(frame.spec.view, layer, frame.opacity(LayerKind::Hatch));
    for (const campaign::AreaId area : frame.snapshot.areas) {
        const MeshRef& mesh = frame.geometry.areas[area.index()].fill;
        if (mesh == nullptr) {
            continue;
        }
        const AreaPaints paints = area_paints(frame.campaign, frame.snapshot, area, frame.spec.reading,
                                              frame.style.control, frame.spec.scale);
        fills.fill(mesh, paints.fill);
        hatches.fill(mesh, paints.hatch);
    }
}

}  // namespace app::scene

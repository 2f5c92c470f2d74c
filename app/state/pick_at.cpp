#include "app/state/pick_at.hpp"

#include "app/scene/build_scene.hpp"
#include "app/state/compare_page.hpp"
#include "app/state/frame_spec_of.hpp"

namespace app::state {

scene::Selection pick_at(const AppState& state, geo::core::Point px) {
    const PointOnMap under = point_on_map(state, px);
    if (!under.on_map) {
        return {};
    }
    scene::FrameSpec spec = frame_spec(state);
    spec.comparison = {};
    spec.instant = under.instant;
    spec.filter = under.filter;
    if (under.control_only) {
        for (const scene::LayerKind kind : {scene::LayerKind::Battles, scene::LayerKind::Movements}) {
            spec.layers.value[static_cast<std::size_t>(kind)] = 0.0F;
        }
    }
    // The map's own facts are kept ready; another interpretation is made when somebody points at it.
    const campaign::CampaignPtr shown =
        under.filter == state.filter ? state.believed : compare::restricted_to(state.campaign, under.filter);
    return scene::pick(*shown, *state.geometry, spec, under.px);
}

}  // namespace app::state

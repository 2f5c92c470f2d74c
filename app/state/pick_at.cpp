#include "app/state/pick_at.hpp"

#include "app/scene/build_scene.hpp"
#include "app/state/frame_spec_of.hpp"

namespace app::state {

scene::Selection pick_at(const AppState& state, geo::core::Point px) {
    const campaign::CampaignPtr shown = compare::restricted_to(state.campaign, state.filter);
    return scene::pick(*shown, *state.geometry, frame_spec(state), px);
}

}  // namespace app::state

#include "app/state/pick_at.hpp"

#include "app/scene/build_scene.hpp"
#include "app/state/frame_spec_of.hpp"

namespace app::state {

scene::Selection pick_at(const AppState& state, geo::core::Point px) {
    return scene::pick(*state.believed, *state.geometry, frame_spec(state), px);
}

}  // namespace app::state

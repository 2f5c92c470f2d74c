// The way of a camera from view to view.
#pragma once

#include "app/scene/view.hpp"
#include "app/story/story_plan.hpp"

#include <vector>

namespace app::story {

/// From 0 to 1; Smooth without a jerk at either end.
[[nodiscard]] double eased(double t, Easing easing = Easing::Smooth);

/// The view so many seconds after the scene began: on its way, as `easing` says, between two keys; before the first and
/// after the last one it stands.
[[nodiscard]] scene::View view_at(const std::vector<ViewKey>& keys, double second, Easing easing = Easing::Smooth);

}  // namespace app::story

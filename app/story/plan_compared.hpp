// What a scene is compared with, looked up in its campaign. Only for the .cpp files of this folder.
#pragma once

#include "app/campaign/campaign.hpp"
#include "app/story/story_look.hpp"
#include "app/story/story_plan.hpp"
#include "app/story/storyboard.hpp"

namespace app::story {

/// The filter that a storyboard's words mean. Problems are of the field "filter".
[[nodiscard]] compare::FactFilter filter_of(const Believed& believed, const campaign::Campaign& campaign,
                                            const LookProblem& problem);

/// Sets the comparison of a scene whose days and own filter are set. `hold_before_s` and `end_s`: between them the
/// curtain moves.
void plan_compared(const Compared& compared, const campaign::Campaign& campaign, double hold_before_s, double end_s,
                   PlannedScene& planned, const LookProblem& problem);

/// The other dates and the curtain so many seconds after the scene began; `spec` has its instant.
void compare_at(const PlannedScene& planned, double second, scene::FrameSpec& spec);

}  // namespace app::story

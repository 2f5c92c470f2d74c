// The storyboard at the left of the map: scenes as cards, their fields, the film as a whole.
#pragma once

#include "app/ui/panel.hpp"

namespace app::ui {

/// Nothing where it is not open.
void story_panel(const PanelContext& context);

/// A sentence about what is wrong, in the colour of its weight.
void story_problem(const Look& look, const state::StoryProblem& problem);

}  // namespace app::ui

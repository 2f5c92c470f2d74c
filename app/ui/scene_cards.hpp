// The scenes of a storyboard as cards, in order.
#pragma once

#include "app/state/story_view.hpp"
#include "app/ui/panel.hpp"

namespace app::ui {

/// A click selects, a double click opens the fields; cards are dragged to another place.
void scene_cards(const PanelContext& context, const state::StoryView& view);

}  // namespace app::ui

// Every field of the selected scene.
#pragma once

#include "app/state/story_view.hpp"
#include "app/ui/panel.hpp"

namespace app::ui {

void scene_editor(const PanelContext& context, const state::StoryView& view);

}  // namespace app::ui

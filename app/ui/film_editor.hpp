// What holds for the whole film.
#pragma once

#include "app/state/story_view.hpp"
#include "app/ui/panel.hpp"

namespace app::ui {

void film_editor(const PanelContext& context, const state::StoryView& view);

}  // namespace app::ui

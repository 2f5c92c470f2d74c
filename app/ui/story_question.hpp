// What becomes of unsaved changes, and of films under way, when something would end them.
#pragma once

#include "app/ui/panel.hpp"

namespace app::ui {

/// Nothing where nothing is asked.
void story_question(const PanelContext& context);

}  // namespace app::ui

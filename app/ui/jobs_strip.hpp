// The jobs that run beside the window, with their progress and a button to stop each.
#pragma once

#include "app/ui/panel.hpp"

namespace app::ui {

/// A card in the upper right corner of the map while a job takes long.
void jobs_strip(const PanelContext& context);

/// One job, as wide as the panel it stands in: title, bar, what it is doing, buttons.
void draw_job(const PanelContext& context, const state::JobState& job);

}  // namespace app::ui

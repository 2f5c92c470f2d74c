// Dates, facts and ways of a comparison, and what can be made of it.
#pragma once

#include "app/state/compare_view.hpp"
#include "app/ui/panel.hpp"

namespace app::ui {

/// What is compared and how.
void compare_controls(const PanelContext& context, const state::CompareView& view);
/// Reports into files, and the command line that makes them.
void compare_exports(const PanelContext& context);

}  // namespace app::ui

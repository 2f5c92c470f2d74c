// What loading found: file, line, sentence.
#pragma once

#include "app/ui/panel.hpp"

namespace app::ui {

/// Nothing where it is not open.
void log_panel(const PanelContext& context);

}  // namespace app::ui

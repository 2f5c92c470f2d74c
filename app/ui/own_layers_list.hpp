// The user's own layers in the layers panel: shown, how strongly, in which order; looked at; taken away.
#pragma once

#include "app/ui/panel.hpp"

namespace app::ui {

/// The uppermost first. Without a layer, how to get one.
void own_layers_list(const PanelContext& context, float width);

}  // namespace app::ui

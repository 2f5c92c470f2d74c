// Which facts count, and how long what is over stays: a page of the layers panel.
#pragma once

#include "app/state/layers_view.hpp"
#include "app/ui/panel.hpp"

namespace app::ui {

void filter_page(const PanelContext& context, const state::LayersView& view);

}  // namespace app::ui

// Short words over the map: what was just done, what is filtered out, and the tour.
#pragma once

#include "app/ui/panel.hpp"

namespace app::ui {

/// At the upper edge: that facts are held back, and a way to see all; what was copied or saved.
void map_notes(const PanelContext& context);

/// A step of the tour, where it is under way.
void tour_card(const PanelContext& context);

}  // namespace app::ui

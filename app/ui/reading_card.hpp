// The mention in hand: what it means, what else it may mean, and what the reader says to that.
#pragma once

#include "app/state/document_view.hpp"
#include "app/ui/panel.hpp"

namespace app::ui {

void reading_card(const PanelContext& context, const state::MentionCard& card);

}  // namespace app::ui

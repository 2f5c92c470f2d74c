// The date in the bar: shows the day, takes a typed one, and says what was wrong with it.
#pragma once

#include "app/messages/texts.hpp"
#include "app/state/timeline_view.hpp"
#include "app/ui/panel.hpp"
#include "geo/calendar/day.hpp"

#include <string>

namespace app::ui {

/// At the cursor; returns its width.
float date_field(const PanelContext& context, const state::TimelineView& view);
[[nodiscard]] float date_field_height(const Look& look);
using DateWords = std::string(const messages::Texts& texts, geo::calendar::Day day);
/// How wide the longest date is, so that nothing beside a date moves from day to day. In the font of the moment.
[[nodiscard]] float room_for_dates(const messages::Texts& texts, DateWords* words);

/// The sentence about the last typed date, above the bar; nothing where it was good.
void date_problem_note(const PanelContext& context);

}  // namespace app::ui

// Where a mention leads: to a place of the map and a day of the campaign; and what the gazetteers know besides.
#pragma once

#include "app/state/app_state.hpp"
#include "geo/reading/reading.hpp"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace app::state {

/// The map at an item's place, the playhead at the date that governs it, as far as the campaign has both. A place that
/// shows well already leaves the map as it is; one beyond every page leaves it too.
[[nodiscard]] AppState gone_to(AppState state, document::ItemNumber item);

/// The day that a governing date leads to: the one that a map draws for it, inside the campaign's span; nothing where
/// the date has no day in the span.
[[nodiscard]] std::optional<geo::calendar::Day> day_of(const std::string& edtf, const geo::calendar::DayRange& span);

/// What the gazetteers know under words that somebody typed (a name, a phrase, coordinates), best first.
[[nodiscard]] std::shared_ptr<const std::vector<geo::reading::Resolved>> answers_to(const AppState& state,
                                                                                    const std::string& words);

/// Days as EDTF, in the coarsest unit that says the same: a whole month as "1989-02".
[[nodiscard]] std::string edtf_of_days(const geo::calendar::DayRange& days);

}  // namespace app::state

// Ground and provinces of each controller over time, as a table: the output of `salang series`.
#pragma once

#include "app/campaign/campaign.hpp"
#include "app/compare/tally.hpp"

#include <string>
#include <vector>

namespace app::report {

/// A row for each day and each controller that holds something on any of the days, zeros included, so that every day
/// has the same rows; unknown ground comes last. By controller, whatever the state it is held in; best numbers.
[[nodiscard]] std::string series_csv(const campaign::Campaign& campaign, const std::vector<compare::DayTally>& series);
/// An array of objects with the same names; counts and figures as low, best, high.
[[nodiscard]] std::string series_json(const campaign::Campaign& campaign, const std::vector<compare::DayTally>& series);

}  // namespace app::report

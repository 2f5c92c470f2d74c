// Words that reports share: holders, days, lists.
#pragma once

#include "app/campaign/campaign.hpp"
#include "geo/calendar/day.hpp"

#include <optional>
#include <string>
#include <vector>

namespace app::report {

/// The short name of who holds by a row; "nobody known" where there is no row.
[[nodiscard]] std::string controller_words(const campaign::Campaign& campaign, std::optional<campaign::ControlId> row);
/// The same with the state it holds in, where that is not plain control: "Government, besieged".
[[nodiscard]] std::string holder_words(const campaign::Campaign& campaign, std::optional<campaign::ControlId> row);
[[nodiscard]] std::string short_name(const campaign::Actor& actor);
/// "15 February 1989".
[[nodiscard]] std::string day_words(geo::calendar::Day day);
/// "a, b and c".
[[nodiscard]] std::string joined_words(const std::vector<std::string>& words);

}  // namespace app::report

// Dates of the command line, held against a campaign's span.
#pragma once

#include "app/campaign/campaign.hpp"
#include "geo/base/result.hpp"
#include "geo/calendar/day.hpp"

#include <string>

namespace app::cli {

/// A day inside the span. Fails with BadArgument where the text is no date or lies outside.
[[nodiscard]] geo::Result<geo::calendar::Day> day_in_span(const std::string& text, const campaign::CampaignInfo& info);

/// The days from the first to the last one given, both inside, cut to the span. What was cut is said in `warning` (else
/// empty). Fails with BadArgument where a text is no date, the last day lies before the first, or no day is inside the
/// span.
[[nodiscard]] geo::Result<geo::calendar::DayRange> days_in_span(const std::string& from, const std::string& to,
                                                                const campaign::CampaignInfo& info,
                                                                std::string& warning);

/// Two days to compare, in any order; a month or year means its first day, and is kept as a range besides. One that
/// lies outside the span is moved to its nearer end, and `warning` says so. Fails with BadArgument where a text is no
/// date, or both lie outside on the same side.
struct TwoDays {
    geo::calendar::Day from;
    geo::calendar::Day to;
    geo::calendar::DayRange from_days;  ///< what the text may mean inside the span; begins with `from`
    geo::calendar::DayRange to_days;
};
[[nodiscard]] geo::Result<TwoDays> two_days_in_span(const std::string& from, const std::string& to,
                                                    const campaign::CampaignInfo& info, std::string& warning);

}  // namespace app::cli

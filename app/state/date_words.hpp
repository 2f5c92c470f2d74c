// Dates as sentences of the window say them.
#pragma once

#include "app/campaign/dated.hpp"
#include "geo/calendar/day.hpp"
#include "geo/calendar/edtf.hpp"

#include <string>

namespace app::state {

/// "15 February 1989"; a year before 1 as "4 March 44 BCE".
[[nodiscard]] std::string day_words(geo::calendar::Day day);
/// "26 Dalw 1367", the same day in the Solar Hijri calendar; empty where that calendar has no such day.
[[nodiscard]] std::string hijri_words(geo::calendar::Day day);
/// "February 1989".
[[nodiscard]] std::string month_words(geo::calendar::Day day);

/// What a written date means: "5 August 1988", "some day in August 1988", "about 5 August 1988", "some day from 8
/// August to 14 August 1988", "an unknown day".
[[nodiscard]] std::string edtf_words(const geo::calendar::EdtfDate& date);

/// Since when a control row holds; where the day is not certain, also the day that the map draws.
[[nodiscard]] std::string since_words(const campaign::Dated& dated, const geo::calendar::DayRange& span);
/// Until when: the first day on which it holds no longer, or the end of the campaign.
[[nodiscard]] std::string until_words(const campaign::Dated& dated, const geo::calendar::DayRange& span);
/// When a battle, movement or event took place, first to last day.
[[nodiscard]] std::string when_words(const campaign::Dated& dated);

}  // namespace app::state

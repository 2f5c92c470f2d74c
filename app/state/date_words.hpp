// Dates as sentences of the window say them.
#pragma once

#include "app/campaign/dated.hpp"
#include "app/messages/texts.hpp"
#include "geo/calendar/day.hpp"
#include "geo/calendar/edtf.hpp"

#include <string>

namespace app::state {

/// "15 February 1989"; a year before 1 as "4 March 44 BCE".
[[nodiscard]] std::string day_words(const messages::Texts& texts, geo::calendar::Day day);
/// "26 Dalw 1367", the same day in the Solar Hijri calendar; empty where that calendar has no such day.
[[nodiscard]] std::string hijri_words(const messages::Texts& texts, geo::calendar::Day day);
/// "February 1989".
[[nodiscard]] std::string month_words(const messages::Texts& texts, geo::calendar::Day day);
/// "1989", "44 BCE".
[[nodiscard]] std::string year_words(const messages::Texts& texts, int year);
/// "15 Feb 1989" and "Feb 1989", for where there is little room.
[[nodiscard]] std::string short_day_words(const messages::Texts& texts, geo::calendar::Day day);
[[nodiscard]] std::string short_month_words(const messages::Texts& texts, geo::calendar::Day day);
/// "15 February 1989 to 3 March 1989".
[[nodiscard]] std::string from_to_words(const messages::Texts& texts, const std::string& from, const std::string& to);
/// Why a date that was typed is not gone to: it lies outside.
[[nodiscard]] std::string outside_words(const messages::Texts& texts, geo::calendar::Day day,
                                        const geo::calendar::DayRange& span);

/// What a written date means: "5 August 1988", "some day in August 1988", "about 5 August 1988", "some day from 8
/// August to 14 August 1988", "an unknown day".
[[nodiscard]] std::string edtf_words(const messages::Texts& texts, const geo::calendar::EdtfDate& date);

/// Since when a control row holds; where the day is not certain, also the day that the map draws.
[[nodiscard]] std::string since_words(const messages::Texts& texts, const campaign::Dated& dated,
                                      const geo::calendar::DayRange& span);
/// Until when: the first day on which it holds no longer, or the end of the campaign.
[[nodiscard]] std::string until_words(const messages::Texts& texts, const campaign::Dated& dated,
                                      const geo::calendar::DayRange& span);
/// When a battle, movement or event took place, first to last day.
[[nodiscard]] std::string when_words(const messages::Texts& texts, const campaign::Dated& dated);

}  // namespace app::state

// What vague dates leave open: how likely it is that a fact holds at an instant, every day that its dates can mean
// being as likely as any other.
#pragma once

#include "app/campaign/dated.hpp"

namespace app::campaign {

/// 0 to 1, of a battle, movement or event. It rises over the days on which it may have begun and falls over those on
/// which it may have ended, in steps of an eighth; 1/2 throughout where it happened "some time in this span". Dates
/// without a bound on one side count as their drawn day.
[[nodiscard]] double event_likelihood(const Dated& when, geo::calendar::Instant instant);

/// The same of what holds from a day until another (control, fronts). A side that is drawn elsewhere than its own date
/// says (carried on to the end of the span) is taken as sure.
[[nodiscard]] double hold_likelihood(const Dated& when, geo::calendar::Instant instant);

/// All days on which an event may have been under way, drawn ones included; not cut to any span.
[[nodiscard]] geo::calendar::DayRange possible_days(const Dated& when);

}  // namespace app::campaign

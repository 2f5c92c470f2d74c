// A subject's history as spells in which nothing changes, with everybody who may have held it then.
#pragma once

#include "app/campaign/campaign.hpp"
#include "app/compare/holder.hpp"
#include "geo/calendar/day.hpp"

#include <functional>
#include <span>

namespace app::compare {

/// Days on which the drawn holder is one and the same, and so are those whom the sources' imprecise dates allow. `best`
/// is one of `possible`. A date given as a month may be any day of it; "about" a day is taken as that day, since no
/// width is stated.
struct Spell {
    geo::calendar::DayRange days;
    Holder best;
    std::span<const Holder> possible;  ///< without repetition; valid during the call only
};

/// Calls `take` for spell after spell, from the first day of the span to its last, without gaps.
void for_each_spell(const campaign::Campaign& campaign, campaign::SubjectId subject,
                    const std::function<void(const Spell&)>& take);

}  // namespace app::compare

// Which records belong to another one: what happened there, who took part, what cites a source.
#pragma once

#include "app/campaign/campaign.hpp"
#include "app/messages/texts.hpp"
#include "app/scene/frame_spec.hpp"
#include "geo/calendar/day.hpp"

#include <optional>
#include <string>
#include <vector>

namespace app::state {

/// A record that another one leads to.
struct RelatedRecord {
    scene::Selection what;
    std::optional<geo::calendar::Day> day;  ///< its first day; nothing of what has none
    std::string when;                       ///< "31 March 1991"; empty of what has no day
    std::string words;
};

/// First those without a day (places, parties), then in order of time. A place leads to what happened there, an area to
/// what happened in it, a battle to its place and sides, a party and a source to everything that names them.
[[nodiscard]] std::vector<RelatedRecord> related_records(const messages::Texts& texts,
                                                         const campaign::Campaign& campaign,
                                                         const scene::Selection& selection);

}  // namespace app::state

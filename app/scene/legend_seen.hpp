// What of holders, places and doubt is in sight of a frame: what its legend has to explain.
#pragma once

#include "app/campaign/actor.hpp"
#include "app/campaign/place_sign.hpp"
#include "app/scene/frame.hpp"
#include "app/scene/looks.hpp"
#include "app/scene/marks.hpp"

#include <set>
#include <vector>

namespace app::scene {

/// Everything about holders that is in sight.
struct Seen {
    std::set<campaign::ActorId> actors;
    std::set<campaign::HoldStatus> statuses;
    std::set<campaign::ActorId> hidden_actors;  ///< would be in sight, were they not switched off
    std::set<campaign::HoldStatus> hidden_statuses;
    bool hatch = false;
    bool thin_hatch = false;
    bool subunit = false;
    bool disputed = false;
    bool uncertain = false;
    bool centre_mark = false;
    bool place_mark = false;
    bool rough_place = false;
    std::set<campaign::PlaceSign> signs;            ///< of places that are no towns
    std::set<campaign::Affiliation> installations;  ///< in frames

    void add(const Look& look, const HiddenMarks& hidden);
};

[[nodiscard]] Seen holders_in_sight(const Frame& frame);
/// Adds marks that are paler for the doubt about their days.
void see_days(const Frame& frame, const std::vector<MovementMark>& movements, const std::vector<BattleMark>& battles,
              Seen& seen);

}  // namespace app::scene

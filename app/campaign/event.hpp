// A political, diplomatic or military event of the timeline.
#pragma once

#include "app/campaign/dated.hpp"
#include "app/campaign/provenance.hpp"

#include <optional>
#include <string>
#include <vector>

namespace app::campaign {

/// One row of `events`.
struct Event {
    std::string key;
    std::string title;
    std::string summary;
    std::string category;
    std::optional<PlaceId> place;
    std::vector<ActorId> actors;
    Dated when;
    Provenance provenance;
};

}  // namespace app::campaign

// Strong indices into the tables of a campaign.
#pragma once

#include "geo/base/strong_id.hpp"

namespace app::campaign {

using ActorId = geo::StrongId<struct ActorTag>;
using AreaId = geo::StrongId<struct AreaTag>;
using PlaceId = geo::StrongId<struct PlaceTag>;
using SubjectId = geo::StrongId<struct SubjectTag>;
using ControlId = geo::StrongId<struct ControlTag>;
using MovementId = geo::StrongId<struct MovementTag>;
using BattleId = geo::StrongId<struct BattleTag>;
using FrontId = geo::StrongId<struct FrontTag>;
using EventId = geo::StrongId<struct EventTag>;
using SourceId = geo::StrongId<struct SourceTag>;

}  // namespace app::campaign

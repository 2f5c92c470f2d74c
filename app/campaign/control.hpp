// Who held what, when: rows of control and the subjects they speak of.
#pragma once

#include "app/campaign/dated.hpp"
#include "app/campaign/provenance.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace app::campaign {

enum class HoldStatus { Controlled, Contested, Besieged, Unknown };

/// "controlled", "contested", "besieged", "unknown".
[[nodiscard]] std::string_view hold_status_name(HoldStatus status);

/// What a control row speaks of: a province's countryside, its centre, or a named place that is no centre.
enum class SubjectKind { Countryside, Centre, Place };

/// One thing that can be held. Its rows form a timeline without overlaps.
struct Subject {
    SubjectKind kind = SubjectKind::Countryside;
    std::optional<AreaId> area;    ///< always there for countryside and centre; the province around a place, if known
    std::optional<PlaceId> place;  ///< of a place; of a centre, the town
};

/// One row of `control` (a row for the whole of an area becomes one for its countryside and one for its centre).
struct Control {
    std::string key;
    SubjectId subject;
    Dated when;
    ActorId controller;
    HoldStatus status = HoldStatus::Unknown;
    Provenance provenance;
};

}  // namespace app::campaign

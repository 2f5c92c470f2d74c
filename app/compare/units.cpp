#include "app/compare/units.hpp"

#include <algorithm>
#include <cmath>

namespace app::compare {
namespace {

using campaign::SubjectId;
using campaign::SubjectKind;

struct Facts {
    std::optional<SubjectId> countryside;
    std::optional<SubjectId> centre;
};

std::vector<Facts> facts_by_area(const campaign::Campaign& campaign) {
    std::vector<Facts> facts(campaign.areas.size());
    for (std::size_t index = 0; index < campaign.subjects.size(); ++index) {
        const campaign::Subject& subject = campaign.subjects[index];
        if (!subject.area || subject.kind == SubjectKind::Place) {
            continue;
        }
        Facts& of = facts[subject.area->index()];
        auto& slot = subject.kind == SubjectKind::Centre ? of.centre : of.countryside;
        slot = slot ? slot : std::optional(SubjectId(index));
    }
    return facts;
}

}  // namespace

std::vector<Unit> units_of(const campaign::Campaign& campaign) {
    constexpr double square_metres = 1e6;  // in a square kilometre
    const std::vector<Facts> facts = facts_by_area(campaign);
    const geo::calendar::DayRange& span = campaign.info.span;
    std::vector<Unit> units;
    for (std::size_t index = 0; index < campaign.areas.size(); ++index) {
        const campaign::Area& area = campaign.areas[index];
        const bool subunit = area.kind == campaign::AreaKind::Subunit;
        const geo::calendar::DayRange days{std::max(area.valid.from, span.from), std::min(area.valid.to, span.to)};
        if (days.empty() || (subunit && !facts[index].countryside && !facts[index].centre)) {
            continue;
        }
        units.push_back({campaign::AreaId(index), days, !subunit, std::llround(area.area_km2 * square_metres),
                         facts[index].countryside, facts[index].centre});
    }
    return units;
}

}  // namespace app::compare

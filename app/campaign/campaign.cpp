#include "app/campaign/campaign.hpp"

#include <algorithm>

namespace app::campaign {
namespace {

// The tables of a campaign have hundreds of rows and keys are looked up by people, so a plain search serves.
template <typename Id, typename Row>
std::optional<Id> find_key(const std::vector<Row>& rows, std::string_view key) {
    const auto found = std::find_if(rows.begin(), rows.end(), [key](const Row& row) { return row.key == key; });
    if (found == rows.end()) {
        return std::nullopt;
    }
    return Id(static_cast<std::size_t>(found - rows.begin()));
}

}  // namespace

std::optional<SubjectId> Campaign::subject_of(AreaId area, SubjectKind kind) const {
    const auto found = std::find_if(subjects.begin(), subjects.end(), [area, kind](const Subject& subject) {
        return subject.kind == kind && subject.area == area;
    });
    if (found == subjects.end()) {
        return std::nullopt;
    }
    return SubjectId(static_cast<std::size_t>(found - subjects.begin()));
}

std::optional<AreaId> Campaign::find_area(std::string_view key) const {
    return find_key<AreaId>(areas, key);
}

std::optional<PlaceId> Campaign::find_place(std::string_view key) const {
    return find_key<PlaceId>(places, key);
}

std::optional<ActorId> Campaign::find_actor(std::string_view key) const {
    return find_key<ActorId>(actors, key);
}

std::optional<SourceId> Campaign::find_source(std::string_view key) const {
    return find_key<SourceId>(sources, key);
}

bool looks_the_same(const Campaign& campaign, std::optional<ControlId> a, std::optional<ControlId> b) {
    if (!a || !b) {
        return a == b;
    }
    const Control& before = campaign.control(*a);
    const Control& now = campaign.control(*b);
    return before.controller == now.controller && before.status == now.status;
}

}  // namespace app::campaign

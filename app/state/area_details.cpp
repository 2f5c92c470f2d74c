// Records of areas and places: who holds them on the day.
#include "app/state/date_words.hpp"
#include "app/state/details_parts.hpp"
#include "app/state/panel_text.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <cmath>

namespace app::state {

using namespace messages::literals;

namespace {

using campaign::Area;
using campaign::Campaign;
using campaign::SubjectKind;
using geo::calendar::Day;

std::string area_kind_words(const Campaign& campaign, const Area& area) {
    if (area.kind == campaign::AreaKind::Province) {
        return "Province";
    }
    std::string parents;
    for (const campaign::AreaId parent : area.parents) {
        parents += parents.empty() ? "" : " and ";
        parents += panel_text(campaign.area(parent).names.en);
    }
    return fmt::format("{} of {}", area.disputed() ? "Disputed sub-unit" : "Sub-unit", parents);
}

std::string heading_of(const Campaign& campaign, const Area& area, SubjectKind kind) {
    if (kind == SubjectKind::Countryside) {
        return "Countryside";
    }
    return area.centre ? fmt::format("Centre: {}", panel_text(campaign.place(*area.centre).names.en))
                       : std::string("Centre");
}

DetailsSection unit_section(const Campaign& campaign, const Area& area) {
    DetailsSection section;
    section.heading = "The unit";
    add_names(section, area.names);
    add_field(section, "record.area"_m, fmt::format("{:.0f} km²", std::round(area.area_km2)));
    add_field(section, "record.status"_m, area.status);
    add_field(section, "record.from"_m, area.valid_from_text);
    add_field(section, "record.to"_m, area.valid_to_text);
    add_provenance(section, campaign, area.provenance);
    return section;
}

}  // namespace

DetailsView area_details(const AppState& state, campaign::AreaId id) {
    const Campaign& campaign = *state.believed;  // what the map shows
    const Area& area = campaign.area(id);
    DetailsView view;
    view.kind = area_kind_words(campaign, area);
    view.title = panel_text(area.names.en);
    view.other_names = other_names_words(area.names);
    // What fills the area on the map comes first.
    std::array kinds{SubjectKind::Centre, SubjectKind::Countryside};
    if (state.reading == scene::Reading::Countryside) {
        std::reverse(kinds.begin(), kinds.end());
    }
    for (const SubjectKind kind : kinds) {
        if (const auto subject = campaign.subject_of(id, kind)) {
            view.sections.push_back(
                holding_section(campaign, *subject, heading_of(campaign, area, kind), state.playhead.now.day()));
        }
    }
    if (view.sections.empty() && !area.parents.empty()) {
        DetailsSection none;
        none.headline = "No facts of its own; see the province that it lies in";
        view.sections.push_back(std::move(none));
    }
    view.sections.push_back(unit_section(campaign, area));
    return view;
}

DetailsView place_details(const AppState& state, campaign::PlaceId id) {
    const Campaign& campaign = *state.believed;  // what the map shows
    const campaign::Place& place = campaign.place(id);
    DetailsView view;
    view.kind = sentence_case(panel_text(place.kind.empty() ? "place" : place.kind));
    view.title = panel_text(place.names.en);
    view.other_names = other_names_words(place.names);
    for (std::size_t index = 0; index < campaign.subjects.size(); ++index) {
        if (campaign.subjects[index].place == id) {
            view.sections.push_back(
                holding_section(campaign, campaign::SubjectId(index), "Held by", state.playhead.now.day()));
        }
    }
    DetailsSection facts;
    facts.heading = "The place";
    add_names(facts, place.names);
    add_field(facts, "record.province"_m, place.area ? panel_text(campaign.area(*place.area).names.en) : std::string{});
    add_field(facts, "record.position"_m, position_words(place.position));
    add_field(facts, "record.precision"_m,
              place.precision_km > 0 ? fmt::format("within {:g} km", place.precision_km) : std::string{});
    std::string variants;
    for (const std::string& variant : place.variants) {
        variants += variants.empty() ? "" : ", ";
        variants += panel_text(variant);
    }
    add_field(facts, "record.also"_m, variants);
    add_provenance(facts, campaign, place.provenance);
    view.sections.push_back(std::move(facts));
    return view;
}

}  // namespace app::state

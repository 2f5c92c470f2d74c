// Records of areas and places: who holds them on the day.
#include "app/state/date_words.hpp"
#include "app/state/details_parts.hpp"
#include "app/state/panel_text.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <cmath>
#include <utility>

namespace app::state {

using namespace messages::literals;

namespace {

using campaign::Area;
using campaign::Campaign;
using campaign::SubjectKind;
using geo::calendar::Day;
using messages::Texts;

std::string area_kind_words(const Texts& texts, const Campaign& campaign, const Area& area) {
    if (area.kind == campaign::AreaKind::Province) {
        return texts("record_words.province"_m);
    }
    std::string parents;
    for (const campaign::AreaId parent : area.parents) {
        std::string name = panel_text(campaign.area(parent).names.en);
        parents = parents.empty() ? std::move(name)
                                  : texts("record_words.both"_m, fmt::arg("first", parents), fmt::arg("second", name));
    }
    return texts(area.disputed() ? "record_words.disputed_sub_unit_of"_m : "record_words.sub_unit_of"_m,
                 fmt::arg("areas", parents));
}

std::string heading_of(const Texts& texts, const Campaign& campaign, const Area& area, SubjectKind kind) {
    if (kind == SubjectKind::Countryside) {
        return texts("record_words.countryside"_m);
    }
    return area.centre
               ? texts("record_words.centre_at"_m, fmt::arg("place", panel_text(campaign.place(*area.centre).names.en)))
               : texts("record_words.centre"_m);
}

DetailsSection unit_section(const Texts& texts, const Campaign& campaign, const Area& area) {
    DetailsSection section;
    section.heading = texts("record_words.the_unit"_m);
    add_names(section, texts, area.names);
    add_field(section, "record.area"_m,
              texts("record_words.square_km"_m, fmt::arg("area", fmt::format("{:.0f}", std::round(area.area_km2)))));
    add_field(section, "record.status"_m, area.status);
    add_field(section, "record.from"_m, area.valid_from_text);
    add_field(section, "record.to"_m, area.valid_to_text);
    add_provenance(section, texts, campaign, area.provenance);
    return section;
}

}  // namespace

DetailsView area_details(const AppState& state, campaign::AreaId id) {
    const Campaign& campaign = *state.believed;  // what the map shows
    const Texts& texts = state.texts;
    const Area& area = campaign.area(id);
    DetailsView view;
    view.kind = area_kind_words(texts, campaign, area);
    view.title = panel_text(area.names.en);
    view.other_names = other_names_words(area.names);
    // What fills the area on the map comes first.
    std::array kinds{SubjectKind::Centre, SubjectKind::Countryside};
    if (state.reading == scene::Reading::Countryside) {
        std::reverse(kinds.begin(), kinds.end());
    }
    for (const SubjectKind kind : kinds) {
        if (const auto subject = campaign.subject_of(id, kind)) {
            view.sections.push_back(holding_section(texts, campaign, *subject, heading_of(texts, campaign, area, kind),
                                                    state.playhead.now.day()));
        }
    }
    if (view.sections.empty() && !area.parents.empty()) {
        DetailsSection none;
        none.headline = texts("record_words.see_province"_m);
        view.sections.push_back(std::move(none));
    }
    view.sections.push_back(unit_section(texts, campaign, area));
    return view;
}

DetailsView place_details(const AppState& state, campaign::PlaceId id) {
    const Campaign& campaign = *state.believed;  // what the map shows
    const Texts& texts = state.texts;
    const campaign::Place& place = campaign.place(id);
    DetailsView view;
    view.kind = place.kind.empty() ? texts("record_words.place"_m) : sentence_case(panel_text(place.kind));
    view.title = panel_text(place.names.en);
    view.other_names = other_names_words(place.names);
    for (std::size_t index = 0; index < campaign.subjects.size(); ++index) {
        if (campaign.subjects[index].place == id) {
            view.sections.push_back(holding_section(texts, campaign, campaign::SubjectId(index),
                                                    texts("record_words.held_by"_m), state.playhead.now.day()));
        }
    }
    DetailsSection facts;
    facts.heading = texts("record_words.the_place"_m);
    add_names(facts, texts, place.names);
    add_field(facts, "record.province"_m, place.area ? panel_text(campaign.area(*place.area).names.en) : std::string{});
    add_field(facts, "record.position"_m, position_words(texts, place.position));
    add_field(facts, "record.precision"_m,
              place.precision_km > 0
                  ? texts("measure.within_km"_m, fmt::arg("km", fmt::format("{:g}", place.precision_km)))
                  : std::string{});
    std::string variants;
    for (const std::string& variant : place.variants) {
        variants += variants.empty() ? "" : ", ";
        variants += panel_text(variant);
    }
    add_field(facts, "record.also"_m, variants);
    add_provenance(facts, texts, campaign, place.provenance);
    view.sections.push_back(std::move(facts));
    return view;
}

}  // namespace app::state

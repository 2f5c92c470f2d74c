#include "app/state/details_view.hpp"

#include "app/state/details_parts.hpp"
#include "app/state/panel_text.hpp"
#include "app/state/related_records.hpp"

namespace app::state {

using namespace messages::literals;
using Kind = scene::Selection::Kind;

namespace {

std::optional<DetailsView> facts_of(const AppState& state) {
    const std::size_t index = state.selection.index;
    switch (state.selection.kind) {
        case Kind::None: return std::nullopt;
        case Kind::Area: return area_details(state, campaign::AreaId(index));
        case Kind::Place: return place_details(state, campaign::PlaceId(index));
        case Kind::Movement: return movement_details(state.texts, *state.campaign, campaign::MovementId(index));
        case Kind::Battle: return battle_details(state.texts, *state.campaign, campaign::BattleId(index));
        case Kind::Event: return event_details(state.texts, *state.campaign, campaign::EventId(index));
        case Kind::Actor: return actor_details(state, campaign::ActorId(index));
        case Kind::Source: return source_details(state.texts, *state.campaign, campaign::SourceId(index));
    }
    return std::nullopt;
}

/// Where the filter holds back what is known of the day, the record says so.
void tell_of_filter(const messages::Texts& texts, DetailsView& view) {
    for (DetailsSection& section : view.sections) {
        if (section.is_blank) {
            section.headline = texts("record_words.nothing_let_through"_m);
        }
    }
}

}  // namespace

std::optional<DetailsView> details_view(const AppState& state) {
    if (!state.has_campaign()) {
        return std::nullopt;
    }
    auto view = facts_of(state);
    if (view) {
        if (!state.filter.lets_all_through()) {
            tell_of_filter(state.texts, *view);
        }
        view->related = related_records(state.texts, *state.campaign, state.selection);
    }
    return view;
}

std::string selection_name(const AppState& state) {
    if (!state.has_campaign()) {
        return {};
    }
    const std::size_t index = state.selection.index;
    switch (state.selection.kind) {
        case Kind::None: return {};
        case Kind::Area: return panel_text(state.campaign->areas.at(index).names.en);
        case Kind::Place: return panel_text(state.campaign->places.at(index).names.en);
        case Kind::Movement: return panel_text(state.campaign->movements.at(index).names.en);
        case Kind::Battle: return panel_text(state.campaign->battles.at(index).names.en);
        case Kind::Event: return panel_text(state.campaign->events.at(index).title);
        case Kind::Actor: return panel_text(state.campaign->actors.at(index).names.en);
        case Kind::Source: return panel_text(state.campaign->sources.at(index).title);
    }
    return {};
}

}  // namespace app::state

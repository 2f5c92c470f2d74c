#include "app/state/details_view.hpp"

#include "app/state/details_parts.hpp"
#include "app/state/panel_text.hpp"

namespace app::state {

using Kind = scene::Selection::Kind;

std::optional<DetailsView> details_view(const AppState& state) {
    if (!state.has_campaign()) {
        return std::nullopt;
    }
    const std::size_t index = state.selection.index;
    switch (state.selection.kind) {
        case Kind::None: return std::nullopt;
        case Kind::Area: return area_details(state, campaign::AreaId(index));
        case Kind::Place: return place_details(state, campaign::PlaceId(index));
        case Kind::Movement: return movement_details(*state.campaign, campaign::MovementId(index));
        case Kind::Battle: return battle_details(*state.campaign, campaign::BattleId(index));
    }
    return std::nullopt;
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
    }
    return {};
}

}  // namespace app::state

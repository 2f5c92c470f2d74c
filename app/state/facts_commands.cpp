#include "app/state/facts_commands.hpp"

#include "app/state/app_state.hpp"

#include <algorithm>
#include <utility>

namespace app::state {
namespace {

template <typename Id, typename Rows>
bool are_there(const std::vector<Id>& ids, const Rows& rows) {
    return std::all_of(ids.begin(), ids.end(), [&rows](Id id) { return id.index() < rows.size(); });
}

}  // namespace

AppState with_filter(AppState state, const compare::FactFilter& filter) {
    if (!state.has_campaign() || !are_there(filter.only_sources, state.campaign->sources) ||
        !are_there(filter.only_actors, state.campaign->actors) || state.filter == filter) {
        return state;
    }
    state.filter = filter;
    if (filter.lets_all_through()) {
        state.believed = state.campaign;
        state.changes = state.all_changes;
        state.find_index = state.all_records;
        return state;
    }
    state.believed = compare::restricted_to(state.campaign, filter);
    state.changes = std::make_shared<const ChangeIndex>(change_index(*state.believed));
    state.find_index = std::make_shared<const FindIndex>(find_index(state.texts, *state.believed));
    return state;
}

AppState with_records_listed(AppState state) {
    if (!state.has_campaign()) {
        return state;
    }
    state.all_records = std::make_shared<const FindIndex>(find_index(state.texts, *state.campaign));
    state.find_index = state.filter.lets_all_through()
                           ? state.all_records
                           : std::make_shared<const FindIndex>(find_index(state.texts, *state.believed));
    return state;
}

AppState with_toggled(AppState state, const scene::LegendKey& key) {
    auto& keys = state.hidden.keys;
    const auto found = std::find(keys.begin(), keys.end(), key);
    if (found == keys.end()) {
        keys.push_back(key);
    } else {
        keys.erase(found);
    }
    return state;
}

std::optional<scene::LegendSpot> legend_spot_at(const AppState& state, geo::core::Point px) {
    constexpr double around_px = 4.0;  // design pixels: rows stand close
    const auto found = std::find_if(state.legend.begin(), state.legend.end(), [&](const scene::LegendSpot& spot) {
        return spot.box_px.grown(around_px * state.window.content_scale).contains(px);
    });
    return found == state.legend.end() ? std::nullopt : std::optional(*found);
}

}  // namespace app::state

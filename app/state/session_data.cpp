#include "app/state/session_data.hpp"

#include "app/state/app_state.hpp"
#include "app/state/compare_commands.hpp"
#include "app/state/facts_commands.hpp"
#include "app/state/own_layer_commands.hpp"
#include "app/state/time_commands.hpp"
#include "app/state/view_commands.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <string_view>
#include <utility>

namespace app::state {
namespace {

using Kind = scene::Selection::Kind;

constexpr std::array<std::pair<Kind, std::string_view>, 7> kind_names{{{Kind::Area, "area"},
                                                                       {Kind::Place, "place"},
                                                                       {Kind::Movement, "movement"},
                                                                       {Kind::Battle, "battle"},
                                                                       {Kind::Event, "event"},
                                                                       {Kind::Actor, "actor"},
                                                                       {Kind::Source, "source"}}};

template <typename Rows>
std::optional<std::size_t> row_of(const Rows& rows, const std::string& key) {
    const auto found = std::find_if(rows.begin(), rows.end(), [&key](const auto& row) { return row.key == key; });
    return found == rows.end() ? std::nullopt : std::optional(static_cast<std::size_t>(found - rows.begin()));
}

std::string key_of(const campaign::Campaign& campaign, const scene::Selection& selection) {
    switch (selection.kind) {
        case Kind::None: return {};
        case Kind::Area: return campaign.areas.at(selection.index).key;
        case Kind::Place: return campaign.places.at(selection.index).key;
        case Kind::Movement: return campaign.movements.at(selection.index).key;
        case Kind::Battle: return campaign.battles.at(selection.index).key;
        case Kind::Event: return campaign.events.at(selection.index).key;
        case Kind::Actor: return campaign.actors.at(selection.index).key;
        case Kind::Source: return campaign.sources.at(selection.index).key;
    }
    return {};
}

std::optional<std::size_t> row_of_kind(const campaign::Campaign& campaign, Kind kind, const std::string& key) {
    switch (kind) {
        case Kind::None: return std::nullopt;
        case Kind::Area: return row_of(campaign.areas, key);
        case Kind::Place: return row_of(campaign.places, key);
        case Kind::Movement: return row_of(campaign.movements, key);
        case Kind::Battle: return row_of(campaign.battles, key);
        case Kind::Event: return row_of(campaign.events, key);
        case Kind::Actor: return row_of(campaign.actors, key);
        case Kind::Source: return row_of(campaign.sources, key);
    }
    return std::nullopt;
}

scene::Selection selection_of(const campaign::Campaign& campaign, const std::string& kind_name,
                              const std::string& key) {
    for (const auto& [kind, name] : kind_names) {
        if (name == kind_name) {
            const auto row = row_of_kind(campaign, kind, key);
            return row ? scene::Selection{kind, *row} : scene::Selection{};
        }
    }
    return {};
}

std::string projection_of(const AppState& state) {
    return state.geometry->projection == nullptr ? std::string{} : state.geometry->projection->definition();
}

}  // namespace

SavedView saved_view(const scene::View& view) {
    return {view.centre, view.metres_per_px * view.width_px};
}

scene::View view_of(const SavedView& saved, const scene::View& view) {
    if (!saved.centre.is_finite() || !std::isfinite(saved.width_m) || saved.width_m <= 0.0) {
        return view;
    }
    return {saved.centre, saved.width_m / std::max(1, view.width_px), view.width_px, view.height_px};
}

SessionData session_of(const AppState& state) {
    SessionData data;
    data.campaign = state.campaign->info.id;
    data.projection = projection_of(state);
    data.now = state.playhead.now;
    // A map that was fitted before a record was opened over it is another one than one fitted beside it.
    if (!state.view_is_fitted || !(fitted(state).view == state.view)) {
        data.view = saved_view(state.view);
    }
    data.layers = state.layers;
    data.order = state.order;
    data.facts = saved_facts(*state.campaign, state.filter, state.hidden);
    data.reading = state.reading;
    data.map_options = state.map_options;
    data.days_per_second = state.playhead.days_per_second;
    data.loop = state.playhead.loop;
    data.hurries = state.hurries;
    data.glides = state.glide.wanted;
    data.small_timeline = state.small_timeline;
    data.marked = state.marked;
    for (const auto& [kind, name] : kind_names) {
        if (kind == state.selection.kind) {
            data.selected_kind = name;
        }
    }
    data.selected_key = key_of(*state.campaign, state.selection);
    data.bookmarks = state.bookmarks;
    data.comparison.choice = state.compare.choice;
    data.comparison.facts = saved_facts(*state.campaign, state.compare.choice.filter, {});
    data.comparison.choice.filter = {};
    data.own_layers = kept_layers(state.own_layers);
    return data;
}

AppState restored(AppState state, const SessionData& data) {
    if (!state.has_campaign() || data.campaign != state.campaign->info.id) {
        return state;
    }
    state.layers = data.layers;
    state.order = data.order;
    state.hidden = hidden_from(*state.campaign, data.facts);
    const compare::FactFilter filter = filter_from(*state.campaign, data.facts);
    state = with_filter(std::move(state), filter);
    state.reading = data.reading;
    state.map_options = data.map_options;
    state.playhead = with_speed(state.playhead, data.days_per_second);
    state.playhead.loop = data.loop;
    state.hurries = data.hurries;
    state.glide = {data.glides, {}};
    state.small_timeline = data.small_timeline;
    state.playhead = playback::moved_to(state.playhead, data.now);
    for (const KeptLayer& layer : data.own_layers) {
        state.requests.emplace_back(request::OpenLayer{layer.path, layer.opacity});
    }
    state = with_marked(std::move(state), data.marked.value_or(geo::calendar::DayRange{}));
    state.selection = selection_of(*state.campaign, data.selected_kind, data.selected_key);
    CompareChoice comparison = data.comparison.choice;
    comparison.filter = filter_from(*state.campaign, data.comparison.facts);
    state = compared_as(std::move(state), std::move(comparison));
    state = fitted(std::move(state));
    if (data.projection == projection_of(state)) {
        state.bookmarks = data.bookmarks;
        if (data.view) {
            state = seen_as(std::move(state), *data.view);
        }
    }
    return state;
}

}  // namespace app::state

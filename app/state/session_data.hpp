// What of a window is worth keeping: from one run to the next, and for a bookmark. Plain values without a campaign.
#pragma once

#include "app/scene/frame_spec.hpp"
#include "app/state/compare_state.hpp"
#include "app/state/map_options.hpp"
#include "app/state/own_layers_state.hpp"
#include "app/state/saved_facts.hpp"
#include "geo/calendar/day.hpp"
#include "geo/core/point.hpp"

#include <optional>
#include <string>
#include <vector>

namespace app::state {

struct AppState;

/// A piece of the map, whatever the window's size: its middle in world metres of a projection, and its width.
struct SavedView {
    geo::core::Point centre;
    double width_m = 0.0;

    friend bool operator==(const SavedView&, const SavedView&) = default;
};

/// A date, a view and what is shown, under a name.
struct Bookmark {
    std::string name;
    geo::calendar::Instant now;
    SavedView view;
    scene::LayerOpacities layers;
    scene::Reading reading = scene::Reading::Centre;
    scene::LayerOrder order = {};
    SavedFacts facts = {};

    friend bool operator==(const Bookmark&, const Bookmark&) = default;
};

/// A comparison without a campaign: what its filter names by keys.
struct SavedComparison {
    CompareChoice choice;  ///< but for its filter
    SavedFacts facts;

    friend bool operator==(const SavedComparison&, const SavedComparison&) = default;
};

/// All that comes back when the same campaign is opened again.
struct SessionData {
    std::string campaign;    ///< its id
    std::string projection;  ///< in which views are measured; another one makes them void
    geo::calendar::Instant now;
    std::optional<SavedView> view;  ///< nothing: the whole campaign
    scene::LayerOpacities layers;
    scene::Reading reading = scene::Reading::Centre;
    scene::LayerOrder order;
    SavedFacts facts;
    MapOptions map_options;
    double days_per_second = 7.0;
    bool loop = false;
    bool hurries = false;
    bool glides = false;
    bool small_timeline = false;
    std::optional<geo::calendar::DayRange> marked;
    std::string selected_kind;  ///< "battle", ... and the key of the row: indices may change with the data
    std::string selected_key;
    std::vector<Bookmark> bookmarks;
    SavedComparison comparison;
    std::vector<KeptLayer> own_layers;

    friend bool operator==(const SessionData&, const SessionData&) = default;
};

/// Of a state with a campaign.
[[nodiscard]] SessionData session_of(const AppState& state);
/// What of it fits the state's campaign; everything else stays as it is.
[[nodiscard]] AppState restored(AppState state, const SessionData& data);

[[nodiscard]] SavedView saved_view(const scene::View& view);
/// The saved piece on a page of the size of `view`.
[[nodiscard]] scene::View view_of(const SavedView& saved, const scene::View& view);

}  // namespace app::state

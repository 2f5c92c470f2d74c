#include "app/state/bookmark_commands.hpp"

#include "app/state/date_words.hpp"
#include "app/state/details_view.hpp"
#include "app/state/facts_commands.hpp"
#include "app/state/view_commands.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <cmath>
#include <utility>

namespace app::state {
namespace {

constexpr std::size_t most_bookmarks = 500;

bool is_earlier(const Bookmark& a, const Bookmark& b) {
    return a.now < b.now;
}

/// The same but for what rounding and another window leave of it.
bool is_nearly(const SavedView& a, const SavedView& b) {
    constexpr double part = 1e-3;
    return geo::core::distance(a.centre, b.centre) < part * b.width_m &&
           std::abs(a.width_m - b.width_m) < part * b.width_m;
}

/// Which bookmark the state stands at: the last one gone to, as far as date and view still are its own.
std::size_t place_of(const AppState& state) {
    for (std::size_t index = 0; index < state.bookmarks.size(); ++index) {
        if (state.bookmarks[index].now == state.playhead.now &&
            is_nearly(state.bookmarks[index].view, saved_view(state.view))) {
            return index;
        }
    }
    return state.bookmarks.size();
}

}  // namespace

AppState with_bookmark(AppState state, const std::string& name) {
    if (!state.has_campaign() || state.bookmarks.size() >= most_bookmarks) {
        return state;
    }
    const std::string selected = selection_name(state);
    const std::string date = day_words(state.texts, state.playhead.now.day());
    Bookmark made;
    made.name = !name.empty() ? name : selected.empty() ? date : fmt::format("{}, {}", selected, date);
    made.now = state.playhead.now;
    made.view = saved_view(state.view);
    made.layers = state.layers;
    made.reading = state.reading;
    made.order = state.order;
    made.facts = saved_facts(*state.campaign, state.filter, state.hidden);
    const auto at = std::upper_bound(state.bookmarks.begin(), state.bookmarks.end(), made, is_earlier);
    state.bookmarks.insert(at, std::move(made));
    state.panels.set(Panel::Layers, false);
    state.panels.set(Panel::Bookmarks, !state.presenting);
    return state;
}

AppState without_bookmark(AppState state, std::size_t index) {
    if (index < state.bookmarks.size()) {
        state.bookmarks.erase(state.bookmarks.begin() + static_cast<std::ptrdiff_t>(index));
    }
    return state;
}

AppState with_renamed(AppState state, std::size_t index, const std::string& name) {
    if (index < state.bookmarks.size() && !name.empty()) {
        state.bookmarks[index].name = name;
    }
    return state;
}

AppState at_bookmark(AppState state, std::size_t index) {
    if (!state.has_campaign() || index >= state.bookmarks.size()) {
        return state;
    }
    const Bookmark kept = state.bookmarks[index];
    state.playhead = playback::moved_to(state.playhead, kept.now);
    state.playhead.playing = false;
    state.layers = kept.layers;
    state.reading = kept.reading;
    state.order = kept.order;
    state.hidden = hidden_from(*state.campaign, kept.facts);
    const compare::FactFilter filter = filter_from(*state.campaign, kept.facts);
    state = with_filter(std::move(state), filter);
    return seen_as(std::move(state), kept.view);
}

AppState at_neighbour_bookmark(AppState state, bool next) {
    const std::size_t count = state.bookmarks.size();
    const std::size_t here = place_of(state);
    if (here < count) {
        const bool is_there = next ? here + 1 < count : here > 0;
        return is_there ? at_bookmark(std::move(state), next ? here + 1 : here - 1) : state;
    }
    const auto now = state.playhead.now;
    const auto first = state.bookmarks.begin();
    if (next) {
        const auto after = std::find_if(first, state.bookmarks.end(), [now](const Bookmark& b) { return b.now > now; });
        return at_bookmark(std::move(state), static_cast<std::size_t>(after - first));
    }
    const auto from_now = std::find_if(first, state.bookmarks.end(), [now](const Bookmark& b) { return b.now >= now; });
    const auto index = static_cast<std::size_t>(from_now - first);
    return index > 0 ? at_bookmark(std::move(state), index - 1) : state;
}

}  // namespace app::state

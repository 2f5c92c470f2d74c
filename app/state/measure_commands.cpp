#include "app/state/measure_commands.hpp"

#include "app/state/app_state.hpp"
#include "app/state/command_words.hpp"
#include "app/state/measure_view.hpp"
#include "geo/core/measure.hpp"

namespace app::state {
namespace {

constexpr std::size_t most_points = 500;
constexpr std::size_t least_for_area = 3;
constexpr double reach_px = 9.0;  // design pixels

}  // namespace

AppState measure_toggled(AppState state) {
    state.measure = {state.has_campaign() && !state.measure.on, {}, false};
    return state;
}

AppState measured_at(AppState state, geo::core::Point at_px) {
    const auto position = lonlat_at(state, at_px);
    if (!state.measure.on || !position) {
        return state;
    }
    if (state.measure.closed) {
        state.measure = {true, {*position}, false};
        return state;
    }
    if (state.measure.points.size() >= least_for_area) {
        const auto first = page_position(state, state.measure.points.front());
        if (first && geo::core::distance(*first, at_px) <= reach_px * state.window.content_scale) {
            state.measure.closed = true;
            return state;
        }
    }
    if (state.measure.points.size() < most_points) {
        state.measure.points.push_back(*position);
    }
    return state;
}

AppState measure_back(AppState state) {
    if (state.measure.closed) {
        state.measure.closed = false;
    } else if (!state.measure.points.empty()) {
        state.measure.points.pop_back();
    }
    return state;
}

}  // namespace app::state

#include "app/state/glide_commands.hpp"

#include "app/state/app_state.hpp"
#include "app/state/view_commands.hpp"

#include <cmath>
#include <utility>

namespace app::state {
namespace {

constexpr double slowing = 4.5;       // the speed falls to a third in so many parts of a second
constexpr double least_speed = 15.0;  // pixels a second: slower is not seen to move
constexpr double most_speed = 6000.0;

}  // namespace

AppState let_go(AppState state, geo::core::Point px_per_second) {
    const double speed = geo::core::length(px_per_second);
    if (!state.glide.wanted || !std::isfinite(speed) || speed < least_speed) {
        return state;
    }
    state.glide.px_per_second = speed > most_speed ? px_per_second * (most_speed / speed) : px_per_second;
    return state;
}

AppState glided_on(AppState state, double seconds) {
    if (!state.glide.moves()) {
        return state;
    }
    const geo::core::Point speed = state.glide.px_per_second;
    const double left = std::exp(-slowing * seconds);
    state = panned(std::move(state), speed * ((1.0 - left) / slowing));
    const geo::core::Point slower = speed * left;
    state.glide.px_per_second = geo::core::length(slower) < least_speed ? geo::core::Point{} : slower;
    return state;
}

}  // namespace app::state

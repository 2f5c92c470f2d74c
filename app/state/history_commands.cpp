#include "app/state/history_commands.hpp"

#include "app/scene/view.hpp"

#include <type_traits>
#include <utility>

namespace app::state {
namespace {

constexpr std::size_t most_stations = 200;

template <typename Command, typename... Others>
constexpr bool is_one_of = (std::is_same_v<Command, Others> || ...);

AppState moved_to(AppState state, const Station& station) {
    state.playhead = playback::moved_to(state.playhead, station.now);
    state.playhead.playing = false;
    state = compared_as(std::move(state), station.compare);
    state.view = scene::resized(station.view, state.view.width_px, state.view.height_px);
    state.view_is_fitted = station.view_is_fitted;
    state.aside_px = {};
    state.layers = station.layers;
    state.order = station.order;
    state.hidden = station.hidden;
    state = with_filter(std::move(state), station.filter);
    state.history.last = Move::None;
    return state;
}

}  // namespace

Move move_of(const Command& command) {
    return command.visit([](const auto& one) {
        using One = std::decay_t<decltype(one)>;
        if constexpr (is_one_of<One, SetDate, StepDays, StepMonths, NextChange, PreviousChange, NextEvent,
                                PreviousEvent>) {
            return Move::Date;
        } else if constexpr (is_one_of<One, PanBy, ZoomAt, ZoomBy>) {
            return Move::View;
        } else if constexpr (is_one_of<One, SetLayer>) {
            return Move::Fade;
        } else if constexpr (is_one_of<One, Tick>) {
            return Move::Play;
        } else if constexpr (is_one_of<One, FitCampaign, Show, ZoomToSelection, ZoomToBox, GoToBookmark, NextBookmark,
                                       PreviousBookmark, ZoomToOwnLayer, GoToWrittenDate, DoubleClickAt, GoToFirstDay,
                                       GoToLastDay, SetFilter, ToggleLegend, ShowAllOfLegend, MoveLayer, PlaceLayer,
                                       ResetLayers, ToggleComparing, SetCompareLook, NextCompareLook, ToggleBlinking,
                                       WriteOtherDate, RemoveOtherDate, AddOtherDate, SwapDates, CompareSameDay,
                                       SetComparedFilter>) {
            return Move::Jump;
        } else if constexpr (is_one_of<One, SetOtherDate>) {
            return Move::OtherDate;
        } else if constexpr (is_one_of<One, SetCurtain, MoveCurtain>) {
            return Move::Curtain;
        } else {
            return Move::None;
        }
    });
}

Station station_of(const AppState& state) {
    return {state.playhead.now, state.view,   state.view_is_fitted, state.layers,
            state.order,        state.hidden, state.filter,         state.compare.choice};
}

AppState with_left(AppState state, const Station& before, Move move) {
    if (move == Move::None || station_of(state) == before) {
        return state;
    }
    if (move == Move::Jump || move != state.history.last) {
        state.history.back.push_back(before);
        if (state.history.back.size() > most_stations) {
            state.history.back.erase(state.history.back.begin());
        }
    }
    state.history.forth.clear();
    state.history.last = move;
    return state;
}

AppState gone_back(AppState state) {
    if (!state.has_campaign() || state.history.back.empty()) {
        return state;
    }
    state.history.forth.push_back(station_of(state));
    const Station station = state.history.back.back();
    state.history.back.pop_back();
    return moved_to(std::move(state), station);
}

AppState gone_forth(AppState state) {
    if (!state.has_campaign() || state.history.forth.empty()) {
        return state;
    }
    state.history.back.push_back(station_of(state));
    const Station station = state.history.forth.back();
    state.history.forth.pop_back();
    return moved_to(std::move(state), station);
}

}  // namespace app::state

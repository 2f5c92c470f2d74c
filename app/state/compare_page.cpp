#include "app/state/compare_page.hpp"

#include "app/scene/compare_layout.hpp"
#include "app/state/frame_spec_of.hpp"
#include "app/state/view_commands.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace app::state {
namespace {

using geo::calendar::Instant;
using geo::core::Box;
using geo::core::Point;
using scene::CompareMode;

/// Maps that small show who holds what and nothing else.
constexpr std::size_t most_full_maps = 3;

CompareMode mode_of(CompareLook look) {
    switch (look) {
        case CompareLook::Side: return CompareMode::Side;
        case CompareLook::Curtain: return CompareMode::Swipe;
        case CompareLook::Blink: return CompareMode::None;
        case CompareLook::Difference: return CompareMode::Difference;
        case CompareLook::Ghost: return CompareMode::Ghost;
        case CompareLook::Multiples: return CompareMode::Multiples;
    }
    return CompareMode::None;
}

Box page_box(const AppState& state) {
    return {0, 0, static_cast<double>(state.view.width_px), static_cast<double>(state.view.height_px)};
}

bool contains(const Box& box, Point px) {
    return px.x >= box.min_x && px.x < box.max_x && px.y >= box.min_y && px.y < box.max_y;
}

PointOnMap of_map(const scene::ComparedMap& map, Point px) {
    return {px, map.instant, map.filter, true, false};
}

/// Each map is moved so that its middle is the page's.
PointOnMap on_map_beside(const AppState& state, Point px, const std::vector<scene::ComparedMap>& maps) {
    const std::vector<Box> boxes = scene::compare_layout(frame_spec(state)).maps;
    for (std::size_t index = 0; index < std::min(boxes.size(), maps.size()); ++index) {
        if (contains(boxes[index], px)) {
            PointOnMap found = of_map(maps[index], px + (page_box(state).centre() - boxes[index].centre()));
            found.control_only = boxes.size() > most_full_maps;
            return found;
        }
    }
    PointOnMap none = of_map(maps.front(), px);
    none.on_map = false;
    return none;
}

}  // namespace

bool is_comparing(const AppState& state) {
    const CompareChoice& choice = state.compare.choice;
    return state.has_campaign() && choice.on && (choice.same_day || !choice.others.empty());
}

bool has_maps_beside(const AppState& state) {
    const CompareLook look = state.compare.choice.look;
    return is_comparing(state) && (look == CompareLook::Side || look == CompareLook::Multiples);
}

bool is_blinking(const AppState& state) {
    return is_comparing(state) && state.compare.choice.look == CompareLook::Blink;
}

std::vector<scene::ComparedMap> compared_maps(const AppState& state) {
    std::vector<scene::ComparedMap> maps;
    if (!is_comparing(state)) {
        return maps;
    }
    const CompareChoice& choice = state.compare.choice;
    if (choice.same_day) {
        return {{state.playhead.now, choice.filter}};
    }
    const std::size_t count = choice.look == CompareLook::Multiples ? choice.others.size() : 1;
    for (std::size_t index = 0; index < count; ++index) {
        maps.push_back({Instant::noon(choice.others[index]), state.filter});
    }
    return maps;
}

std::optional<std::array<ComparedDay, 2>> compared_days(const AppState& state) {
    const auto maps = compared_maps(state);
    if (maps.empty()) {
        return std::nullopt;
    }
    const auto inside = [&state](Instant instant) {
        const geo::calendar::DayRange& span = state.campaign->info.span;
        return std::clamp(instant.day(), span.from, span.to - 1);
    };
    std::array days{ComparedDay{inside(state.playhead.now), state.filter},
                    ComparedDay{inside(maps.front().instant), maps.front().filter}};
    if (days[1].day < days[0].day) {
        std::swap(days[0], days[1]);  // what changed hands did so forward in time, whichever date the map is at
    }
    return days;
}

void add_comparison(const AppState& state, scene::FrameSpec& spec) {
    const auto maps = compared_maps(state);
    if (maps.empty()) {
        return;
    }
    const CompareChoice& choice = state.compare.choice;
    if (choice.look == CompareLook::Blink) {
        if (state.compare.blink_shows_other) {
            spec.instant = maps.front().instant;
            spec.filter = maps.front().filter;
            spec.fades = {};
        }
        return;
    }
    spec.comparison.mode = mode_of(choice.look);
    spec.comparison.others = maps;
    if (choice.look == CompareLook::Curtain) {
        spec.comparison.curtain = choice.curtain;
    }
}

PointOnMap point_on_map(const AppState& state, Point px) {
    const scene::ComparedMap own{state.playhead.now, state.filter};
    std::vector<scene::ComparedMap> maps = compared_maps(state);
    if (maps.empty()) {
        return of_map(own, px);
    }
    if (has_maps_beside(state)) {
        maps.insert(maps.begin(), own);
        return on_map_beside(state, px, maps);
    }
    const auto curtain = curtain_px(state);
    const bool blinks_other = state.compare.choice.look == CompareLook::Blink && state.compare.blink_shows_other;
    PointOnMap found = of_map((curtain && px.x >= *curtain) || blinks_other ? maps.front() : own, px);
    found.control_only = state.compare.choice.look == CompareLook::Difference;
    return found;
}

Box map_box(const AppState& state) {
    return has_maps_beside(state) ? scene::compare_layout(frame_spec(state)).maps.front() : page_box(state);
}

MapsOnPage maps_on_page(const AppState& state) {
    return {has_maps_beside(state) ? 1 + compared_maps(state).size() : 1, map_box(state).width()};
}

AppState with_maps_followed(AppState state, const MapsOnPage& before) {
    const MapsOnPage now = maps_on_page(state);
    const bool more_or_fewer = now.beside != before.beside;
    const bool resized_beside = now.beside > 1 && now.width_px != before.width_px;
    if (!state.has_campaign() || (!more_or_fewer && !resized_beside)) {
        return state;
    }
    if (state.view_is_fitted) {
        return fitted(std::move(state));
    }
    if (more_or_fewer) {
        state.view.metres_per_px *= before.width_px / std::max(1.0, now.width_px);
    }
    return state;
}

std::optional<double> curtain_px(const AppState& state) {
    if (!is_comparing(state) || state.compare.choice.look != CompareLook::Curtain) {
        return std::nullopt;
    }
    return std::round(state.compare.choice.curtain * state.view.width_px);
}

}  // namespace app::state

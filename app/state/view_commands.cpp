#include "app/state/view_commands.hpp"

#include "app/scene/build_scene.hpp"
#include "app/scene/compare_layout.hpp"
#include "app/state/compare_page.hpp"
#include "app/state/frame_spec_of.hpp"
#include "app/state/page_layout.hpp"

#include <algorithm>
#include <cmath>

namespace app::state {
namespace {

using geo::core::Point;

constexpr double nearest_m_per_px = 10.0;  // at a content scale of 1: closer, no layer has anything more to show
constexpr double farthest_of_fit = 4.0;    // times the scale that shows the whole campaign
constexpr double share_of_page = 0.5;      // that what is flown to takes
constexpr double surroundings_zoom = 3.0;  // against the whole campaign

scene::View fitted_view(const AppState& state) {
    if (has_maps_beside(state)) {
        return scene::campaign_view_of_maps(*state.geometry, frame_spec(state));
    }
    const PageLayout layout = page_layout(state);
    return scene::campaign_view(*state.geometry, layout.map.width_px, layout.map.height_px, map_scale(state.window),
                                {layout.docked.width_px, layout.details.width_px});
}

/// So that a part of the campaign always shows: its extent reaches into the page by an eighth of it at least.
scene::View kept_in_sight(const AppState& state, scene::View view) {
    const geo::core::Box& extent = state.geometry->extent_world;
    if (!extent.empty()) {
        const double beside_m = 0.375 * view.width_px * view.metres_per_px;
        const double above_m = 0.375 * view.height_px * view.metres_per_px;
        view.centre.x = std::clamp(view.centre.x, extent.min_x - beside_m, extent.max_x + beside_m);
        view.centre.y = std::clamp(view.centre.y, extent.min_y - above_m, extent.max_y + above_m);
    }
    return view;
}

bool lies_beside(const AppState& state, const geo::core::Box& box) {
    const geo::core::Box& extent = state.geometry->extent_world;
    return !extent.empty() && !extent.contains(box.centre());
}

/// With a part of the campaign, which has to stay in sight anyway, and some room around.
geo::core::Box with_campaign(const AppState& state, geo::core::Box box) {
    constexpr double share_inside = 0.25;  // of the way from its edge to its middle
    constexpr double share_around = 0.06;
    const geo::core::Box& extent = state.geometry->extent_world;
    const Point of_box = box.centre();
    const Point edge{std::clamp(of_box.x, extent.min_x, extent.max_x),
                     std::clamp(of_box.y, extent.min_y, extent.max_y)};
    box.add(edge + (extent.centre() - edge) * share_inside);
    return box.grown(share_around * std::max(box.width(), box.height()));
}

void add_place(const AppState& state, std::optional<campaign::PlaceId> place, geo::core::Box& box) {
    if (place && state.geometry->places[place->index()]) {
        box.add(*state.geometry->places[place->index()]);
    }
}

/// Where a record lies; empty where it lies nowhere.
geo::core::Box world_box_of(const AppState& state, const scene::Selection& selection) {
    using Kind = scene::Selection::Kind;
    geo::core::Box box;
    if (!state.has_campaign()) {
        return box;
    }
    const scene::StaticGeometry& geometry = *state.geometry;
    switch (selection.kind) {
        case Kind::None:
        case Kind::Actor:
        case Kind::Source: break;
        case Kind::Area:
            for (const scene::PathRef& ring : geometry.areas[selection.index].outline) {
                box.add(ring->bounds);
            }
            break;
        case Kind::Place: add_place(state, campaign::PlaceId(selection.index), box); break;
        case Kind::Movement:
            for (const Point& point : geometry.movements[selection.index].points) {
                box.add(point);
            }
            break;
        case Kind::Battle:
            if (geometry.battles[selection.index]) {
                box.add(*geometry.battles[selection.index]);
            }
            break;
        case Kind::Event: add_place(state, state.campaign->events[selection.index].place, box); break;
    }
    return box;
}

/// Whether a box lies in the inner part of the open map and is large enough there to see where it is.
bool shows_well(const AppState& state, const geo::core::Box& box) {
    constexpr double margin = 0.12;
    constexpr double least_zoom = 1.4;  // against the whole campaign
    const PageLayout layout = page_layout(state);
    const WindowRect open = layout.open_map;
    const geo::core::Box room =
        scene::room_beside_furniture(layout.map.width_px, layout.map.height_px, map_scale(state.window),
                                     {layout.docked.width_px, layout.details.width_px});
    const Point middle = state.view.px_from_world(box.centre());
    const double beside = margin * open.width_px;
    const double above = margin * open.height_px;
    const bool inside = middle.x > open.x_px + beside && middle.x < open.x_px + open.width_px - beside &&
                        middle.y > open.y_px + above && middle.y < open.y_px + open.height_px - above;
    const double room_m = std::min(open.width_px, open.height_px) * state.view.metres_per_px;
    return inside && room.contains(middle) && box.width() <= room_m &&
           (box.width() > room_m / 4 || state.view.metres_per_px * least_zoom <= fitted_view(state).metres_per_px);
}

}  // namespace

AppState fitted(AppState state) {
    if (state.has_campaign()) {
        state.view = fitted_view(state);
        state.view_is_fitted = true;
        state.aside_px = {};
    }
    return state;
}

AppState resized(AppState state, const WindowSize& window) {
    if (window.width_px <= 0 || window.height_px <= 0) {
        return state;  // a minimised window has no size; what it showed comes back with it
    }
    state.window = window;
    if (!std::isfinite(window.content_scale) || window.content_scale <= 0.0) {
        state.window.content_scale = 1.0;
    }
    if (!std::isfinite(window.pixel_ratio) || window.pixel_ratio <= 0.0) {
        state.window.pixel_ratio = 1.0;
    }
    if (state.has_campaign() && state.view_is_fitted) {
        return fitted(std::move(state));
    }
    const WindowRect page = page_layout(state).map;
    if (state.has_campaign()) {
        state.view = scene::resized(state.view, page.width_px, page.height_px);
    } else {
        state.view.width_px = page.width_px;
        state.view.height_px = page.height_px;
    }
    return state;
}

AppState panned(AppState state, Point by_px) {
    if (!state.has_campaign() || !by_px.is_finite() || by_px == Point{}) {
        return state;
    }
    state.view = kept_in_sight(state, scene::panned(state.view, by_px));
    state.view_is_fitted = false;
    state.aside_px = {};
    return state;
}

AppState zoomed(AppState state, double factor, Point at_px) {
    if (!state.has_campaign() || !std::isfinite(factor) || factor <= 0.0 || !at_px.is_finite()) {
        return state;
    }
    const double nearest = nearest_m_per_px / std::max(state.window.content_scale, 0.5);
    const double farthest = std::max(nearest, farthest_of_fit * fitted_view(state).metres_per_px);
    const double wanted = std::clamp(state.view.metres_per_px / factor, nearest, farthest);
    if (wanted == state.view.metres_per_px) {
        return state;
    }
    state.view = kept_in_sight(state, scene::zoomed(state.view, state.view.metres_per_px / wanted, at_px));
    state.view_is_fitted = false;
    state.aside_px = {};
    return state;
}

AppState brought_into_sight(AppState state, Point at_px) {
    const double margin = 48.0 * state.window.content_scale;
    const double hidden = at_px.x + margin - (state.view.width_px - page_layout(state).details.width_px);
    if (state.has_campaign() && hidden > 0.0) {
        const Point by_px{-hidden, 0.0};
        state.view = scene::panned(state.view, by_px);
        state.aside_px = state.aside_px + by_px;
    }
    return state;
}

AppState flown_to(AppState state, const scene::Selection& selection) {
    const geo::core::Box box = world_box_of(state, selection);
    return flown_to_box(std::move(state), box, false);
}

AppState flown_to_box(AppState state, const geo::core::Box& box, bool holds_still) {
    if (!state.has_campaign() || box.empty() || (holds_still && shows_well(state, box))) {
        return state;
    }
    const bool beside = has_maps_beside(state);
    if (!beside && lies_beside(state, box)) {
        const geo::core::Box both = with_campaign(state, box);
        return zoomed_to_world(std::move(state), both);
    }
    const PageLayout layout = page_layout(state);
    const double fitted = fitted_view(state).metres_per_px;
    const geo::core::Box map = map_box(state);
    const double open_width = beside ? map.width() : layout.open_map.width_px;
    const double open_height = beside ? map.height() : layout.open_map.height_px;
    const double by_size =
        std::max(box.width() / std::max(1.0, open_width), box.height() / std::max(1.0, open_height)) / share_of_page;
    // A point comes as near as shows its surroundings, and what is nearer already stays so.
    const double nearest = std::min(state.view.metres_per_px, fitted / surroundings_zoom);
    state.view.metres_per_px = std::min(std::max(by_size, nearest), fitted);
    const double aside_px = beside ? 0.0 : (layout.details.width_px - layout.docked.width_px) / 2.0;
    state.view.centre = box.centre() + Point{aside_px * state.view.metres_per_px, 0.0};
    state.view = kept_in_sight(state, state.view);
    state.view_is_fitted = false;
    state.aside_px = {};
    return state;
}

AppState zoomed_to(AppState state, Point a_px, Point b_px) {
    constexpr double least_px = 8.0;
    const double width = std::abs(a_px.x - b_px.x);
    const double height = std::abs(a_px.y - b_px.y);
    if (!state.has_campaign() || !a_px.is_finite() || !b_px.is_finite() || width < least_px || height < least_px) {
        return state;
    }
    const Point middle = point_on_map(state, (a_px + b_px) * 0.5).px;
    const geo::core::Box map = map_box(state);
    const double factor = std::min(map.width() / width, map.height() / height);
    const Point page_middle{state.view.width_px / 2.0, state.view.height_px / 2.0};
    state = panned(std::move(state), page_middle - middle);
    return zoomed(std::move(state), factor, page_middle);
}

AppState zoomed_to_world(AppState state, const geo::core::Box& box) {
    const PageLayout layout = page_layout(state);
    state.view = scene::view_beside_furniture(box, layout.map.width_px, layout.map.height_px, map_scale(state.window),
                                              {layout.docked.width_px, layout.details.width_px});
    state.view.metres_per_px =
        std::max(state.view.metres_per_px, nearest_m_per_px / std::max(state.window.content_scale, 0.5));
    state.view_is_fitted = false;
    state.aside_px = {};
    return state;
}

AppState seen_as(AppState state, const SavedView& saved) {
    const double nearest = nearest_m_per_px / std::max(state.window.content_scale, 0.5);
    const double farthest = std::max(nearest, farthest_of_fit * fitted_view(state).metres_per_px);
    scene::View view = view_of(saved, state.view);
    view.metres_per_px = std::clamp(view.metres_per_px, nearest, farthest);
    state.view = kept_in_sight(state, view);
    state.view_is_fitted = false;
    state.aside_px = {};
    return state;
}

AppState back_from_aside(AppState state) {
    state.view = scene::panned(state.view, state.aside_px * -1.0);
    state.aside_px = {};
    return state;
}

}  // namespace app::state

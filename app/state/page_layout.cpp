#include "app/state/page_layout.hpp"

#include <algorithm>
#include <cmath>

namespace app::state {
namespace {

constexpr double timeline_height = 182.0;  // design pixels
constexpr double small_timeline_height = 104.0;
constexpr double room_for_lanes = 600.0;  // a lower window gets the small timeline
constexpr double details_width = 372.0;
constexpr double docked_width = 420.0;
constexpr double widest_share = 0.45;  // of the window, for the record, and as much for what is docked at the left
constexpr int least_page_px = 64;

int rounded(double value) {
    return static_cast<int>(std::lround(value));
}

}  // namespace

bool has_small_timeline(const AppState& state) {
    return state.small_timeline || state.window.height_px < room_for_lanes * state.window.content_scale;
}

PageLayout page_layout(const AppState& state) {
    const WindowSize& window = state.window;
    const int width = std::max(window.width_px, least_page_px);
    const int height = std::max(window.height_px, least_page_px);
    const double bar_height = has_small_timeline(state) ? small_timeline_height : timeline_height;
    const int bar =
        state.presenting ? 0 : std::clamp(rounded(bar_height * window.content_scale), 0, height - least_page_px / 2);
    const bool has_record = state.has_campaign() && !state.presenting &&
                            (state.selection.kind != scene::Selection::Kind::None || state.panels.has(Panel::Find));
    const int record =
        has_record ? std::min(rounded(details_width * window.content_scale), rounded(widest_share * width)) : 0;
    const bool has_docked = state.has_campaign() && !state.presenting && state.panels.any_docked_left();
    const int docked =
        has_docked ? std::min(rounded(docked_width * window.content_scale), rounded(widest_share * width)) : 0;

    PageLayout layout;
    layout.map = {0, 0, width, height - bar};
    layout.docked = {0, 0, docked, height - bar};
    layout.open_map = {docked, 0, width - record - docked, height - bar};
    layout.details = {width - record, 0, record, height - bar};
    layout.timeline = {0, height - bar, width, bar};
    return layout;
}

double map_scale(const WindowSize& window) {
    const double content_scale = std::max(window.content_scale, 0.5);
    const double by_size =
        scene::scale_for_size(rounded(window.width_px / content_scale), rounded(window.height_px / content_scale));
    return content_scale * std::clamp(by_size, 0.8, 1.25);
}

}  // namespace app::state

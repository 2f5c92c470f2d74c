#include "app/state/preview_layout.hpp"

#include <algorithm>
#include <cmath>

namespace app::state {
namespace {

constexpr double bar_height = 46.0;  // design pixels

}  // namespace

PreviewLayout preview_layout(const AppState& state) {
    const WindowRect open = page_layout(state).open_map;
    const int bar = std::min(static_cast<int>(std::lround(bar_height * state.window.content_scale)), open.height_px);
    const int room_px = std::max(1, open.height_px - bar);
    const story::StoryPlan& plan = *state.story.plan;
    const double scale =
        std::min(static_cast<double>(open.width_px) / plan.width_px, static_cast<double>(room_px) / plan.height_px);
    PreviewLayout layout;
    layout.picture.width_px = std::max(1, static_cast<int>(plan.width_px * scale));
    layout.picture.height_px = std::max(1, static_cast<int>(plan.height_px * scale));
    layout.picture.x_px = open.x_px + (open.width_px - layout.picture.width_px) / 2;
    layout.picture.y_px = open.y_px + (room_px - layout.picture.height_px) / 2;
    layout.bar = {open.x_px, open.y_px + open.height_px - bar, open.width_px, bar};
    return layout;
}

}  // namespace app::state

// Where the rows of the timeline lie: density, lanes, labels; and which item of a lane is under the pointer.
#pragma once

#include "app/state/time_scale.hpp"
#include "app/state/timeline_lanes.hpp"
#include "app/ui/panel.hpp"

#include <array>

namespace app::ui {

/// A stretch of the strip from top to bottom, in units of ImGui.
struct LaneBand {
    float top = 0;
    float bottom = 0;
    [[nodiscard]] float height() const { return bottom - top; }
    [[nodiscard]] bool contains(float y) const { return y >= top && y < bottom; }
};

/// The strip's geometry. `rect` holds everything right of the names of the lanes.
struct LaneLayout {
    UiRect rect;
    state::TimeScale scale;
    LaneBand density;
    std::array<LaneBand, state::lane_count> lanes;
    LaneBand track;  ///< from the top of the density to the foot of the lanes
    float label_top = 0;
    bool small = false;

    [[nodiscard]] const LaneBand& of(state::Lane lane) const { return lanes[static_cast<std::size_t>(lane)]; }
    [[nodiscard]] float left() const { return rect.position.x; }
    [[nodiscard]] float right() const { return rect.position.x + rect.size.x; }
    [[nodiscard]] float x_of(geo::calendar::Instant instant) const {
        return left() + rect.size.x * static_cast<float>(scale.position_of(instant));
    }
    [[nodiscard]] float x_of(geo::calendar::Day day) const { return x_of(geo::calendar::Instant::start_of(day)); }
    [[nodiscard]] geo::calendar::Instant instant_at(float x) const {
        return scale.instant_at(static_cast<double>((x - left()) / rect.size.x));
    }
};

[[nodiscard]] LaneLayout lane_layout(const Look& look, const UiRect& rect, const state::TimeScale& scale, bool small);

/// The box in which an item is drawn, at least a few pixels wide.
[[nodiscard]] UiRect item_box(const LaneLayout& layout, const state::TimelineLanes& lanes, state::Lane lane,
                              const state::LaneItem& item, float least_width);

/// A lane and an item of it.
struct LaneHit {
    state::Lane lane = state::Lane::Control;
    const state::LaneItem* item = nullptr;
};
/// The item nearest to a position within a few pixels; the shortest where several lie over each other; none: a null
/// item.
[[nodiscard]] LaneHit item_at(const LaneLayout& layout, const state::TimelineLanes& lanes, ImVec2 at, float reach);

}  // namespace app::ui

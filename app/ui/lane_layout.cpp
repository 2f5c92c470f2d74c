#include "app/ui/lane_layout.hpp"

#include <algorithm>

namespace app::ui {
namespace {

using state::Lane;

constexpr float gap = 3.0F;  // design pixels, as all below
constexpr float density_height = 15.0F;
constexpr std::array<float, state::lane_count> heights{22.0F, 24.0F, 22.0F, 14.0F};
constexpr std::array<float, state::lane_count> small_heights{10.0F, 9.0F, 5.0F, 4.0F};

}  // namespace

LaneLayout lane_layout(const Look& look, const UiRect& rect, const state::TimeScale& scale, bool small) {
    LaneLayout layout;
    layout.rect = rect;
    layout.scale = scale;
    layout.small = small;
    float y = rect.position.y;
    layout.track.top = y;
    layout.density = {y, y + (small ? 0.0F : look.of(density_height))};
    y = layout.density.bottom + (small ? 0.0F : look.of(gap));
    for (std::size_t lane = 0; lane < state::lane_count; ++lane) {
        const float height = look.of(small ? small_heights.at(lane) : heights.at(lane));
        layout.lanes.at(lane) = {y, y + height};
        y += height + (small ? 0.0F : look.of(gap));
    }
    layout.track.bottom = layout.lanes.back().bottom;
    layout.label_top = layout.track.bottom + look.of(2);
    return layout;
}

UiRect item_box(const LaneLayout& layout, const state::TimelineLanes& lanes, Lane lane, const state::LaneItem& item,
                float least_width) {
    const LaneBand& band = layout.of(lane);
    const float from = layout.x_of(item.days.from);
    const float width = std::max(least_width, layout.x_of(item.days.to) - from);
    float top = band.top;
    float height = band.height();
    if (lane == Lane::Battles) {
        height *= std::max(item.height, 0.2F);
        top = band.bottom - height;
    } else if (lane == Lane::Movements) {
        height /= static_cast<float>(lanes.movement_rows);
        top += height * static_cast<float>(item.row);
    }
    return {{from, top}, {width, height}};
}

LaneHit item_at(const LaneLayout& layout, const state::TimelineLanes& lanes, ImVec2 at, float reach) {
    for (std::size_t index = 0; index < state::lane_count; ++index) {
        const auto lane = static_cast<Lane>(index);
        if (!layout.lanes.at(index).contains(at.y)) {
            continue;
        }
        LaneHit best;
        float best_width = 0;
        for (const state::LaneItem& item : lanes.of(lane)) {
            const UiRect box = item_box(layout, lanes, lane, item, reach);
            const bool near_x = at.x >= box.position.x - reach && at.x <= box.position.x + box.size.x + reach;
            const bool near_y =
                lane != Lane::Movements || (at.y >= box.position.y - 1 && at.y <= box.position.y + box.size.y + 1);
            if (near_x && near_y && (best.item == nullptr || box.size.x < best_width)) {
                best = LaneHit{lane, &item};
                best_width = box.size.x;
            }
        }
        return best;
    }
    return {};
}

}  // namespace app::ui

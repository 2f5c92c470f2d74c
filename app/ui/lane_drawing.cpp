#include "app/ui/lane_drawing.hpp"

#include "app/ui/widgets.hpp"

#include <algorithm>
#include <cmath>
#include <vector>

namespace app::ui {
namespace {

using geo::calendar::Instant;
using state::Lane;
using state::LaneItem;

constexpr float label_room = 96.0F;  // design pixels between labels, at least
constexpr float density_bin = 5.0F;  // design pixels
constexpr float hatch_step = 6.0F;
constexpr float control_step = 5.0F;  // height of one change

ImU32 with_alpha(ImU32 color, float alpha) {
    const auto value = static_cast<ImU32>(std::lround(std::clamp(alpha, 0.0F, 1.0F) * 255.0F));
    return (color & ~IM_COL32_A_MASK) | (value << static_cast<unsigned>(IM_COL32_A_SHIFT));
}

/// What every part needs.
struct Canvas {
    const PanelContext& context;
    const Look& look;
    const LaneLayout& layout;
    const state::TimelineLanes& lanes;
    ImDrawList* list;

    [[nodiscard]] bool in_sight(const geo::calendar::DayRange& days) const {
        return layout.x_of(days.to) >= layout.left() && layout.x_of(days.from) <= layout.right();
    }
};

void draw_ground(const Canvas& canvas) {
    const LaneLayout& layout = canvas.layout;
    const ImU32 track = canvas.look.colors.track;
    if (layout.small) {
        canvas.list->AddRectFilled({layout.left(), layout.track.top}, {layout.right(), layout.track.bottom}, track);
        return;
    }
    for (const LaneBand& band : layout.lanes) {
        canvas.list->AddRectFilled({layout.left(), band.top}, {layout.right(), band.bottom}, track);
    }
}

/// Days about which a lane has no record: the ground is taken away and hatched, so that they look empty, not calm.
void draw_silences(const Canvas& canvas, Lane lane) {
    const LaneLayout& layout = canvas.layout;
    const LaneBand& band = layout.of(lane);
    const float step = canvas.look.of(hatch_step);
    for (const geo::calendar::DayRange& days : canvas.lanes.silent_in(lane)) {
        if (!canvas.in_sight(days)) {
            continue;
        }
        const float left = std::max(layout.left(), layout.x_of(days.from));
        const float right = std::min(layout.right(), layout.x_of(days.to));
        canvas.list->AddRectFilled({left, band.top}, {right, band.bottom}, canvas.look.colors.panel);
        canvas.list->PushClipRect({left, band.top}, {right, band.bottom}, true);
        // Anchored to the time, not to the left edge, so that the hatch moves with what it lies on.
        const float start = layout.x_of(days.from) - band.height();
        const float first = start + std::max(0.0F, std::floor((left - start - band.height()) / step)) * step;
        const auto lines = static_cast<int>(std::ceil((right - first) / step));
        for (int line = 0; line < lines; ++line) {
            const float x = first + static_cast<float>(line) * step;
            canvas.list->AddLine({x, band.bottom}, {x + band.height(), band.top}, canvas.look.colors.line);
        }
        canvas.list->PopClipRect();
    }
}

/// How much begins when: one bar for each few pixels.
void draw_density(const Canvas& canvas) {
    const LaneLayout& layout = canvas.layout;
    if (layout.density.height() <= 0.0F) {
        return;
    }
    const float bin = canvas.look.of(density_bin);
    std::vector<float> counts(static_cast<std::size_t>(layout.rect.size.x / bin) + 1, 0.0F);
    for (const state::ChangeDay& day : canvas.context.state.changes->days) {
        const float x = layout.x_of(Instant::noon(day.day)) - layout.left();
        const auto index = static_cast<std::ptrdiff_t>(std::floor(x / bin));
        if (index >= 0 && index < static_cast<std::ptrdiff_t>(counts.size())) {
            counts[static_cast<std::size_t>(index)] += static_cast<float>(day.count);
        }
    }
    const float most = std::max(1.0F, *std::max_element(counts.begin(), counts.end()));
    for (std::size_t index = 0; index < counts.size(); ++index) {
        if (counts[index] > 0.0F) {
            const float left = layout.left() + bin * static_cast<float>(index);
            const float height = std::max(1.5F, layout.density.height() * std::sqrt(counts[index] / most));
            canvas.list->AddRectFilled({left, layout.density.bottom - height},
                                       {std::min(layout.right(), left + bin - 1.0F), layout.density.bottom},
                                       canvas.look.colors.other_tick);
        }
    }
}

/// From transparent to full between what may be and what is drawn, on both sides.
void draw_soft_edges(const Canvas& canvas, const LaneItem& item, const UiRect& box, ImU32 color) {
    const ImU32 none = with_alpha(color, 0.0F);
    const ImU32 some = with_alpha(color, 0.45F);
    const float top = box.position.y;
    const float bottom = top + box.size.y;
    if (item.soft.from < item.days.from) {
        canvas.list->AddRectFilledMultiColor({canvas.layout.x_of(item.soft.from), top}, {box.position.x, bottom}, none,
                                             some, some, none);
    }
    if (item.soft.to > item.days.to) {
        const float right = box.position.x + box.size.x;
        canvas.list->AddRectFilledMultiColor({right, top}, {std::max(right, canvas.layout.x_of(item.soft.to)), bottom},
                                             some, none, none, some);
    }
}

/// Each change in the colour of the new holder; those of one pixel column stand on each other.
void draw_control(const Canvas& canvas) {
    const LaneBand& band = canvas.layout.of(Lane::Control);
    const float width = std::max(2.0F, std::round(canvas.look.of(2.5F)));
    const auto& items = canvas.lanes.of(Lane::Control);
    for (std::size_t first = 0; first < items.size();) {
        const float x = std::floor(canvas.layout.x_of(Instant::noon(items[first].days.from)) / width) * width;
        std::size_t last = first;
        while (last < items.size() &&
               std::floor(canvas.layout.x_of(Instant::noon(items[last].days.from)) / width) * width == x) {
            ++last;
        }
        const auto count = static_cast<float>(last - first);
        const float step = std::min(canvas.look.of(control_step), band.height() / count);
        for (std::size_t index = first; index < last; ++index) {
            const ImU32 color = packed(items[index].color);
            const float bottom = band.bottom - step * static_cast<float>(index - first);
            const UiRect box{{x, bottom - step}, {width, step}};
            if (canvas.in_sight(items[index].soft)) {
                draw_soft_edges(canvas, items[index], box, color);
                canvas.list->AddRectFilled(box.position, {x + width, bottom}, color);
            }
        }
        // A dark cap keeps pale colours from vanishing.
        if (canvas.in_sight(items[first].days)) {
            const float top = band.bottom - step * count;
            canvas.list->AddRectFilled({x, top - 1.0F}, {x + width, top + 1.0F}, canvas.look.colors.control_tick);
        }
        first = last;
    }
}

void draw_battles(const Canvas& canvas) {
    const ImU32 color = canvas.look.colors.battle_tick;
    const float least = std::max(2.0F, canvas.look.of(2.5F));
    for (const LaneItem& item : canvas.lanes.of(Lane::Battles)) {
        if (!canvas.in_sight(item.soft)) {
            continue;
        }
        const UiRect box = item_box(canvas.layout, canvas.lanes, Lane::Battles, item, least);
        const ImVec2 end{box.position.x + box.size.x, box.position.y + box.size.y};
        draw_soft_edges(canvas, item, box, color);
        // Where nobody counted the dead, only the outline: its height says nothing.
        if (item.height_known) {
            canvas.list->AddRectFilled(box.position, end, with_alpha(color, box.size.x > 3 * least ? 0.35F : 0.85F));
            canvas.list->AddRectFilled(box.position, {end.x, box.position.y + 1.5F}, color);
        } else {
            canvas.list->AddRectFilled(box.position, end, with_alpha(color, 0.14F));
            canvas.list->AddRect(box.position, end, with_alpha(color, 0.55F));
        }
    }
}

void draw_movements(const Canvas& canvas) {
    const float least = std::max(3.0F, canvas.look.of(3));
    for (const LaneItem& item : canvas.lanes.of(Lane::Movements)) {
        if (canvas.in_sight(item.soft)) {
            UiRect box = item_box(canvas.layout, canvas.lanes, Lane::Movements, item, least);
            box.size.y = std::max(2.0F, box.size.y - 1.0F);
            const ImU32 color = packed(item.color);
            draw_soft_edges(canvas, item, box, color);
            const ImVec2 end{box.position.x + box.size.x, box.position.y + box.size.y};
            canvas.list->AddRectFilled(box.position, end, color, 1.0F);
            canvas.list->AddRect(box.position, end, with_alpha(canvas.look.colors.text, 0.35F), 1.0F);
        }
    }
}

void draw_events(const Canvas& canvas) {
    const LaneBand& band = canvas.layout.of(Lane::Events);
    const float half = std::min(band.height() / 2, canvas.look.of(5));
    const float middle = (band.top + band.bottom) / 2;
    const ImU32 color = canvas.look.colors.accent;
    for (const LaneItem& item : canvas.lanes.of(Lane::Events)) {
        if (!canvas.in_sight(item.soft)) {
            continue;
        }
        const float x = canvas.layout.x_of(Instant::noon(item.days.from));
        const float end = canvas.layout.x_of(item.days.to);
        if (item.days.length_days() > 1) {
            canvas.list->AddRectFilled({x, middle - 1.5F}, {end, middle + 1.5F}, with_alpha(color, 0.5F));
        }
        draw_soft_edges(canvas, item, {{canvas.layout.x_of(item.days.from), middle - half / 2}, {end - x, half}},
                        color);
        canvas.list->AddQuadFilled({x - half * 0.7F, middle}, {x, middle - half}, {x + half * 0.7F, middle},
                                   {x, middle + half}, color);
    }
}

void draw_labels(const Canvas& canvas) {
    const Look& look = canvas.look;
    const LaneLayout& layout = canvas.layout;
    const int most = std::max(1, static_cast<int>(layout.rect.size.x / look.of(label_room)));
    ImGui::PushFont(look.fonts.small_print);
    for (const state::TimelineLabel& label : state::timeline_labels(canvas.context.state.texts, layout.scale, most)) {
        const float x = std::floor(layout.left() + layout.rect.size.x * static_cast<float>(label.position));
        const float width = ImGui::CalcTextSize(label.text.c_str()).x;
        canvas.list->AddLine({x, layout.track.top}, {x, layout.label_top + look.of(4)}, look.colors.line);
        canvas.list->AddText(
            {std::clamp(x + look.of(4), layout.left(), std::max(layout.left(), layout.right() - width)),
             layout.label_top},
            look.colors.muted, label.text.c_str());
    }
    if (!layout.small) {
        for (std::size_t lane = 0; lane < state::lane_count; ++lane) {
            const char* name = state::lane_name(canvas.context.state.texts, static_cast<Lane>(lane));
            const ImVec2 size = ImGui::CalcTextSize(name);
            const LaneBand& band = layout.lanes.at(lane);
            canvas.list->AddText({layout.left() - size.x - look.of(8), (band.top + band.bottom - size.y) / 2},
                                 look.colors.muted, name);
        }
    }
    ImGui::PopFont();
}

void draw_marked(const Canvas& canvas) {
    const auto& marked = canvas.context.state.marked;
    if (!marked) {
        return;
    }
    const LaneBand& track = canvas.layout.track;
    const float left = canvas.layout.x_of(marked->from);
    const float right = std::max(left + 2.0F, canvas.layout.x_of(marked->to));
    const ImU32 color = canvas.look.colors.accent;
    canvas.list->AddRectFilled({left, track.top}, {right, track.bottom}, with_alpha(color, 0.13F));
    canvas.list->AddRectFilled({left, track.top - 3.0F}, {right, track.top}, color);
    canvas.list->AddLine({left, track.top}, {left, track.bottom}, color);
    canvas.list->AddLine({right, track.top}, {right, track.bottom}, color);
}

void draw_moment(const Canvas& canvas) {
    const Look& look = canvas.look;
    const LaneBand& track = canvas.layout.track;
    const float x = std::round(canvas.layout.x_of(canvas.context.state.playhead.now));
    const float half = look.of(1.25F);
    canvas.list->AddRectFilled({x - half, track.top - look.of(3)}, {x + half, track.bottom + look.of(3)},
                               look.colors.accent, half);
    canvas.list->AddCircleFilled({x, track.top - look.of(2)}, look.of(5), look.colors.accent, 24);
}

}  // namespace

void draw_lanes(const PanelContext& context, const state::TimelineView& /*view*/, const LaneLayout& layout) {
    const Canvas canvas{context, context.look, layout, context.state.changes->lanes, ImGui::GetWindowDrawList()};
    draw_ground(canvas);
    const ImVec2 margin{layout.left(), layout.track.top - context.look.of(8)};
    const ImVec2 end{layout.right(), layout.track.bottom + context.look.of(4)};
    canvas.list->PushClipRect(margin, end, true);
    for (const Lane lane : {Lane::Battles, Lane::Movements, Lane::Events}) {
        draw_silences(canvas, lane);
    }
    draw_density(canvas);
    canvas.list->PopClipRect();
    draw_labels(canvas);
    canvas.list->PushClipRect({margin.x - context.look.of(6), margin.y}, {end.x + context.look.of(6), end.y}, true);
    draw_control(canvas);
    draw_battles(canvas);
    draw_movements(canvas);
    draw_events(canvas);
    draw_marked(canvas);
    draw_moment(canvas);
    canvas.list->PopClipRect();
}

}  // namespace app::ui

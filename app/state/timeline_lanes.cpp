#include "app/state/timeline_lanes.hpp"

#include <algorithm>
#include <cmath>
#include <optional>

namespace app::state {

using namespace messages::literals;

namespace {

using campaign::Campaign;
using campaign::Dated;
using geo::calendar::Day;
using geo::calendar::DayRange;

constexpr float height_of_unknown = 0.45F;
constexpr float least_height = 0.2F;
constexpr int least_silence_days = 30;
constexpr int silences_in_span = 40;  // the least silence is this part of the span, where that is longer

std::uint32_t index_of(std::size_t index) {
    return static_cast<std::uint32_t>(index);
}

/// Days that the written dates leave open, on both sides; cut to the span like what is drawn.
DayRange soft_days(const Dated& when, const DayRange& span) {
    DayRange soft = when.drawn;
    if (when.from.is_day() && when.uncut.from >= span.from) {
        soft.from = std::clamp(when.from.earliest, span.from, when.drawn.from);
    }
    if (when.to.is_day() && when.uncut.to <= span.to) {
        soft.to = std::clamp(when.to.latest + 1, when.drawn.to, span.to);
    }
    return soft;
}

LaneItem item_of(std::size_t index, const Dated& when, const DayRange& span) {
    LaneItem item;
    item.index = index_of(index);
    item.days = when.drawn;
    item.soft = soft_days(when, span);
    return item;
}

/// Only the day on which it changes, and the days on which it may have.
std::vector<LaneItem> control_items(const Campaign& campaign) {
    std::vector<LaneItem> items;
    const DayRange& span = campaign.info.span;
    for (std::size_t subject = 0; subject < campaign.timelines.subject_count(); ++subject) {
        std::optional<campaign::ControlId> before;
        for (const std::uint32_t row : campaign.timelines.rows_of(campaign::SubjectId(subject))) {
            const campaign::ControlId id(row);
            const campaign::Control& control = campaign.control(id);
            const bool follows = before && campaign.control(*before).when.drawn.to == control.when.drawn.from;
            const bool same = follows && campaign::looks_the_same(campaign, before, id);
            before = id;
            if (same || control.when.drawn.from <= span.from) {
                continue;
            }
            LaneItem item = item_of(row, control.when, span);
            item.days.to = item.days.from + 1;
            item.soft.to = control.when.from.is_day()
                               ? std::clamp(control.when.from.latest + 1, item.days.to, std::max(item.days.to, span.to))
                               : item.days.to;
            item.color = campaign.actor(control.controller).color;
            items.push_back(item);
        }
    }
    return items;
}

std::vector<LaneItem> battle_items(const Campaign& campaign) {
    std::vector<LaneItem> items;
    const auto dead_of = [](const campaign::Battle& battle) {
        return battle.killed_high ? battle.killed_high : battle.killed_low;
    };
    double most = 1.0;
    for (const campaign::Battle& battle : campaign.battles) {
        most = std::max(most, dead_of(battle).value_or(0.0));
    }
    for (std::size_t index = 0; index < campaign.battles.size(); ++index) {
        const campaign::Battle& battle = campaign.battles[index];
        if (battle.when.drawn.empty()) {
            continue;
        }
        LaneItem item = item_of(index, battle.when, campaign.info.span);
        const auto dead = dead_of(battle);
        item.height_known = dead.has_value();
        const double share = dead ? std::log1p(std::max(0.0, *dead)) / std::log1p(most) : 0.0;
        item.height = dead ? least_height + (1.0F - least_height) * static_cast<float>(share) : height_of_unknown;
        items.push_back(item);
    }
    return items;
}

std::vector<LaneItem> movement_items(const Campaign& campaign) {
    std::vector<LaneItem> items;
    for (std::size_t index = 0; index < campaign.movements.size(); ++index) {
        const campaign::Movement& movement = campaign.movements[index];
        if (movement.drawn && !movement.when.drawn.empty()) {
            items.push_back(item_of(index, movement.when, campaign.info.span));
            items.back().color = campaign.actor(movement.actor).color;
        }
    }
    return items;
}

std::vector<LaneItem> event_items(const Campaign& campaign) {
    std::vector<LaneItem> items;
    for (std::size_t index = 0; index < campaign.events.size(); ++index) {
        if (!campaign.events[index].when.drawn.empty()) {
            items.push_back(item_of(index, campaign.events[index].when, campaign.info.span));
        }
    }
    return items;
}

/// Gives each the first row that is free on its days.
std::uint16_t put_into_rows(std::vector<LaneItem>& items) {
    std::vector<Day> free_from;
    for (LaneItem& item : items) {
        const auto free =
            std::find_if(free_from.begin(), free_from.end(), [&item](Day day) { return day <= item.days.from; });
        item.row = static_cast<std::uint16_t>(free - free_from.begin());
        if (free == free_from.end()) {
            free_from.push_back(item.days.to);
        } else {
            *free = item.days.to;
        }
    }
    return static_cast<std::uint16_t>(std::max<std::size_t>(1, free_from.size()));
}

std::vector<DayRange> silences(const std::vector<LaneItem>& items, const DayRange& span) {
    const int least = std::max(least_silence_days, span.length_days() / silences_in_span);
    std::vector<DayRange> silent;
    Day heard = span.from;
    const auto note = [&](Day until) {
        if (until - heard >= least) {
            silent.push_back({heard, until});
        }
    };
    for (const LaneItem& item : items) {
        note(item.soft.from);
        // What goes on for years is no report of each of its days.
        heard = std::max(heard, std::min(item.soft.to, item.days.from + least));
    }
    note(span.to);
    return silent;
}

}  // namespace

TimelineLanes timeline_lanes(const Campaign& campaign) {
    TimelineLanes lanes;
    lanes.items = {control_items(campaign), battle_items(campaign), movement_items(campaign), event_items(campaign)};
    for (std::vector<LaneItem>& items : lanes.items) {
        std::stable_sort(items.begin(), items.end(),
                         [](const LaneItem& a, const LaneItem& b) { return a.days.from < b.days.from; });
    }
    lanes.movement_rows = put_into_rows(lanes.items[static_cast<std::size_t>(Lane::Movements)]);
    for (const Lane lane : {Lane::Battles, Lane::Movements, Lane::Events}) {
        lanes.silent[static_cast<std::size_t>(lane)] = silences(lanes.of(lane), campaign.info.span);
    }
    return lanes;
}

const char* lane_name(const messages::Texts& texts, Lane lane) {
    switch (lane) {
        case Lane::Control: return texts("timeline_words.control"_m);
        case Lane::Battles: return texts("timeline_words.battles"_m);
        case Lane::Movements: return texts("timeline_words.movements"_m);
        case Lane::Events: return texts("timeline_words.events"_m);
    }
    return "";
}

}  // namespace app::state

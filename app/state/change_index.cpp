#include "app/state/change_index.hpp"

#include "app/campaign/breakpoints.hpp"
#include "app/state/holding_words.hpp"
#include "app/state/panel_text.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <iterator>
#include <utility>

namespace app::state {

using namespace messages::literals;

namespace {

using campaign::Campaign;
using campaign::ControlId;
using campaign::Dated;
using geo::calendar::Day;
using Dating = std::vector<std::pair<Day, Change>>;

std::uint32_t index_of(std::size_t index) {
    return static_cast<std::uint32_t>(index);
}

void collect_control(const Campaign& campaign, Dating& found) {
    for (std::size_t subject = 0; subject < campaign.timelines.subject_count(); ++subject) {
        std::optional<ControlId> before;
        for (const std::uint32_t row : campaign.timelines.rows_of(campaign::SubjectId(subject))) {
            const campaign::Control& now = campaign.control(ControlId(row));
            const bool follows = before && campaign.control(*before).when.drawn.to == now.when.drawn.from;
            const bool same = follows && campaign::looks_the_same(campaign, before, ControlId(row));
            if (!same && now.when.drawn.from > campaign.info.span.from) {
                found.emplace_back(now.when.drawn.from, Change{Change::Kind::Control, row});
            }
            before = ControlId(row);
        }
    }
}

void collect_dated(const Dated& when, const geo::calendar::DayRange& span, Change starts, Change ends, Dating& found) {
    if (when.drawn.empty()) {
        return;
    }
    if (when.uncut.from >= span.from) {
        found.emplace_back(when.drawn.from, starts);
    }
    if (when.drawn.to < span.to) {
        found.emplace_back(when.drawn.to, ends);
    }
}

Dating collect(const Campaign& campaign) {
    Dating found;
    collect_control(campaign, found);
    const geo::calendar::DayRange& span = campaign.info.span;
    for (std::size_t index = 0; index < campaign.battles.size(); ++index) {
        collect_dated(campaign.battles[index].when, span, {Change::Kind::BattleStarts, index_of(index)},
                      {Change::Kind::BattleEnds, index_of(index)}, found);
    }
    for (std::size_t index = 0; index < campaign.movements.size(); ++index) {
        if (campaign.movements[index].drawn) {
            collect_dated(campaign.movements[index].when, span, {Change::Kind::MovementStarts, index_of(index)},
                          {Change::Kind::MovementEnds, index_of(index)}, found);
        }
    }
    for (std::size_t index = 0; index < campaign.events.size(); ++index) {
        const Dated& when = campaign.events[index].when;
        if (!when.drawn.empty() && when.uncut.from >= span.from) {
            found.emplace_back(when.drawn.from, Change{Change::Kind::Event, index_of(index)});
        }
    }
    return found;
}

void count(ChangeDay& day, Change::Kind kind) {
    ++day.count;
    switch (kind) {
        case Change::Kind::Control: ++day.control; break;
        case Change::Kind::BattleStarts: ++day.battles; break;
        case Change::Kind::BattleEnds:
        case Change::Kind::MovementStarts:
        case Change::Kind::MovementEnds:
        case Change::Kind::Event: ++day.others; break;
    }
}

template <typename Wanted>
std::optional<Day> first_after(const std::vector<ChangeDay>& days, Day after, Wanted wanted) {
    auto day = std::upper_bound(days.begin(), days.end(), after, [](Day a, const ChangeDay& b) { return a < b.day; });
    day = std::find_if(day, days.end(), wanted);
    return day == days.end() ? std::nullopt : std::optional(day->day);
}

template <typename Wanted>
std::optional<Day> last_before(const std::vector<ChangeDay>& days, Day before, Wanted wanted) {
    const auto end =
        std::lower_bound(days.begin(), days.end(), before, [](const ChangeDay& a, Day b) { return a.day < b; });
    const auto day = std::find_if(std::reverse_iterator(end), days.rend(), wanted);
    return day == days.rend() ? std::nullopt : std::optional(day->day);
}

bool has_beginning(const ChangeIndex& index, const ChangeDay& day) {
    const auto changes = std::span(index.changes).subspan(day.first, day.count);
    return std::any_of(changes.begin(), changes.end(), [](const Change& change) {
        return change.kind == Change::Kind::BattleStarts || change.kind == Change::Kind::MovementStarts ||
               change.kind == Change::Kind::Event;
    });
}

}  // namespace

std::span<const Change> ChangeIndex::on(Day day) const {
    const auto found =
        std::lower_bound(days.begin(), days.end(), day, [](const ChangeDay& a, Day b) { return a.day < b; });
    if (found == days.end() || found->day != day) {
        return {};
    }
    return std::span(changes).subspan(found->first, found->count);
}

std::optional<Day> ChangeIndex::next_on_map(Day after) const {
    return first_after(days, after, [](const ChangeDay& day) { return day.on_map; });
}

std::optional<Day> ChangeIndex::previous_on_map(Day before) const {
    return last_before(days, before, [](const ChangeDay& day) { return day.on_map; });
}

std::optional<Day> ChangeIndex::next_event(Day after) const {
    return first_after(days, after, [this](const ChangeDay& day) { return has_beginning(*this, day); });
}

std::optional<Day> ChangeIndex::previous_event(Day before) const {
    return last_before(days, before, [this](const ChangeDay& day) { return has_beginning(*this, day); });
}

ChangeIndex change_index(const Campaign& campaign) {
    Dating found = collect(campaign);
    std::stable_sort(found.begin(), found.end(), [](const auto& a, const auto& b) {
        return std::pair(a.first, a.second.kind) < std::pair(b.first, b.second.kind);
    });
    const std::vector<Day> on_map = campaign::visible_changes_of(campaign);
    ChangeIndex index;
    index.lanes = timeline_lanes(campaign);
    index.changes.reserve(found.size());
    auto map_day = on_map.begin();
    auto dated = found.begin();
    // Both lists are sorted: a day stands in either or in both.
    while (map_day != on_map.end() || dated != found.end()) {
        ChangeDay day;
        day.day =
            dated == found.end() || (map_day != on_map.end() && *map_day < dated->first) ? *map_day : dated->first;
        day.first = index_of(index.changes.size());
        day.on_map = map_day != on_map.end() && *map_day == day.day;
        map_day += day.on_map ? 1 : 0;
        for (; dated != found.end() && dated->first == day.day; ++dated) {
            count(day, dated->second.kind);
            index.changes.push_back(dated->second);
        }
        index.days.push_back(day);
    }
    return index;
}

std::string change_words(const messages::Texts& texts, const Campaign& campaign, const Change& change) {
    const auto named = [&](messages::Key words, const campaign::Names& names) {
        return texts(words, fmt::arg("name", panel_text(names.en)));
    };
    switch (change.kind) {
        case Change::Kind::Control: {
            const campaign::Control& row = campaign.controls.at(change.index);
            return texts("holding.held_by"_m, fmt::arg("subject", subject_words(texts, campaign, row.subject)),
                         fmt::arg("holder", holder_words(texts, campaign, row)));
        }
        case Change::Kind::BattleStarts:
            return named("timeline_words.begins"_m, campaign.battles.at(change.index).names);
        case Change::Kind::BattleEnds: return named("timeline_words.over"_m, campaign.battles.at(change.index).names);
        case Change::Kind::MovementStarts:
            return named("timeline_words.begins"_m, campaign.movements.at(change.index).names);
        case Change::Kind::MovementEnds:
            return named("timeline_words.over"_m, campaign.movements.at(change.index).names);
        case Change::Kind::Event: return panel_text(campaign.events.at(change.index).title);
    }
    return {};
}

}  // namespace app::state

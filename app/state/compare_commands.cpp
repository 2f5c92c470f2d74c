#include "app/state/compare_commands.hpp"

#include "app/state/app_state.hpp"
#include "app/state/command_words.hpp"
#include "app/state/compare_page.hpp"
#include "app/state/date_words.hpp"
#include "app/state/page_layout.hpp"
#include "app/state/time_commands.hpp"
#include "geo/calendar/written_date.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <utility>

namespace app::state {

using namespace messages::literals;

namespace {

using geo::calendar::Day;
using geo::calendar::DayRange;

constexpr double least_curtain = 0.02;

Day inside(const AppState& state, Day day) {
    const DayRange& span = state.campaign->info.span;
    return std::clamp(day, span.from, span.to - 1);
}

Day own_day(const AppState& state) {
    return inside(state, state.playhead.now.day());
}

AppState with_blink_restarted(AppState state) {
    state.compare.blink_shows_other = false;
    return state;
}

/// The end of the span that the map does not show.
Day farthest_end(const AppState& state) {
    const DayRange& span = state.campaign->info.span;
    const Day own = own_day(state);
    return own - span.from < (span.to - 1) - own ? span.to - 1 : span.from;
}

AppState switched_on(AppState state) {
    CompareChoice& choice = state.compare.choice;
    if (choice.others.empty()) {
        choice.others.push_back(farthest_end(state));
    }
    choice.on = true;
    return state;
}

/// A curtain behind a panel or the legend is hung in the middle of what they leave free.
AppState with_curtain_in_sight(AppState state) {
    // Of a map with a column of title and legend: these, with the plate of the left date; and the middle of the rest.
    constexpr double covered_share = 0.52;
    constexpr double middle_share = 0.68;
    const WindowRect open = page_layout(state).open_map;
    const double width = std::max(1, state.view.width_px);
    const double left = open.x_px + covered_share * open.width_px;
    const double right = open.x_px + open.width_px;
    const double now = state.compare.choice.curtain * width;
    if (now < left || now > right) {
        state.compare.choice.curtain =
            std::clamp((open.x_px + middle_share * open.width_px) / width, least_curtain, 1.0 - least_curtain);
    }
    return state;
}

AppState looked_at(AppState state, CompareLook look) {
    if (!state.has_campaign()) {
        return state;
    }
    state = with_blink_restarted(switched_on(std::move(state)));
    state.compare.choice.look = look;
    return look == CompareLook::Curtain ? with_curtain_in_sight(std::move(state)) : std::move(state);
}

/// The day in the middle of the longest stretch without one.
Day between(const AppState& state) {
    const DayRange& span = state.campaign->info.span;
    std::vector<Day> days = state.compare.choice.others;
    days.push_back(own_day(state));
    days.push_back(span.from);
    days.push_back(span.to - 1);
    std::sort(days.begin(), days.end());
    std::size_t longest = 0;
    for (std::size_t index = 0; index + 1 < days.size(); ++index) {
        if (days[index + 1] - days[index] > days[longest + 1] - days[longest]) {
            longest = index;
        }
    }
    return days[longest] + (days[longest + 1] - days[longest]) / 2;
}

bool fits(const campaign::Campaign& campaign, const compare::FactFilter& filter) {
    const auto inside = [](const auto& ids, std::size_t count) {
        return std::all_of(ids.begin(), ids.end(), [count](auto id) { return id.index() < count; });
    };
    return inside(filter.only_sources, campaign.sources.size()) && inside(filter.only_actors, campaign.actors.size());
}

}  // namespace

AppState reduced(AppState state, const ToggleComparing& /*unused*/) {
    if (!state.has_campaign()) {
        return state;
    }
    state = with_blink_restarted(std::move(state));
    if (!state.compare.choice.on) {
        return switched_on(std::move(state));
    }
    state.compare.choice.on = false;
    return state;
}

AppState reduced(AppState state, const SetCompareLook& set) {
    return looked_at(std::move(state), set.look);
}

AppState reduced(AppState state, const NextCompareLook& /*unused*/) {
    const auto now = static_cast<std::size_t>(state.compare.choice.look);
    const auto next =
        state.compare.choice.on ? static_cast<CompareLook>((now + 1) % compare_look_count) : state.compare.choice.look;
    return looked_at(std::move(state), next);
}

AppState reduced(AppState state, const ToggleBlinking& /*unused*/) {
    const CompareLook look = is_blinking(state) ? CompareLook::Side : CompareLook::Blink;
    return looked_at(std::move(state), look);
}

AppState reduced(AppState state, const FlipBlink& /*unused*/) {
    state.compare.blink_shows_other = is_blinking(state) && !state.compare.blink_shows_other;
    return state;
}

AppState reduced(AppState state, const SetOtherDate& set) {
    if (!state.has_campaign() || set.index > state.compare.choice.others.size() || set.index >= scene::most_compared) {
        return state;
    }
    CompareChoice& choice = state.compare.choice;
    if (set.index == choice.others.size()) {
        choice.others.push_back(inside(state, set.day));
    }
    choice.others[set.index] = inside(state, set.day);
    choice.on = true;
    choice.same_day = false;
    state.compare.date_problem.clear();
    return state;
}

AppState reduced(AppState state, const WriteOtherDate& written) {
    if (!state.has_campaign()) {
        return state;
    }
    const auto days = geo::calendar::parse_written_date(written.text);
    const DayRange& span = state.campaign->info.span;
    if (!days) {
        state.compare.date_problem = days.error().message;
        return state;
    }
    if (days->to <= span.from || span.to <= days->from) {
        state.compare.date_problem = outside_words(state.texts, days->from, span);
        return state;
    }
    return reduced(std::move(state), SetOtherDate{written.index, days->from});
}

AppState reduced(AppState state, const RemoveOtherDate& remove) {
    // One other date is what a comparison needs.
    if (remove.index >= state.compare.choice.others.size() || state.compare.choice.others.size() < 2) {
        return state;
    }
    auto& others = state.compare.choice.others;
    others.erase(others.begin() + static_cast<std::ptrdiff_t>(remove.index));
    return state;
}

AppState reduced(AppState state, const AddOtherDate& /*unused*/) {
    if (!state.has_campaign() || state.compare.choice.others.size() >= scene::most_compared) {
        return state;
    }
    state = looked_at(std::move(state), CompareLook::Multiples);
    const std::size_t last = state.compare.choice.others.size();
    const Day day = between(state);
    return reduced(std::move(state), SetOtherDate{last, day});
}

AppState reduced(AppState state, const SwapDates& /*unused*/) {
    if (!is_comparing(state) || state.compare.choice.same_day) {
        return state;
    }
    const Day own = own_day(state);
    state.playhead = at_noon(state.playhead, state.compare.choice.others.front());
    state.playhead.playing = false;
    state.compare.choice.others.front() = own;
    return state;
}

AppState reduced(AppState state, const SetCurtain& set) {
    if (std::isfinite(set.share)) {
        state.compare.choice.curtain = std::clamp(set.share, least_curtain, 1.0 - least_curtain);
    }
    return state;
}

AppState reduced(AppState state, const MoveCurtain& move) {
    const SetCurtain moved{state.compare.choice.curtain + move.by_share};
    return reduced(std::move(state), moved);
}

AppState reduced(AppState state, const CompareSameDay& set) {
    if (!state.has_campaign() || state.compare.choice.same_day == set.same_day) {
        return state;
    }
    CompareChoice& choice = state.compare.choice;
    choice.same_day = set.same_day;
    // By the facts of the map itself there would be nothing to see.
    if (set.same_day && choice.filter == state.filter) {
        choice.filter.least =
            state.filter.least == campaign::Confidence::High ? campaign::Confidence::Low : campaign::Confidence::High;
    }
    return switched_on(std::move(state));
}

AppState reduced(AppState state, const SetComparedFilter& set) {
    if (state.has_campaign() && fits(*state.campaign, set.filter)) {
        state.compare.choice.filter = set.filter;
    }
    return state;
}

AppState reduced(AppState state, const ExportComparison& exported) {
    if (is_comparing(state)) {
        state.requests.emplace_back(request::ExportComparison{exported.file});
    }
    return state;
}

AppState reduced(AppState state, const CopyCompareCommand& /*unused*/) {
    if (std::string command = compare_command(state); !command.empty()) {
        state.notice = state.texts("notes.copied"_m, fmt::arg("text", command));
        state.requests.emplace_back(request::CopyToClipboard{std::move(command)});
    }
    return state;
}

AppState compared_again(AppState state) {
    const CompareLook look = state.compare.choice.look;
    return looked_at(std::move(state), look);
}

AppState compared_as(AppState state, CompareChoice choice) {
    if (!state.has_campaign()) {
        return state;
    }
    const DayRange& span = state.campaign->info.span;
    std::erase_if(choice.others, [&span](Day day) { return !span.contains(day); });
    choice.others.resize(std::min(choice.others.size(), scene::most_compared));
    if (!fits(*state.campaign, choice.filter)) {
        choice.filter = {};
    }
    if (!std::isfinite(choice.curtain)) {
        choice.curtain = CompareChoice{}.curtain;
    }
    choice.curtain = std::clamp(choice.curtain, least_curtain, 1.0 - least_curtain);
    choice.on = choice.on && (choice.same_day || !choice.others.empty());
    state.compare.choice = std::move(choice);
    state.compare.date_problem.clear();
    return with_blink_restarted(std::move(state));
}

AppState with_compare_figures(AppState state) {
    const auto days = compared_days(state);
    if (!days || !state.panels.has(Panel::Compare)) {
        state.compare.figures.reset();
        return state;
    }
    const CompareFiguresPtr& now = state.compare.figures;
    if (now == nullptr || now->campaign != state.campaign || now->days != *days) {
        state.compare.figures = compare_figures(state.campaign, *days, now);
    }
    return state;
}

}  // namespace app::state

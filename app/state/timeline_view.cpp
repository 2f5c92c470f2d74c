#include "app/state/timeline_view.hpp"

#include "app/state/date_words.hpp"
#include "app/state/panel_text.hpp"
#include "app/state/time_commands.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <cmath>

namespace app::state {

using namespace messages::literals;

namespace {

using geo::calendar::CivilDate;
using geo::calendar::Day;
using geo::calendar::DayRange;
using geo::calendar::Instant;
using messages::Texts;

/// Months between labels, from one to a thousand years.
constexpr std::array<int, 14> label_steps_months{1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 2400, 6000, 12000};

int floored_division(int value, int by) {
    return value >= 0 ? value / by : -((-value + by - 1) / by);
}

/// Months since January of year 0.
int month_number(Day day) {
    const CivilDate date = day.civil();
    return date.year * 12 + date.month - 1;
}

Day first_of_month(int month) {
    const int year = floored_division(month, 12);
    return Day::from_civil({year, month - year * 12 + 1, 1});
}

/// The first multiple of `step` months that does not lie before the span.
int first_label(const DayRange& span, int step) {
    int month = floored_division(month_number(span.from), step) * step;
    while (first_of_month(month) < span.from) {
        month += step;
    }
    return month;
}

std::string label_words(const Texts& texts, int month, int step) {
    const bool by_year = step % 12 == 0;
    return by_year ? year_words(texts, floored_division(month, 12)) : short_month_words(texts, first_of_month(month));
}

std::string killed_words(const Texts& texts, const campaign::Battle& battle, const LaneItem& item) {
    const double killed = battle.killed_high.value_or(battle.killed_low.value_or(0.0));
    return item.height_known ? texts("timeline_words.killed"_m, fmt::arg("count", fmt::format("{:.0f}", killed)))
                             : texts("timeline_words.dead_unknown"_m);
}

}  // namespace

double timeline_position(const DayRange& span, Instant instant) {
    if (span.empty()) {
        return 0.0;
    }
    return std::clamp((instant - Instant::start_of(span.from)) / span.length_days(), 0.0, 1.0);
}

Day timeline_day(const DayRange& span, double position) {
    if (span.empty() || !std::isfinite(position)) {
        return span.from;
    }
    const auto days = static_cast<int>(std::floor(std::clamp(position, 0.0, 1.0) * span.length_days()));
    return span.from + std::min(days, span.length_days() - 1);
}

std::string speed_words(const Texts& texts, double days_per_second) {
    if (days_per_second == 1.0) {
        return texts("timeline_words.day_a_second"_m);
    }
    return texts("timeline_words.days_a_second"_m, fmt::arg("days", fmt::format("{:.3g}", days_per_second)));
}

TimelineView timeline_view(const AppState& state) {
    TimelineView view;
    view.days_per_second = state.playhead.days_per_second;
    view.speed = speed_words(state.texts, view.days_per_second);
    if (!state.has_campaign()) {
        return view;
    }
    view.ready = true;
    view.span = state.playhead.range;
    view.position = timeline_position(view.span, state.playhead.now);
    view.date = day_words(state.texts, state.playhead.now.day());
    view.other_calendar = hijri_words(state.texts, state.playhead.now.day());
    view.playing = state.playhead.playing;
    view.reversed = state.playhead.reversed;
    view.loop = state.playhead.loop;
    view.hurrying = is_hurrying(state);
    view.shown = state.shown_time;
    view.shows_all = state.shown_time == whole(view.span);
    view.marked = state.marked ? range_words(state.texts, *state.marked) : std::string{};
    return view;
}

std::vector<TimelineLabel> timeline_labels(const Texts& texts, const DayRange& span, int most) {
    std::vector<TimelineLabel> labels;
    if (span.empty() || most < 1) {
        return labels;
    }
    for (const int step : label_steps_months) {
        const int months = month_number(span.to - 1) - month_number(span.from);
        if (months / step >= most) {
            continue;
        }
        for (int month = first_label(span, step); first_of_month(month) < span.to; month += step) {
            labels.push_back(
                {timeline_position(span, Instant::start_of(first_of_month(month))), label_words(texts, month, step)});
        }
        break;
    }
    return labels;
}

std::vector<TimelineLabel> timeline_labels(const Texts& texts, const TimeScale& scale, int most) {
    if (scale.days() <= 0.0 || most < 1) {
        return {};
    }
    const Day first = scale.from.day();
    const int days = static_cast<int>(std::ceil(scale.days())) + 1;
    std::vector<TimelineLabel> labels;
    const auto add = [&](Day day, std::string words) {
        const double position = scale.position_of(Instant::start_of(day));
        if (position >= 0.0 && position < 1.0) {
            labels.push_back({position, std::move(words)});
        }
    };
    for (const int step : {1, 2, 7, 14}) {
        if (days / step > most) {
            continue;
        }
        for (Day day = first - (first.days_since_epoch() % step + step) % step; day < first + days; day = day + step) {
            add(day, short_day_words(texts, day));
        }
        return labels;
    }
    const DayRange range{first, first + days};
    for (TimelineLabel& label : timeline_labels(texts, range, most)) {
        const Instant instant = Instant::start_of(range.from) + label.position * range.length_days();
        const double position = scale.position_of(instant);
        if (position >= 0.0 && position < 1.0) {
            labels.push_back({position, std::move(label.text)});
        }
    }
    return labels;
}

std::string range_words(const Texts& texts, const DayRange& days) {
    if (days.length_days() <= 1) {
        return day_words(texts, days.from);
    }
    return texts("timeline_words.days"_m, fmt::arg("from", day_words(texts, days.from)),
                 fmt::arg("to", day_words(texts, days.to - 1)), fmt::arg("count", days.length_days()));
}

std::string silence_words(const Texts& texts, Lane lane, const DayRange& days) {
    const messages::Key words = lane == Lane::Battles     ? "timeline_words.no_battle"_m
                                : lane == Lane::Movements ? "timeline_words.no_movement"_m
                                                          : "timeline_words.no_event"_m;
    return texts(words, fmt::arg("from", day_words(texts, days.from)), fmt::arg("to", day_words(texts, days.to - 1)));
}

std::vector<std::string> item_summary(const Texts& texts, const campaign::Campaign& campaign, Lane lane,
                                      const LaneItem& item) {
    std::vector<std::string> lines;
    const auto with_sources = [&](const campaign::Provenance& provenance) {
        std::string sources;
        for (const campaign::SourceId source : provenance.sources) {
            sources += (sources.empty() ? "" : "; ") + panel_text(campaign.source(source).title);
        }
        if (!sources.empty()) {
            lines.push_back(texts("timeline_words.sources"_m, fmt::arg("sources", sources)));
        }
    };
    switch (lane) {
        case Lane::Control: {
            const campaign::Control& row = campaign.controls.at(item.index);
            lines = {change_words(texts, campaign, {Change::Kind::Control, item.index}),
                     sentence_case(since_words(texts, row.when, campaign.info.span))};
            with_sources(row.provenance);
            break;
        }
        case Lane::Battles: {
            const campaign::Battle& battle = campaign.battles.at(item.index);
            lines = {panel_text(battle.names.en), sentence_case(when_words(texts, battle.when))};
            lines.push_back(killed_words(texts, battle, item));
            with_sources(battle.provenance);
            break;
        }
        case Lane::Movements: {
            const campaign::Movement& movement = campaign.movements.at(item.index);
            lines = {panel_text(movement.names.en), sentence_case(when_words(texts, movement.when))};
            with_sources(movement.provenance);
            break;
        }
        case Lane::Events: {
            const campaign::Event& event = campaign.events.at(item.index);
            lines = {panel_text(event.title), sentence_case(when_words(texts, event.when))};
            with_sources(event.provenance);
            break;
        }
    }
    return lines;
}

std::vector<std::string> day_summary(const Texts& texts, const campaign::Campaign& campaign, const ChangeIndex& index,
                                     Day day, std::size_t most) {
    std::vector<std::string> lines{day_words(texts, day)};
    const auto changes = index.on(day);
    const std::size_t shown = changes.size() <= most ? changes.size() : most - 1;
    for (const Change& change : changes.first(shown)) {
        lines.push_back(change_words(texts, campaign, change));
    }
    if (shown < changes.size()) {
        lines.push_back(texts("timeline_words.and_more"_m, fmt::arg("count", changes.size() - shown)));
    }
    return lines;
}

}  // namespace app::state

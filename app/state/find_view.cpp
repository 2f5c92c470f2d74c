#include "app/state/find_view.hpp"

#include "app/state/date_words.hpp"
#include "app/state/time_commands.hpp"
#include "app/state/timeline_view.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <utility>

namespace app::state {

using namespace messages::literals;

namespace {

using geo::calendar::Day;
using geo::calendar::DayRange;

constexpr std::size_t most_found = 60;
constexpr double least_match = 0.3;

bool is_wanted(const AppState& state, RecordKind kind) {
    return !state.find.only || *state.find.only == kind;
}

std::string sources_line(const messages::Texts& texts, const Record& record) {
    return record.sources.empty() ? std::string{} : texts("find.sources"_m, fmt::arg("sources", record.sources));
}

std::string under(const messages::Texts& texts, const Record& record) {
    std::string line = record_kind_name(texts, record.kind);
    if (!record.detail.empty()) {
        line += ". " + record.detail;
    }
    if (!record.other_names.empty()) {
        line += " · " + record.other_names;
    }
    return line;
}

FindView answers(const AppState& state) {
    const FoldedText query = folded(state.find.query, 1.0);
    std::vector<std::pair<double, const Record*>> found;
    for (const Record& record : state.find_index->records) {
        // A place answers before the many rows about it.
        constexpr double rows_of_control = 0.85;
        const double weight = record.kind == RecordKind::Control ? rows_of_control : 1.0;
        const double score = is_wanted(state, record.kind) ? weight * match(record, query) : 0.0;
        if (score >= least_match) {
            found.emplace_back(score, &record);
        }
    }
    // Where two answer alike, the ground comes before what happened on it.
    std::stable_sort(found.begin(), found.end(), [](const auto& a, const auto& b) {
        constexpr double alike = 0.02;
        if (std::abs(a.first - b.first) > alike) {
            return a.first > b.first;
        }
        return a.second->what.kind == scene::Selection::Kind::Place &&
               b.second->what.kind != scene::Selection::Kind::Place;
    });
    FindView view;
    view.heading = found.empty() ? state.texts("find.nothing"_m, fmt::arg("query", state.find.query))
                   : found.size() > most_found
                       ? state.texts("find.best"_m, fmt::arg("shown", most_found), fmt::arg("count", found.size()))
                       : state.texts("find.found"_m, fmt::arg("count", found.size()));
    FindSection section;
    for (const auto& [score, record] : found) {
        if (section.rows.size() < most_found) {
            section.rows.push_back({record, under(state.texts, *record), {}});
        }
    }
    view.sections.push_back(std::move(section));
    return view;
}

/// "Centres that changed hands (2): Northland, Southland."
std::string hands_words(const AppState& state, const DayRange& days, bool centres) {
    std::string words;
    int count = 0;
    std::vector<std::string> seen;
    for (const Record& record : state.find_index->records) {
        const bool fits = record.kind == RecordKind::Control && record.changes_hands && !record.area.empty() &&
                          record.is_centre == centres && days.contains(record.days.from);
        if (!fits || std::find(seen.begin(), seen.end(), record.area) != seen.end()) {
            continue;
        }
        seen.push_back(record.area);
        words += fmt::format("{}{}", count++ == 0 ? "" : ", ", record.area);
    }
    if (count == 0) {
        return centres ? state.texts("find.no_centres"_m) : state.texts("find.no_countryside"_m);
    }
    return state.texts(centres ? "find.centres"_m : "find.countryside"_m, fmt::arg("count", count),
                       fmt::arg("areas", words));
}

FindView happened(const AppState& state) {
    const DayRange days = period_days(state, state.find.period);
    FindView view;
    view.heading = range_words(state.texts, days);
    if (is_wanted(state, RecordKind::Control)) {
        view.summary = {hands_words(state, days, true), hands_words(state, days, false)};
    }
    FindSection begun;
    FindSection going_on{state.texts("find.going_on"_m), {}};
    for (const Record& record : state.find_index->records) {
        if (record.days.empty() || !is_wanted(state, record.kind)) {
            continue;
        }
        if (days.contains(record.days.from)) {
            begun.rows.push_back({&record, under(state.texts, record), sources_line(state.texts, record)});
        } else if (record.days.from < days.from && days.from < record.days.to) {
            going_on.rows.push_back({&record, under(state.texts, record), sources_line(state.texts, record)});
        }
    }
    if (begun.rows.empty()) {
        begun.heading = state.texts("find.none_begins"_m);
    }
    view.sections.push_back(std::move(begun));
    if (!going_on.rows.empty()) {
        view.sections.push_back(std::move(going_on));
    }
    return view;
}

}  // namespace

DayRange period_days(const AppState& state, Period period) {
    constexpr int week = 7;
    const DayRange& span = state.playhead.range;
    const Day today = state.playhead.now.day();
    DayRange days = span;
    switch (period) {
        case Period::WeekBefore: days = {today - week, today + 1}; break;
        case Period::MonthBefore: days = {months_on(today, -1), today + 1}; break;
        case Period::Year: {
            const int year = today.civil().year;
            days = {Day::from_civil({year, 1, 1}), Day::from_civil({year + 1, 1, 1})};
            break;
        }
        case Period::Marked: days = state.marked.value_or(DayRange{today, today + 1}); break;
        case Period::All: break;
    }
    return {std::max(days.from, span.from), std::min(days.to, span.to)};
}

bool lists_period(const AppState& state) {
    return state.panels.has(Panel::Find) && state.find.query.empty();
}

std::string period_name(const messages::Texts& texts, Period period) {
    switch (period) {
        case Period::WeekBefore: return texts("find.week"_m);
        case Period::MonthBefore: return texts("find.month"_m);
        case Period::Year: return texts("find.year"_m);
        case Period::Marked: return texts("find.marked"_m);
        case Period::All: return texts("find.all"_m);
    }
    return {};
}

FindView find_view(const AppState& state) {
    FindView view = state.find.query.empty() ? happened(state) : answers(state);
    view.index = state.find_index;
    return view;
}

}  // namespace app::state

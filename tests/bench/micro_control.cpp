// Holders of all subjects at a random day, and how that grows with the number of control rows.
#include "app/campaign/control_timelines.hpp"

#include <benchmark/benchmark.h>

#include <cstdint>
#include <random>
#include <vector>

namespace {

using app::campaign::ControlEntry;
using app::campaign::ControlId;
using app::campaign::ControlTimelines;
using app::campaign::SubjectId;
using geo::calendar::Day;
using geo::calendar::DayRange;

constexpr std::size_t subject_count = 100;

/// Timelines of `row_count` rows in all, each of 1 to 19 days, with a gap now and then; `end` becomes the last day.
ControlTimelines timelines_of(std::size_t row_count, Day& end) {
    std::mt19937 random(1);
    std::uniform_int_distribution<int> length(1, 19);
    std::vector<ControlEntry> entries;
    entries.reserve(row_count);
    std::vector<Day> next(subject_count, Day(0));
    for (std::size_t row = 0; row < row_count; ++row) {
        Day& from = next[row % subject_count];
        const Day to = from + length(random);
        entries.push_back({SubjectId(row % subject_count), DayRange{from, to}, ControlId(row)});
        from = row % 50 == 0 ? to + 1 : to;
    }
    end = next.front();
    return {subject_count, std::move(entries)};
}

void holders_of_all_subjects(benchmark::State& state) {
    Day end;
    const ControlTimelines timelines = timelines_of(static_cast<std::size_t>(state.range(0)), end);
    // Days are drawn beforehand: a random number costs as much as a lookup.
    std::mt19937 random(2);
    std::uniform_int_distribution<std::int32_t> any_day(0, end.days_since_epoch() - 1);
    std::vector<Day> days(1U << 14U);
    for (Day& day : days) {
        day = Day(any_day(random));
    }
    std::vector<std::uint32_t> rows;
    std::size_t turn = 0;
    for (auto _ : state) {
        timelines.all_at(days[turn++ & (days.size() - 1)], rows);
        benchmark::DoNotOptimize(rows.data());
        benchmark::ClobberMemory();
    }
    state.counters["subjects"] = static_cast<double>(subject_count);
}

}  // namespace

BENCHMARK(holders_of_all_subjects)->RangeMultiplier(10)->Range(100, 1000000)->Unit(benchmark::kMicrosecond);

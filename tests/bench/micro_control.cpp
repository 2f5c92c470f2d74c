// Holders of all subjects at a random day, and how that grows with the number of control rows.
#include "tests/bench/invented_control.hpp"

#include <benchmark/benchmark.h>

#include <cstdint>
#include <vector>

namespace {

constexpr std::size_t subject_count = 100;

void holders_of_all_subjects(benchmark::State& state) {
    const auto [timelines, span] = bench::invented_control(subject_count, static_cast<std::size_t>(state.range(0)));
    const std::vector<geo::calendar::Day> days = bench::random_days(span, 1U << 14U);
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

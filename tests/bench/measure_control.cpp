// Holders of all subjects on a random day: of the bundled campaign, and how that grows with the number of rows.
#include "app/cli/cli.hpp"
#include "app/cli/open_campaign.hpp"
#include "tests/bench/bench_row.hpp"
#include "tests/bench/invented_control.hpp"

#include <chrono>
#include <cmath>
#include <cstdint>
#include <vector>

namespace {

using app::campaign::ControlTimelines;
using geo::calendar::Day;
using geo::calendar::DayRange;

constexpr std::size_t invented_subjects = 100;

/// Microseconds of one answer: the best of ten rounds over days drawn beforehand.
double answer_us(const ControlTimelines& timelines, DayRange span) {
    const std::vector<Day> days = bench::random_days(span, 20000);
    std::vector<std::uint32_t> rows;
    std::uint64_t seen = 0;
    double best_us = 1e9;
    for (int round = 0; round < 10; ++round) {
        const auto start = std::chrono::steady_clock::now();
        for (const Day day : days) {
            timelines.all_at(day, rows);
            seen += rows.front();
        }
        const std::chrono::duration<double, std::micro> taken = std::chrono::steady_clock::now() - start;
        best_us = std::min(best_us, taken.count() / static_cast<double>(days.size()));
    }
    // Whoever reads the sum may not skip the work.
    return seen == 1 ? -1.0 : best_us;
}

}  // namespace

int main() {
    const auto loaded = app::cli::open_campaign(app::cli::default_campaign);
    if (!loaded) {
        fmt::print(stderr, "{}\n", geo::describe(loaded.error()));
        return 1;
    }
    const auto& campaign = *loaded->campaign;
    const double bundled_us = answer_us(campaign.timelines, campaign.info.span);
    bench::print_row(fmt::format("d: holders of the {} subjects of the bundled campaign", campaign.subjects.size()),
                     fmt::format("{:.2f} us", bundled_us), "-", bundled_us, "20");
    double first_us = 0.0;
    for (std::size_t rows = 100; rows <= 1000000; rows *= 10) {
        const auto [timelines, span] = bench::invented_control(invented_subjects, rows);
        const double us = answer_us(timelines, span);
        bench::print_row(fmt::format("d: holders of {} subjects, {} rows", invented_subjects, rows),
                         fmt::format("{:.2f} us", us), "-", us, rows == 1000000 ? "20" : "-");
        first_us = rows == 100 ? us : first_us;
        if (rows == 1000000) {
            const double log_growth = std::log(1e6) / std::log(1e2);
            bench::print_row("d: growth from 100 to 1000000 rows, in growths of log n",
                             fmt::format("{:.2f}", us / first_us), fmt::format("{:.2f}", log_growth),
                             us / first_us / log_growth, "1");
        }
    }
    return 0;
}

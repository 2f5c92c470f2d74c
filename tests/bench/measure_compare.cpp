// Who has how much on every day: of the bundled campaign, and of a big one made by chance.
#include "app/cli/cli.hpp"
#include "app/cli/open_campaign.hpp"
#include "app/compare/changes.hpp"
#include "app/compare/sample_days.hpp"
#include "app/compare/tally.hpp"
#include "tests/bench/bench_row.hpp"
#include "tests/support/random_war.hpp"

#include <algorithm>
#include <chrono>
#include <functional>

namespace {

using namespace app;

double best_ms(int rounds, const std::function<std::size_t()>& work) {
    double best = 1e9;
    std::size_t seen = 0;
    for (int round = 0; round < rounds; ++round) {
        const auto start = std::chrono::steady_clock::now();
        seen += work();
        const std::chrono::duration<double, std::milli> taken = std::chrono::steady_clock::now() - start;
        best = std::min(best, taken.count());
    }
    // Whoever reads the sum may not skip the work.
    return seen == 1 ? -1.0 : best;
}

double daily_series_ms(const campaign::Campaign& war, int rounds) {
    const auto days = compare::sample_days(war.info.span, compare::SeriesStep::Day);
    return best_ms(rounds, [&] {
        return compare::tallies(war, campaign::Reading::Centre, compare::Grouping::ByController, days).size();
    });
}

}  // namespace

int main() {
    const auto loaded = cli::open_campaign(cli::default_campaign);
    if (!loaded) {
        fmt::print(stderr, "{}\n", geo::describe(loaded.error()));
        return 1;
    }
    const campaign::Campaign& bundled = *loaded->campaign;
    const double series_ms = daily_series_ms(bundled, 10);
    bench::print_row(fmt::format("e: series of all {} days of the bundled campaign", bundled.info.span.length_days()),
                     fmt::format("{:.2f} ms", series_ms), "10 ms", series_ms / 10.0, "1");
    const double changes_ms = best_ms(
        10, [&] { return compare::changes_between(bundled, bundled.info.span.from, bundled.info.span.to - 1).size(); });
    bench::print_row("e: changes between its first and last day", fmt::format("{:.2f} ms", changes_ms), "-", changes_ms,
                     "-");

    test_support::RandomWarSize size;
    size.areas = 5000;
    size.actors = 40;
    size.span_days = 3650;
    size.longest_row_days = 62;
    const auto big = test_support::RandomWar::make(7, size);
    const double big_ms = daily_series_ms(*big, 3);
    bench::print_row(
        fmt::format("e: series of {} days, {} rows, {} areas", size.span_days, big->controls.size(), big->areas.size()),
        fmt::format("{:.0f} ms", big_ms), "1000 ms", big_ms / 1000.0, "1");
    return 0;
}

// Who has how much on every day: of the bundled campaign, and of a big one made by chance.
#include "app/cli/cli.hpp"
#include "app/cli/open_campaign.hpp"
#include "app/compare/changes.hpp"
#include "app/compare/sample_days.hpp"
#include "app/compare/tally.hpp"
#include "app/scene/build_scene.hpp"
#include "app/scene/compare_layout.hpp"
#include "tests/bench/bench_row.hpp"
#include "tests/bench/bundled_film.hpp"
#include "tests/support/random_war.hpp"

#include <glad/gl.h>

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

/// Milliseconds of a frame while a date moves day by day; the second time round, when caches are warm.
geo::Result<double> frame_ms(bench::BundledFilm& film, const std::function<scene::FrameSpec(int)>& spec_of) {
    constexpr int frames = 58;
    double ms = 0.0;
    for (int round = 0; round < 2; ++round) {
        const auto start = std::chrono::steady_clock::now();
        for (int frame = 0; frame < frames; ++frame) {
            if (auto drawn = film.stage.pipeline().draw(spec_of(frame)); !drawn) {
                return geo::fail(drawn.error());
            }
            glFinish();
        }
        ms = std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count() / frames;
    }
    return ms;
}

/// Dragging one of two dates, against the same days on one map of the same page.
geo::Result<void> measure_split() {
    auto film = bench::open_bundled_film();
    if (!film) {
        return geo::fail(film.error());
    }
    const auto day_of = [](int frame) {
        return geo::calendar::Instant::noon(geo::calendar::Day::from_civil({1992, 3, 1}) + frame);
    };
    const auto moving = [&](scene::CompareMode mode, bool other_moves) {
        return [&film, mode, other_moves, day_of](int frame) {
            scene::FrameSpec spec = film->spec;
            spec.comparison.mode = mode;
            spec.comparison.others = {{other_moves ? day_of(frame) : day_of(0), {}}};
            spec.instant = other_moves ? day_of(0) : day_of(frame);
            if (mode == scene::CompareMode::Side) {
                spec.view = scene::campaign_view_of_maps(*film->geometry, spec);
            }
            return spec;
        };
    };
    const auto single = frame_ms(*film, moving(scene::CompareMode::None, false));
    if (!single) {
        return geo::fail(single.error());
    }
    struct Case {
        const char* what;
        scene::CompareMode mode;
        bool other;
    };
    for (const Case& one : {Case{"e: frame side by side, first date dragged", scene::CompareMode::Side, false},
                            Case{"e: frame side by side, second date dragged", scene::CompareMode::Side, true},
                            Case{"e: frame with a curtain, first date dragged", scene::CompareMode::Swipe, false},
                            Case{"e: frame with a curtain, second date dragged", scene::CompareMode::Swipe, true}}) {
        const auto split = frame_ms(*film, moving(one.mode, one.other));
        if (!split) {
            return geo::fail(split.error());
        }
        bench::print_row(one.what, fmt::format("{:.2f} ms", *split), fmt::format("{:.2f} ms", *single),
                         *split / *single, "1.5");
    }
    return {};
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
    if (const auto split = measure_split(); !split) {
        fmt::print(stderr, "{}\n", geo::describe(split.error()));
        return 1;
    }
    return 0;
}

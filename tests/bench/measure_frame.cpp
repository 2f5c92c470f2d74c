// Frames of the bundled campaign in times of one full-screen textured quad: the date moving, nothing moving, and the
// map panned and zoomed with all layers and labels in Dari.
#include "app/snapshot/fades_at_speed.hpp"
#include "tests/bench/bench_row.hpp"
#include "tests/bench/bundled_film.hpp"
#include "tests/bench/gl_quad.hpp"
#include "tests/bench/processor_time.hpp"

#include <glad/gl.h>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <functional>
#include <numeric>
#include <string>
#include <vector>

namespace {

using Clock = std::chrono::steady_clock;
/// The frame of a number.
using Frames = std::function<app::scene::FrameSpec(int)>;

constexpr int frame_count = 300;

/// Milliseconds of each frame, by the clock and of the processor.
struct Times {
    std::vector<double> clock;
    std::vector<double> processor;
};

double ms_since(Clock::time_point start) {
    return std::chrono::duration<double, std::milli>(Clock::now() - start).count();
}

double mean(const std::vector<double>& times) {
    return std::accumulate(times.begin(), times.end(), 0.0) / static_cast<double>(times.size());
}

double slowest(const std::vector<double>& times) {
    return *std::max_element(times.begin(), times.end());
}

/// Every frame from FrameSpec to finished pixels.
geo::Result<Times> draw(bench::BundledFilm& film, const Frames& frames, int count) {
    Times times;
    for (int number = 0; number < count; ++number) {
        const app::scene::FrameSpec spec = frames(number);
        const auto start = Clock::now();
        const double start_ms = bench::processor_ms();
        if (auto drawn = film.stage.pipeline().draw(spec); !drawn) {
            return geo::fail(drawn.error());
        }
        glFinish();
        times.clock.push_back(ms_since(start));
        times.processor.push_back(bench::processor_ms() - start_ms);
    }
    return times;
}

/// Draws twice (the first time compiles shaders and fills caches) and prints the second: by the clock, and by the
/// processor's time, which is the same whoever else uses the machine.
geo::Result<void> measure(bench::BundledFilm& film, const std::string& what, const Frames& frames, int count,
                          const char* goal, const char* slowest_goal) {
    if (auto warm = draw(film, frames, count); !warm) {
        return geo::fail(warm.error());
    }
    const auto quad = [&film] { return bench::quad_time(film.spec.view.width_px, film.spec.view.height_px, 51); };
    const bench::QuadTime before = quad();
    const auto times = draw(film, frames, count);
    if (!times) {
        return geo::fail(times.error());
    }
    const bench::QuadTime after = quad();
    const auto row = [](const std::string& name, double ms, double quad_ms, const char* limit) {
        bench::print_row(name, fmt::format("{:.2f} ms", ms), fmt::format("{:.2f} ms", quad_ms), ms / quad_ms, limit);
    };
    const double clock_ms = (before.clock_ms + after.clock_ms) / 2;
    const double processor_ms = (before.processor_ms + after.processor_ms) / 2;
    row(what + ", mean, in quads", mean(times->clock), clock_ms, goal);
    row("  the same, of the processor's time", mean(times->processor), processor_ms, goal);
    row("  the same, slowest", slowest(times->clock), clock_ms, slowest_goal);
    row("  the same, slowest, of the processor's time", slowest(times->processor), processor_ms, slowest_goal);
    return {};
}

/// There and back again, so that the last frame is where the first was.
double to_and_fro(int number) {
    const double part = static_cast<double>(number) / (frame_count - 1);
    return part < 0.5 ? 2 * part : 2 - 2 * part;
}

/// Cases whose name contains one of the words; all where there are none.
bool is_wanted(const std::string& what, const std::vector<std::string>& words) {
    return words.empty() || std::any_of(words.begin(), words.end(), [&what](const std::string& word) {
               return what.find(word) != std::string::npos;
           });
}

geo::Result<void> measure_all(const std::vector<std::string>& words) {
    auto film = bench::open_bundled_film();
    if (!film) {
        return geo::fail(film.error());
    }
    app::scene::FrameSpec dari = film->spec;
    dari.language = app::campaign::Language::Dari;
    dari.instant = app::playback::instant_for_frame(film->plan, film->plan.frame_count / 2);
    const app::scene::FrameSpec fixed = dari;
    const auto moving_date = [&](int number) {
        app::scene::FrameSpec spec = fixed;
        spec.fades = app::snapshot::fades_at_speed(app::playback::days_per_second(film->plan));
        spec.instant = app::playback::instant_for_frame(film->plan, number);
        return spec;
    };
    const auto panned = [&](int number) {
        app::scene::FrameSpec spec = fixed;
        // Whole pixels, as a hand moves it.
        const double way_px = std::round(1500 * to_and_fro(number));
        spec.view = app::scene::panned(app::scene::zoomed(fixed.view, 2.5, {960, 540}),
                                       {way_px - 750, std::round(way_px * 0.3)});
        return spec;
    };
    const auto zoomed = [&](int number) {
        app::scene::FrameSpec spec = fixed;
        spec.view = app::scene::zoomed(fixed.view, 1 + 7 * to_and_fro(number), {1320, 470});
        return spec;
    };
    const int film_frames = static_cast<int>(film->plan.frame_count);
    const auto still = [&](int) { return fixed; };
    struct Case {
        std::string what;
        Frames frames;
        int count;
        const char* goal;
        const char* slowest;
    };
    const std::vector<Case> cases{{"a: frame with the date moving", moving_date, film_frames, "1.5", "4"},
                                  {"a: still frame repeated", still, frame_count, "0.2", "-"},
                                  {"a: frame of a continuous pan", panned, frame_count, "2.5", "4"},
                                  {"a: frame of a continuous zoom", zoomed, frame_count, "2.5", "4"}};
    for (const Case& one : cases) {
        if (!is_wanted(one.what, words)) {
            continue;
        }
        if (auto measured = measure(*film, one.what, one.frames, one.count, one.goal, one.slowest); !measured) {
            return measured;
        }
    }
    const double mib = static_cast<double>(film->stage.pipeline().counters().cache_bytes) / (1 << 20);
    // What meshes, pictures, lines and letters may take together, and two pages of pixels.
    bench::print_row("a: caches of the drawing after all that", fmt::format("{:.0f} MiB", mib), "-", mib, "272");
    return {};
}

}  // namespace

/// Arguments: words of the cases that are wanted.
int main(int argc, char** argv) {
    if (const auto measured = measure_all({argv + 1, argv + argc}); !measured) {
        fmt::print(stderr, "{}\n", geo::describe(measured.error()));
        return 1;
    }
    return 0;
}

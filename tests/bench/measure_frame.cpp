// Frames of the bundled campaign in times of one full-screen textured quad: the date moving, nothing moving, and the
// map panned and zoomed with all layers and labels in Dari.
#include "app/snapshot/fades_at_speed.hpp"
#include "tests/bench/bench_row.hpp"
#include "tests/bench/bundled_film.hpp"
#include "tests/bench/gl_quad.hpp"

#include <glad/gl.h>

#include <algorithm>
#include <chrono>
#include <functional>
#include <numeric>
#include <string>
#include <vector>

namespace {

using Clock = std::chrono::steady_clock;
using Times = std::vector<double>;  // milliseconds
/// The frame of a number.
using Frames = std::function<app::scene::FrameSpec(int)>;

constexpr int frame_count = 300;

double ms_since(Clock::time_point start) {
    return std::chrono::duration<double, std::milli>(Clock::now() - start).count();
}

double mean(const Times& times) {
    return std::accumulate(times.begin(), times.end(), 0.0) / static_cast<double>(times.size());
}

double at_share(Times times, double share) {
    const auto place = static_cast<std::ptrdiff_t>(share * static_cast<double>(times.size() - 1));
    std::nth_element(times.begin(), times.begin() + place, times.end());
    return times[static_cast<std::size_t>(place)];
}

/// Every frame from FrameSpec to finished pixels.
geo::Result<Times> draw(bench::BundledFilm& film, const Frames& frames, int count) {
    Times times;
    for (int number = 0; number < count; ++number) {
        const app::scene::FrameSpec spec = frames(number);
        const auto start = Clock::now();
        if (auto drawn = film.stage.pipeline().draw(spec); !drawn) {
            return geo::fail(drawn.error());
        }
        glFinish();
        times.push_back(ms_since(start));
    }
    return times;
}

/// Draws twice (the first time compiles shaders and fills caches) and prints the second.
geo::Result<void> measure(bench::BundledFilm& film, const std::string& what, const Frames& frames, int count,
                          const char* goal, const char* slowest_goal) {
    if (auto warm = draw(film, frames, count); !warm) {
        return geo::fail(warm.error());
    }
    const auto quad = [&film] { return bench::quad_ms(film.spec.view.width_px, film.spec.view.height_px, 51); };
    const double before_ms = quad();
    const auto times = draw(film, frames, count);
    if (!times) {
        return geo::fail(times.error());
    }
    const double quad_ms = (before_ms + quad()) / 2;
    const auto row = [quad_ms](const std::string& name, double ms, const char* limit) {
        bench::print_row(name, fmt::format("{:.2f} ms", ms), fmt::format("{:.2f} ms", quad_ms), ms / quad_ms, limit);
    };
    row(what + ", mean, in quads", mean(*times), goal);
    row("  the same, median", at_share(*times, 0.5), "-");
    row("  the same, one in twenty is slower", at_share(*times, 0.95), "-");
    row("  the same, slowest", at_share(*times, 1.0), slowest_goal);
    return {};
}

/// There and back again, so that the last frame is where the first was.
double to_and_fro(int number) {
    const double part = static_cast<double>(number) / (frame_count - 1);
    return part < 0.5 ? 2 * part : 2 - 2 * part;
}

geo::Result<void> measure_all() {
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
        const double way_px = 1500 * to_and_fro(number);
        spec.view = app::scene::panned(app::scene::zoomed(fixed.view, 2.5, {960, 540}), {way_px - 750, way_px * 0.3});
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
        if (auto measured = measure(*film, one.what, one.frames, one.count, one.goal, one.slowest); !measured) {
            return measured;
        }
    }
    const double mib = static_cast<double>(film->stage.pipeline().counters().cache_bytes) / (1 << 20);
    bench::print_row("a: caches of the drawing after all that", fmt::format("{:.0f} MiB", mib), "-", mib, "-");
    return {};
}

}  // namespace

int main() {
    if (const auto measured = measure_all(); !measured) {
        fmt::print(stderr, "{}\n", geo::describe(measured.error()));
        return 1;
    }
    return 0;
}

// A frame of the bundled campaign with the date moving, in times of one full-screen textured quad.
#include "app/snapshot/fades_at_speed.hpp"
#include "tests/bench/bench_row.hpp"
#include "tests/bench/bundled_film.hpp"
#include "tests/bench/gl_quad.hpp"

#include <glad/gl.h>

#include <algorithm>
#include <chrono>
#include <numeric>
#include <vector>

namespace {

using Clock = std::chrono::steady_clock;
using Times = std::vector<double>;  // milliseconds

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

/// Every frame of the film, from FrameSpec to finished pixels.
geo::Result<Times> draw_film(bench::BundledFilm& film) {
    Times times;
    for (std::int64_t number = 0; number < film.plan.frame_count; ++number) {
        film.spec.instant = app::playback::instant_for_frame(film.plan, number);
        const auto start = Clock::now();
        if (auto drawn = film.stage.pipeline().draw(film.spec); !drawn) {
            return geo::fail(drawn.error());
        }
        glFinish();
        times.push_back(ms_since(start));
    }
    return times;
}

geo::Result<void> measure() {
    auto film = bench::open_bundled_film();
    if (!film) {
        return geo::fail(film.error());
    }
    film->spec.fades = app::snapshot::fades_at_speed(app::playback::days_per_second(film->plan));
    // The first time compiles shaders and fills caches.
    if (auto warm = draw_film(*film); !warm) {
        return geo::fail(warm.error());
    }
    const auto quad = [&film] { return bench::quad_ms(film->spec.view.width_px, film->spec.view.height_px, 51); };
    const double before_ms = quad();
    const auto frames = draw_film(*film);
    if (!frames) {
        return geo::fail(frames.error());
    }
    const double quad_ms = (before_ms + quad()) / 2;
    const auto row = [quad_ms](const char* what, double ms, const char* goal) {
        bench::print_row(what, fmt::format("{:.2f} ms", ms), fmt::format("{:.2f} ms", quad_ms), ms / quad_ms, goal);
    };
    row("a: frame with the date moving, mean, in quads", mean(*frames), "2");
    row("a: the same, median", at_share(*frames, 0.5), "-");
    row("a: the same, one in twenty is slower", at_share(*frames, 0.95), "-");
    row("a: the same, slowest", at_share(*frames, 1.0), "-");
    return {};
}

}  // namespace

int main() {
    if (const auto measured = measure(); !measured) {
        fmt::print(stderr, "{}\n", geo::describe(measured.error()));
        return 1;
    }
    return 0;
}

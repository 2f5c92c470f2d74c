// Recording end to end (drawing, converting, encoding, writing) against encoding the same frames that already lie in
// memory as YUV 4:2:0.
#include "app/cli/film_frames.hpp"
#include "app/record/film_encoder.hpp"
#include "app/record/recorder.hpp"
#include "app/record/video_sink.hpp"
#include "app/record/yuv_frames.hpp"
#include "tests/bench/bench_row.hpp"
#include "tests/bench/bundled_film.hpp"

#include <chrono>
#include <filesystem>
#include <vector>

namespace {

namespace fs = std::filesystem;
using Clock = std::chrono::steady_clock;

double seconds_since(Clock::time_point start) {
    return std::chrono::duration<double>(Clock::now() - start).count();
}

/// Every frame of the film as the encoder gets it; frames that are alike share their memory.
geo::Result<std::vector<app::record::FrameHandle>> frames_in_memory(bench::BundledFilm& film) {
    app::cli::FilmFrames frames(film.stage.pipeline(), film.spec, film.plan);
    app::record::YuvFrames converted(film.spec.view.width_px, film.spec.view.height_px);
    std::vector<app::record::FrameHandle> all;
    for (std::int64_t number = 0; number < film.plan.frame_count; ++number) {
        const auto drawn = frames.draw(number);
        if (!drawn) {
            return geo::fail(drawn.error());
        }
        auto frame = converted.next(*drawn->image, drawn->changed);
        if (!frame) {
            return geo::fail(frame.error());
        }
        (*frame)->pts = number;
        all.push_back(std::move(*frame));
    }
    return all;
}

geo::Result<double> encode_alone(const std::vector<app::record::FrameHandle>& frames, const fs::path& folder) {
    const auto start = Clock::now();
    auto encoder = app::record::FilmEncoder::open(folder / "alone.mp4", {});
    if (!encoder) {
        return geo::fail(encoder.error());
    }
    for (const auto& frame : frames) {
        if (auto encoded = encoder->encode(*frame); !encoded) {
            return geo::fail(encoded.error());
        }
    }
    if (auto finished = encoder->finish(); !finished) {
        return geo::fail(finished.error());
    }
    return seconds_since(start);
}

geo::Result<double> record(bench::BundledFilm& film, const fs::path& folder) {
    const auto start = Clock::now();
    app::cli::FilmFrames frames(film.stage.pipeline(), film.spec, film.plan);
    auto sink = app::record::open_video(folder / "recorded.mp4", {}, app::image::Existing::Overwrite);
    if (!sink) {
        return geo::fail(sink.error());
    }
    app::record::Recorder recorder(
        std::move(*sink), [&frames](std::int64_t frame) { return frames.draw(frame); }, film.plan.frame_count);
    for (bool more = true; more;) {
        const auto stepped = recorder.step();
        if (!stepped) {
            return geo::fail(stepped.error());
        }
        more = *stepped;
    }
    if (auto finished = recorder.finish(); !finished) {
        return geo::fail(finished.error());
    }
    return seconds_since(start);
}

/// Both, alternately, the best of three each: what else runs on the machine only ever adds.
geo::Result<void> measure(const fs::path& folder) {
    auto film = bench::open_bundled_film();
    if (!film) {
        return geo::fail(film.error());
    }
    const auto frames = frames_in_memory(*film);
    if (!frames) {
        return geo::fail(frames.error());
    }
    double alone_s = 1e9;
    double recorded_s = 1e9;
    for (int turn = 0; turn < 3; ++turn) {
        const auto alone = encode_alone(*frames, folder);
        if (!alone) {
            return geo::fail(alone.error());
        }
        const auto recorded = record(*film, folder);
        if (!recorded) {
            return geo::fail(recorded.error());
        }
        alone_s = std::min(alone_s, *alone);
        recorded_s = std::min(recorded_s, *recorded);
    }
    const auto rate = [&film](double seconds) {
        return fmt::format("{:.1f} frames/s", static_cast<double>(film->plan.frame_count) / seconds);
    };
    // The aim is a share of the encoder's speed of 0.4, so at most 2.5 times its time.
    bench::print_row("b: record end to end, in times of the encoder alone", rate(recorded_s), rate(alone_s),
                     recorded_s / alone_s, "2.5");
    return {};
}

}  // namespace

int main() {
    const fs::path folder = fs::temp_directory_path() / "salang-bench-record";
    fs::create_directories(folder);
    const auto measured = measure(folder);
    fs::remove_all(folder);
    if (!measured) {
        fmt::print(stderr, "{}\n", geo::describe(measured.error()));
        return 1;
    }
    return 0;
}

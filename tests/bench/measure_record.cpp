// Recording end to end (drawing, converting, encoding, writing) against encoding the same frames that already lie in
// memory as YUV 4:2:0.
#include "app/cli/film_frames.hpp"
#include "app/record/recorder.hpp"
#include "app/record/video_encoder.hpp"
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
    app::cli::FilmFrames frames(film.stage.pipeline(), app::cli::specs_of_plan(film.spec, film.plan));
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

/// Encoded and thrown away: nothing but the encoder, with the options of the film.
geo::Result<double> encode_alone(const std::vector<app::record::FrameHandle>& frames) {
    const auto start = Clock::now();
    auto encoder = app::record::VideoEncoder::open({}, "mp4");
    if (!encoder) {
        return geo::fail(encoder.error());
    }
    const auto throw_away = [](AVPacket&) { return geo::Result<void>(); };
    for (const auto& frame : frames) {
        if (auto encoded = encoder->encode(*frame, throw_away); !encoded) {
            return geo::fail(encoded.error());
        }
    }
    if (auto flushed = encoder->flush(throw_away); !flushed) {
        return geo::fail(flushed.error());
    }
    return seconds_since(start);
}

geo::Result<double> record(bench::BundledFilm& film, const fs::path& folder) {
    const auto start = Clock::now();
    app::cli::FilmFrames frames(film.stage.pipeline(), app::cli::specs_of_plan(film.spec, film.plan));
    app::record::FilmNotes notes;
    notes.parts = app::record::film_parts(film.plan.frame_count, film.plan.frames_per_second);
    auto sink = app::record::open_video({folder / "recorded.mp4", app::image::Existing::Overwrite}, {}, notes);
    if (!sink) {
        return geo::fail(sink.error());
    }
    app::record::Recorder recorder(
        std::move(*sink), [&frames](std::int64_t frame) { return frames.draw(frame); }, notes.parts);
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
        const auto alone = encode_alone(*frames);
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
    // The aim is a share of the encoder's speed of 0.7, so at most 1.43 times its time.
    bench::print_row("b: record end to end, in times of the encoder alone", rate(recorded_s), rate(alone_s),
                     recorded_s / alone_s, "1.43");
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

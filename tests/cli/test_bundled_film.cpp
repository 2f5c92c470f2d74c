#include "app/record/probe_video.hpp"
#include "tests/cli/cli_test.hpp"

#include <chrono>
#include <cmath>
#include <sstream>

using namespace cli_test;

// Hidden: minutes long. tests/cli/test_bundled_film.py runs it, label slow.
TEST_CASE("the whole bundled film in every format has its frames, chapters, captions and tags", "[.bundled]") {
    const auto folder = test_support::scratch_dir("cli-bundled-whole");
    struct Format {
        const char* name;
        double rate;
        const char* option;
        const char* value;
        bool has_tracks;
    };
    const std::vector<Format> formats{
        {"a.mp4", 30.0, "--codec", "h264", true}, {"b.mp4", 24.0, "--codec", "h265", true},
        {"c.mp4", 24.0, "--codec", "av1", true},  {"d.webm", 24.0, "--codec", "vp9", true},
        {"e.gif", 12.5, "--crf", "20", false},    {"f.apng", 10.0, "--crf", "20", false}};
    for (const Format& format : formats) {
        INFO(format.name);
        RunOptions patient;
        patient.limit = std::chrono::seconds(3600);
        std::ostringstream rate;
        rate << format.rate;
        const Ended ended =
            run_salang({"record", "--storyboard", "withdrawal-to-kabul", "--size", "640x360", "--fps", rate.str(),
                        "--preset", "ultrafast", format.option, format.value, "-o", (folder / format.name).string()},
                       patient);
        INFO(ended.err);
        if (ended.exit_code == 3 && ended.err.find("no video encoder") != std::string::npos) {
            continue;  // not everywhere is everything
        }
        REQUIRE(ended.exit_code == 0);
        const auto facts = app::record::probe_video(folder / format.name);
        REQUIRE(facts);
        CHECK(facts->frame_count == std::llround(189 * format.rate));
        CHECK(facts->frames_per_second == Approx(format.rate));
        CHECK(facts->even_times);
        CHECK(facts->width_px == 640);
        if (!format.has_tracks) {
            continue;
        }
        CHECK(facts->duration_s == Approx(189.0).margin(0.05));
        CHECK(facts->color_space == "bt709");
        CHECK(facts->title == "From the withdrawal to the fall of Kabul");
        CHECK(facts->comment.find("Campaign afghanistan-1988-1992") != std::string::npos);
        CHECK(facts->chapters.size() == 9);
        std::size_t captions = 0;
        for (const auto& track : facts->tracks) {
            captions = std::max(captions, track.texts.size());
        }
        CHECK(captions == 18);
    }
    CHECK(fs::file_size(folder / "a.srt") > 0);
    CHECK(fs::file_size(folder / "a.sources.txt") > 0);
}

#include "app/record/probe_video.hpp"
#include "tests/cli/cli_test.hpp"

#include <csignal>
#include <fstream>
#include <sstream>

using namespace cli_test;

namespace {

Words record(const std::string& campaign, const fs::path& output, const Words& more) {
    Words words{"record", campaign, "--size", "320x180", "-o", output.string()};
    words.insert(words.end(), more.begin(), more.end());
    return words;
}

std::string bytes_of(const fs::path& file) {
    std::ostringstream text;
    text << std::ifstream(file, std::ios::binary).rdbuf();
    return text.str();
}

/// A long film that is stopped by a signal as soon as its part has so many bytes.
Ended stopped(const fs::path& output, int signal, std::uintmax_t bytes) {
    const fs::path part = output.parent_path() / (output.stem().string() + ".part" + output.extension().string());
    RunOptions options;
    options.signal = signal;
    options.ready = [part, bytes] {
        std::error_code error;
        const auto size = fs::file_size(part, error);
        return !error && size >= bytes;
    };
    return run_salang(record(islands(), output, {"--from", "1901-03-01", "--to", "1903-11-30", "--duration", "600"}),
                      options);
}

}  // namespace

TEST_CASE("a film has the frames, length, size and codec that were asked for", "[cli][gl][video]") {
    const auto folder = test_support::scratch_dir("cli-film");
    const Ended ended = run_salang(record(islands(), folder / "a.mp4", {"--from", "1902-04-01", "--to", "1902-04-14"}));
    INFO(ended.err);
    REQUIRE(ended.exit_code == 0);
    CHECK(ended.err.empty());
    CHECK(files_in(folder) == 2);
    CHECK(bytes_of(folder / "a.sources.txt").find("How to cite") != std::string::npos);
    const auto facts = app::record::probe_video(folder / "a.mp4");
    REQUIRE(facts);
    // 14 days at 7 days and 30 frames a second.
    CHECK(facts->frame_count == 60);
    CHECK(facts->duration_s == Approx(2.0));
    CHECK(facts->frames_per_second == Approx(30.0));
    CHECK(facts->width_px == 320);
    CHECK(facts->height_px == 180);
    CHECK(facts->codec == "h264");
    CHECK(facts->pixel_format == "yuv420p");
    CHECK(facts->color_space == "bt709");
    CHECK(facts->title.find("Lantern") != std::string::npos);
    CHECK(facts->title.find("1902-04-01 to 1902-04-14") != std::string::npos);
    CHECK(facts->comment.find("salang") != std::string::npos);
}

TEST_CASE("a film is as long as --duration says, at --fps frames", "[cli][gl][video]") {
    const auto file = test_support::scratch_dir("cli-duration") / "a.mp4";
    const Ended ended = run_salang(
        record(islands(), file, {"--from", "1902", "--to", "1902", "--duration", "1.5", "--fps", "24", "--progress"}));
    REQUIRE(ended.exit_code == 0);
    CHECK(ended.err.find("frame 36 of 36") != std::string::npos);
    const auto facts = app::record::probe_video(file);
    REQUIRE(facts);
    CHECK(facts->frame_count == 36);
    CHECK(facts->duration_s == Approx(1.5));
}

TEST_CASE("a range that reaches outside the campaign is cut with a warning", "[cli][gl][video]") {
    const auto file = test_support::scratch_dir("cli-cut") / "a.mp4";
    const Ended ended =
        run_salang(record(islands(), file, {"--from", "1903-11-24", "--to", "1950", "--days-per-second", "7"}));
    CHECK(ended.exit_code == 0);
    check_sentence(ended, {"warning", "1903-11-30", "1950-12-31"});
    const auto facts = app::record::probe_video(file);
    REQUIRE(facts);
    CHECK(facts->frame_count == 30);
}

TEST_CASE("frames come as numbered pictures, the same ones each time, and equal those of a film", "[cli][gl][video]") {
    const auto folder = test_support::scratch_dir("cli-frames");
    const Words days{"--from", "1902-04-10", "--to", "1902-04-16", "--fps", "10"};
    REQUIRE(run_salang(record(islands(), folder / "a/", days)).exit_code == 0);
    REQUIRE(run_salang(record(islands(), folder / "b/", days)).exit_code == 0);
    CHECK(files_in(folder) == 4);  // each with its sources
    CHECK(files_in(folder / "a") == 10);
    for (int frame = 0; frame < 10; ++frame) {
        const std::string name = "frame-00000" + std::to_string(frame) + ".png";
        CHECK(bytes_of(folder / "a" / name) == bytes_of(folder / "b" / name));
    }
    // On 12 April Nomba changes hands: the first and the last frame are not alike.
    CHECK(bytes_of(folder / "a" / "frame-000000.png") != bytes_of(folder / "a" / "frame-000009.png"));

    Words film = days;
    film.insert(film.end(), {"--crf", "1"});
    REQUIRE(run_salang(record(islands(), folder / "a.mp4", film)).exit_code == 0);
    for (const int frame : {0, 5, 9}) {
        const auto decoded = app::record::decode_frame(folder / "a.mp4", frame);
        const auto drawn = app::image::read_image(folder / "a" / ("frame-00000" + std::to_string(frame) + ".png"));
        REQUIRE(decoded);
        REQUIRE(drawn);
        // Colour is kept at half the size in films, so thin coloured lines differ.
        const auto difference = app::image::compare(*drawn, *decoded, 24);
        REQUIRE(difference);
        CHECK(difference->share < 0.03);
    }
}

TEST_CASE("a still at noon and the film's frame of that moment are the same map", "[cli][gl][video]") {
    const auto folder = test_support::scratch_dir("cli-still");
    // One day a second at 2 frames a second: frame 1 is noon of the first day. No change is near, so nothing fades.
    REQUIRE(run_salang(record(islands(), folder / "a/",
                              {"--from", "1901-05-01", "--to", "1901-05-01", "--fps", "2", "--days-per-second", "1"}))
                .exit_code == 0);
    REQUIRE(run_salang({"render", islands(), "--date", "1901-05-01", "--size", "320x180", "-o",
                        (folder / "still.png").string()})
                .exit_code == 0);
    CHECK(bytes_of(folder / "still.png") == bytes_of(folder / "a" / "frame-000001.png"));
}

TEST_CASE("an existing film is replaced by force only", "[cli][gl][video]") {
    const auto folder = test_support::scratch_dir("cli-force");
    std::ofstream(folder / "a.mp4") << "mine";
    Words words = record(islands(), folder / "a.mp4", {"--from", "1902-04-01", "--to", "1902-04-02"});
    CHECK(run_salang(words).exit_code == 4);
    CHECK(fs::file_size(folder / "a.mp4") == 4);
    words.emplace_back("--force");
    CHECK(run_salang(words).exit_code == 0);
    CHECK(app::record::probe_video(folder / "a.mp4")->frame_count == 9);
}

TEST_CASE("a film that is stopped by a signal plays under its part name", "[cli][gl][video]") {
    for (const auto& [signal, exit_code, name] :
         {std::tuple{SIGTERM, 143, "SIGTERM"}, std::tuple{SIGINT, 130, "SIGINT"}}) {
        const auto folder = test_support::scratch_dir(std::string("cli-stopped-") + name);
        const Ended ended = stopped(folder / "a.mp4", signal, 1);
        CHECK(ended.exit_code == exit_code);
        check_sentence(ended, {name, "a.part.mp4"});
        CHECK_FALSE(fs::exists(folder / "a.mp4"));
        const auto facts = app::record::probe_video(folder / "a.part.mp4");
        REQUIRE(facts);
        CHECK(facts->frame_count >= 30);
        CHECK(files_in(folder) == 1);
    }
}

TEST_CASE("a film that is killed plays up to its last whole second", "[cli][gl][video]") {
    const auto folder = test_support::scratch_dir("cli-killed");
    const Ended ended = stopped(folder / "a.mp4", SIGKILL, 1);
    CHECK(ended.exit_code == 137);
    CHECK_FALSE(fs::exists(folder / "a.mp4"));
    const auto facts = app::record::probe_video(folder / "a.part.mp4");
    REQUIRE(facts);
    CHECK(facts->frame_count >= 29);
}

TEST_CASE("shards of a film joined are the film of a single run, frame by frame", "[cli][gl][video]") {
    const auto folder = test_support::scratch_dir("cli-shards");
    // 25 seconds at 10 frames a second: two whole parts and a half one.
    const Words days{"--from", "1902-01-01", "--to", "1902-12-31", "--duration", "25", "--fps", "10"};
    REQUIRE(run_salang(record(islands(), folder / "whole.mp4", days)).exit_code == 0);
    for (const char* shard : {"2/2", "1/2"}) {
        Words words = days;
        words.insert(words.end(), {"--shard", shard});
        REQUIRE(run_salang(record(islands(), folder / "film.mp4", words)).exit_code == 0);
    }
    CHECK(files_in(folder) == 4);
    const Words join{"record",
                     "--join",
                     (folder / "film.2-of-2.mp4").string(),
                     (folder / "film.1-of-2.mp4").string(),
                     "-o",
                     (folder / "film.mp4").string()};
    // Nothing is drawn: no OpenGL is needed.
    const Ended joined = run_salang(join, without_opengl());
    INFO(joined.err);
    REQUIRE(joined.exit_code == 0);
    const auto once = app::record::frame_checksums(folder / "whole.mp4");
    const auto parts = app::record::frame_checksums(folder / "film.mp4");
    REQUIRE(once);
    REQUIRE(parts);
    CHECK(once->size() == 250);
    CHECK(*once == *parts);
    CHECK(bytes_of(folder / "film.sources.txt") == bytes_of(folder / "whole.sources.txt"));
    // A shard beyond the parts has nothing to do, which is no failure of a job array.
    Words beyond = days;
    beyond.insert(beyond.end(), {"--shard", "4/5"});
    const Ended nothing = run_salang(record(islands(), folder / "more.mp4", beyond));
    CHECK(nothing.exit_code == 0);
    check_sentence(nothing, {"4 of 5"});
    CHECK_FALSE(fs::exists(folder / "more.4-of-5.mp4"));
}

TEST_CASE("a killed film goes on with --resume", "[cli][gl][video]") {
    const auto folder = test_support::scratch_dir("cli-resume");
    const Words days{"--from", "1902-01-01", "--to", "1902-12-31", "--duration", "60", "--fps", "30"};
    REQUIRE(run_salang(record(islands(), folder / "whole.mp4", days)).exit_code == 0);
    RunOptions kill;
    kill.signal = SIGKILL;
    // Beyond the first part, before the end.
    kill.ready = [part = folder / "film.part.mp4", enough = fs::file_size(folder / "whole.mp4") / 3] {
        std::error_code error;
        const auto size = fs::file_size(part, error);
        return !error && size >= enough;
    };
    Words words = days;
    words.insert(words.end(), {"--resume", "--progress"});
    CHECK(run_salang(record(islands(), folder / "film.mp4", words), kill).exit_code == 137);
    const auto left = app::record::probe_video(folder / "film.part.mp4");
    REQUIRE(left);
    CHECK(left->frame_count >= 300);
    const Ended resumed = run_salang(record(islands(), folder / "film.mp4", words));
    INFO(resumed.err);
    REQUIRE(resumed.exit_code == 0);
    CHECK(*app::record::frame_checksums(folder / "film.mp4") == *app::record::frame_checksums(folder / "whole.mp4"));
    CHECK(files_in(folder) == 4);
}

namespace {

/// The first ten seconds and the end of a film with everything in it, of the invented campaign.
std::string islands_storyboard(const fs::path& folder) {
    const fs::path file = folder / "board.json";
    std::ofstream(file) << R"({"format": "salang-storyboard", "version": 1, "title": "The islands", "size": [320, 180],
      "fps": 10, "scenes": [
        {"chapter": "One", "date": "1902-04-01", "seconds": 2, "camera": "campaign", "caption": "It begins.",
         "sources": ["CHRON"]},
        {"from": "1902-04-02", "to": "1902-04-14", "seconds": 6, "camera": "Nomba", "caption": "It goes on."},
        {"chapter": "Two", "from": "1902-04-15", "to": "1902-05-31", "seconds": 5, "camera": "campaign"}]})";
    return file.string();
}

}  // namespace

TEST_CASE("a storyboard becomes a film with chapters and captions", "[cli][gl][video]") {
    const auto folder = test_support::scratch_dir("cli-storyboard");
    const std::string board = islands_storyboard(folder);
    for (const char* name : {"a.mp4", "a.webm"}) {
        const Ended ended = run_salang({"record", islands(), "--storyboard", board, "-o", (folder / name).string()});
        INFO(ended.err);
        REQUIRE(ended.exit_code == 0);
        const auto facts = app::record::probe_video(folder / name);
        REQUIRE(facts);
        CHECK(facts->frame_count == 130);
        CHECK(facts->even_times);
        CHECK(facts->duration_s == Approx(13.0).margin(0.01));
        CHECK(facts->title == "The islands");
        REQUIRE(facts->chapters.size() == 2);
        CHECK(facts->chapters[0].title == "One");
        CHECK(facts->chapters[1].from_s == Approx(8.0));
        bool has_captions = false;
        for (const auto& track : facts->tracks) {
            has_captions = has_captions || track.texts == std::vector<std::string>{"It begins.", "It goes on."};
        }
        CHECK(has_captions);
    }
    CHECK(bytes_of(folder / "a.srt").find("00:00:02,000 --> 00:00:08,000\nIt goes on.") != std::string::npos);
    CHECK(bytes_of(folder / "a.sources.txt").find("for: captions, ") != std::string::npos);
    // In shards, and drawn by one thread instead of many: the same frames.
    RunOptions one_thread;
    one_thread.environment["LP_NUM_THREADS"] = "0";
    for (const char* shard : {"1/2", "2/2"}) {
        REQUIRE(run_salang(
                    {"record", islands(), "--storyboard", board, "--shard", shard, "-o", (folder / "b.mp4").string()},
                    one_thread)
                    .exit_code == 0);
    }
    REQUIRE(run_salang({"record", "--join", (folder / "b.1-of-2.mp4").string(), (folder / "b.2-of-2.mp4").string(),
                        "-o", (folder / "b.mp4").string()})
                .exit_code == 0);
    CHECK(*app::record::frame_checksums(folder / "a.mp4") == *app::record::frame_checksums(folder / "b.mp4"));
    CHECK(app::record::probe_video(folder / "b.mp4")->chapters.size() == 2);
}

TEST_CASE("numbered pictures are the same bytes from one thread and from many", "[cli][gl][video]") {
    const auto folder = test_support::scratch_dir("cli-threads");
    const std::string board = islands_storyboard(folder);
    const auto frames = [&](const char* name, const char* threads) {
        RunOptions options;
        options.environment["LP_NUM_THREADS"] = threads;
        REQUIRE(run_salang({"record", islands(), "--storyboard", board, "--fps", "2", "-o", (folder / name).string()},
                           options)
                    .exit_code == 0);
    };
    frames("one/", "0");
    frames("many/", "4");
    REQUIRE(files_in(folder / "one") == 26);
    for (const auto& entry : fs::directory_iterator(folder / "one")) {
        CHECK(bytes_of(entry.path()) == bytes_of(folder / "many" / entry.path().filename()));
    }
}

TEST_CASE("the first part of the bundled film is recorded in every format", "[cli][gl][video]") {
    const auto folder = test_support::scratch_dir("cli-bundled");
    for (const auto& [name, fps, codec] : {std::tuple{"a.mp4", "30", "h264"},
                                           {"b.mp4", "24", "h265"},
                                           {"c.mp4", "24", "av1"},
                                           {"d.webm", "24", "vp9"}}) {
        INFO(name);
        const Ended ended =
            run_salang({"record", "--storyboard", "withdrawal-to-kabul", "--size", "320x180", "--fps", fps, "--codec",
                        codec, "--preset", "ultrafast", "--shard", "1/30", "-o", (folder / name).string()});
        INFO(ended.err);
        const bool missing = ended.exit_code == 3 && ended.err.find("no video encoder") != std::string::npos;
        REQUIRE((ended.exit_code == 0 || missing));
        if (!missing) {
            const fs::path shard =
                folder / (fs::path(name).stem().string() + ".1-of-30" + fs::path(name).extension().string());
            const auto facts = app::record::probe_video(shard);
            REQUIRE(facts);
            CHECK(facts->frame_count == std::stoi(fps) * 10);
            CHECK(facts->frames_per_second == Approx(std::stod(fps)));
            CHECK(facts->color_space == "bt709");
        }
    }
}

TEST_CASE("a storyboard is checked as it is recorded", "[cli]") {
    const auto folder = test_support::scratch_dir("cli-check-storyboard");
    const fs::path file = folder / "board.json";
    std::ofstream(file)
        << R"({"format": "salang-storyboard", "version": 1, "title": "T", "narration": "voice.wav", "scenes": [
        {"chapter": "Start", "date": "1990-04-01", "seconds": 2, "camera": "Atlantis"}]})";
    const Ended checked = run_salang({"check", file.string()});
    CHECK(checked.exit_code == 1);
    CHECK(checked.out.find("Scene 1 (Start), camera") != std::string::npos);
    CHECK(checked.out.find("Atlantis") != std::string::npos);
    const Ended recorded =
        run_salang({"record", "--storyboard", file.string(), "-o", (folder / "a.mp4").string()}, without_opengl());
    CHECK(recorded.exit_code == 2);
    check_sentence(recorded, {"board.json", "Scene 1 (Start), camera", "Atlantis"});
    std::ofstream(file)
        << R"({"format": "salang-storyboard", "version": 1, "title": "T", "narration": "voice.wav", "scenes": [
        {"date": "1990-04-01", "seconds": 2}]})";
    CHECK(run_salang({"check", file.string()}).out.find("voice.wav") != std::string::npos);
    const Ended unknown = run_salang({"record", "--storyboard", "nothing", "-o", (folder / "a.mp4").string()});
    CHECK(unknown.exit_code == 2);
    check_sentence(unknown, {"nothing", "withdrawal-to-kabul"});
    CHECK(run_salang(
              {"record", "--storyboard", "withdrawal-to-kabul", "--from", "1990", "-o", (folder / "a.mp4").string()})
              .exit_code == 2);
    CHECK(files_in(folder) == 1);
}

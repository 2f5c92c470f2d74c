#include "app/record/film_notes.hpp"
#include "app/record/film_parts.hpp"
#include "app/record/finish_film.hpp"
#include "app/record/narration.hpp"
#include "app/record/probe_video.hpp"
#include "app/record/recorder.hpp"
#include "app/record/video_sink.hpp"
#include "tests/support/paths.hpp"

#include <catch2/catch.hpp>

#include <cmath>
#include <filesystem>
#include <fstream>
#include <set>

namespace fs = std::filesystem;
using app::image::Existing;
using app::record::FilmNotes;
using app::record::FilmParts;

namespace {

/// 25 frames in parts of 8.
FilmNotes small_notes() {
    FilmNotes notes;
    notes.parts = {25, 8, 1, 1};
    notes.frames_per_second = 25;
    notes.recipe = "0123";
    notes.title = "A title";
    return notes;
}

app::record::VideoOptions small_options(const char* codec = "") {
    app::record::VideoOptions options;
    options.width_px = 160;
    options.height_px = 90;
    options.frames_per_second = 25;
    options.preset = "ultrafast";
    options.codec = codec;
    return options;
}

/// A picture that is another one in each frame.
app::image::Image picture_of(std::int64_t frame) {
    app::image::Image image{160, 90, std::vector<std::uint8_t>(160 * 90 * 4)};
    for (std::size_t i = 0; i < image.pixels.size(); ++i) {
        image.pixels[i] = static_cast<std::uint8_t>(static_cast<std::int64_t>(i / 97) * (frame + 3) + frame * 9);
    }
    return image;
}

/// Records until the end or until so many frames of this run are written; says how many frames were asked for.
struct Run {
    std::int64_t drawn = 0;
    geo::Result<void> ended;
};
Run record(const fs::path& file, const FilmNotes& notes, bool resume = false, std::int64_t at_most = 1000,
           const char* codec = "") {
    Run run;
    auto sink = app::record::open_video({file, Existing::Refuse, resume}, small_options(codec), notes);
    if (!sink) {
        run.ended = geo::fail(sink.error());
        return run;
    }
    app::image::Image image;
    app::record::Recorder recorder(
        std::move(*sink),
        [&](std::int64_t frame) -> geo::Result<app::record::DrawnFrame> {
            ++run.drawn;
            image = picture_of(frame);
            return app::record::DrawnFrame{&image, {{0, 0, 160, 90}}};
        },
        notes.parts);
    while (recorder.frames_done() < recorder.frame_count()) {
        if (run.drawn == at_most) {
            return run;
        }
        if (const auto stepped = recorder.step(); !stepped) {
            run.ended = geo::fail(stepped.error());
            return run;
        }
    }
    run.ended = recorder.finish();
    return run;
}

FilmNotes shard(int number, int count) {
    FilmNotes notes = small_notes();
    notes.parts.shard = number;
    notes.parts.shard_count = count;
    return notes;
}

/// A tone, as a WAV file.
void write_tone(const fs::path& file, double seconds) {
    const auto samples = static_cast<std::uint32_t>(seconds * 8000);
    std::ofstream out(file, std::ios::binary);
    const auto put = [&out](std::uint32_t value, int bytes) {
        for (int i = 0; i < bytes; ++i) {
            out.put(static_cast<char>(value >> (8 * i)));
        }
    };
    out << "RIFF";
    put(36 + samples * 2, 4);
    out << "WAVEfmt ";
    put(16, 4), put(1, 2), put(1, 2), put(8000, 4), put(16000, 4), put(2, 2), put(16, 2);
    out << "data";
    put(samples * 2, 4);
    for (std::uint32_t i = 0; i < samples; ++i) {
        put(static_cast<std::uint32_t>(std::lround(8000 * std::sin(i * 0.3))), 2);
    }
}

}  // namespace

TEST_CASE("every frame belongs to one part and one shard", "[record]") {
    CHECK(app::record::film_parts(605, 30.0).frames_per_part == 300);
    CHECK(app::record::film_parts(605, 12.5).frames_per_part == 125);
    CHECK(app::record::film_parts(600, 30.0).part_count() == 2);
    CHECK(app::record::film_parts(605, 30.0).part_count() == 3);
    for (const int shards : {1, 2, 3, 4, 7}) {
        std::set<std::int64_t> frames;
        std::int64_t sum = 0;
        for (int number = 1; number <= shards; ++number) {
            const FilmParts parts{25, 8, number, shards};
            sum += parts.shard_frames();
            for (std::int64_t i = 0; i < parts.shard_frames(); ++i) {
                frames.insert(parts.film_frame(i));
            }
        }
        CHECK(sum == 25);
        CHECK(frames.size() == 25);
        CHECK(*frames.begin() == 0);
        CHECK(*frames.rbegin() == 24);
    }
    CHECK(FilmParts{25, 8, 5, 7}.shard_frames() == 0);
    CHECK(FilmParts{25, 8, 1, 1}.frames_in_whole_parts(24) == 24);
    CHECK(FilmParts{25, 8, 1, 1}.frames_in_whole_parts(23) == 16);
    CHECK(FilmParts{25, 8, 1, 1}.frames_in_whole_parts(25) == 25);
}

TEST_CASE("notes come back as they were", "[record]") {
    FilmNotes notes = shard(2, 3);
    notes.chapters = {{0, 10, "One \"quoted\""}, {10, 25, "دو"}};
    notes.captions = {{2, 5, "Two\nlines"}};
    notes.narration = "/somewhere/voice.wav";
    notes.sources = "[A] a book";
    const auto read = app::record::notes_of_text(text_of_notes(notes));
    REQUIRE(read);
    CHECK(*read == notes);
    for (const char* wrong : {"", "{}", "[1]", R"({"format":"salang-film","version":1})", R"({"format":"other"})"}) {
        CHECK_FALSE(app::record::notes_of_text(wrong));
    }
    notes.parts.shard = 4;
    CHECK_FALSE(app::record::notes_of_text(text_of_notes(notes)));
}

TEST_CASE("captions are written for players that want them beside the film", "[record]") {
    FilmNotes notes = small_notes();
    notes.captions = {{0, 25, "First."}, {91500, 91510, "Last."}};
    CHECK(app::record::srt_of_captions(notes) ==
          "1\n00:00:00,000 --> 00:00:01,000\nFirst.\n\n2\n01:01:00,000 --> 01:01:00,400\nLast.\n\n");
    CHECK(app::record::vtt_of_captions(notes) ==
          "WEBVTT\n\n00:00:00.000 --> 00:00:01.000\nFirst.\n\n01:01:00.000 --> 01:01:00.400\nLast.\n\n");
}

TEST_CASE("two shards joined are the film of a single run", "[record][video]") {
    for (const auto& [codec, extension] :
         {std::pair{"h264", ".mp4"}, {"h265", ".mp4"}, {"av1", ".mp4"}, {"vp9", ".webm"}}) {
        INFO(codec);
        const auto folder = test_support::scratch_dir(std::string("record-shards-") + codec);
        const fs::path whole = folder / (std::string("whole") + extension);
        const fs::path film = folder / (std::string("film") + extension);
        const auto single = record(whole, small_notes(), false, 1000, codec);
        if (!single.ended && single.ended.error().code == geo::ErrorCode::NoEncoder) {
            continue;  // not everywhere is everything
        }
        INFO((single.ended ? std::string() : single.ended.error().message));
        REQUIRE(single.ended);
        std::vector<fs::path> parts;
        for (const int number : {2, 1}) {
            REQUIRE(record(film, shard(number, 2), false, 1000, codec).ended);
            parts.push_back(shard_path(film, shard(number, 2).parts));
            CHECK(fs::exists(parts.back()));
        }
        REQUIRE(app::record::finish_film(parts, film, Existing::Refuse));
        const auto once = app::record::frame_checksums(whole);
        const auto joined = app::record::frame_checksums(film);
        REQUIRE(once);
        REQUIRE(joined);
        CHECK(once->size() == 25);
        CHECK(*once == *joined);
        const auto facts = app::record::probe_video(film);
        REQUIRE(facts);
        CHECK(facts->even_times);
        CHECK(facts->color_space == "bt709");
        CHECK(facts->frames_per_second == Approx(25.0));
        CHECK(facts->title == "A title");
    }
}

TEST_CASE("shards that do not belong together are not joined", "[record][video]") {
    const auto folder = test_support::scratch_dir("record-strangers");
    for (const int number : {1, 2, 3}) {
        REQUIRE(record(folder / "a.mp4", shard(number, 3)).ended);
    }
    FilmNotes other = shard(2, 3);
    other.recipe = "4567";
    REQUIRE(record(folder / "b.mp4", other).ended);
    REQUIRE(record(folder / "whole.mp4", small_notes()).ended);
    const auto name = [&](const char* file) { return folder / file; };
    const auto message = [&](const std::vector<fs::path>& parts) {
        const auto joined = app::record::finish_film(parts, folder / "joined.mp4", Existing::Refuse);
        REQUIRE_FALSE(joined);
        return joined.error().message;
    };
    CHECK(message({name("a.1-of-3.mp4"), name("a.3-of-3.mp4")}).find("shard 2 is missing") != std::string::npos);
    CHECK(message({name("a.1-of-3.mp4"), name("a.2-of-3.mp4")}).find("shard 3 is missing") != std::string::npos);
    CHECK(message({name("a.1-of-3.mp4"), name("a.1-of-3.mp4")}).find("given already") != std::string::npos);
    CHECK(message({name("a.1-of-3.mp4"), name("b.2-of-3.mp4"), name("a.3-of-3.mp4")}).find("same film") !=
          std::string::npos);
    CHECK(message({name("whole.mp4")}).find("no part of a film") != std::string::npos);
    CHECK(message({name("none.mp4")}).find("none.mp4") != std::string::npos);
    CHECK_FALSE(fs::exists(folder / "joined.mp4"));
    // Shards without a part of the film need not be there.
    for (const int number : {1, 2, 3, 4}) {
        REQUIRE(record(folder / "few.mp4", shard(number, 6)).ended);
    }
    CHECK(app::record::finish_film(
        {name("few.1-of-6.mp4"), name("few.2-of-6.mp4"), name("few.3-of-6.mp4"), name("few.4-of-6.mp4")},
        folder / "few.mp4", Existing::Refuse));
}

TEST_CASE("an interrupted film goes on after its last whole part", "[record][video]") {
    for (const char* extension : {".mp4", ".webm"}) {
        const auto folder = test_support::scratch_dir(std::string("record-resume") + (extension + 1));
        const fs::path whole = folder / (std::string("whole") + extension);
        const fs::path film = folder / (std::string("film") + extension);
        REQUIRE(record(whole, small_notes()).ended);
        CHECK(record(film, small_notes(), false, 19).drawn == 19);
        CHECK_FALSE(fs::exists(film));
        const auto resumed = record(film, small_notes(), true);
        INFO((resumed.ended ? std::string() : resumed.ended.error().message));
        REQUIRE(resumed.ended);
        CHECK(resumed.drawn == 25 - 16);
        CHECK(*app::record::frame_checksums(film) == *app::record::frame_checksums(whole));
        // Nothing else is left, and where nothing was there is nothing to go on with.
        CHECK(std::distance(fs::directory_iterator(folder), fs::directory_iterator()) == 2);
        CHECK(record(folder / (std::string("new") + extension), small_notes(), true).drawn == 25);
    }
}

TEST_CASE("a film that was killed or torn goes on too; one of another recipe does not", "[record][video]") {
    const auto folder = test_support::scratch_dir("record-torn");
    CHECK(record(folder / "film.mp4", small_notes(), false, 20).drawn == 20);
    const fs::path part = folder / "film.part.mp4";
    FilmNotes other = small_notes();
    other.recipe = "4567";
    const auto refused = record(folder / "film.mp4", other, true);
    REQUIRE_FALSE(refused.ended);
    CHECK(refused.ended.error().message.find("--resume") != std::string::npos);
    CHECK(fs::exists(part));
    fs::resize_file(part, fs::file_size(part) * 3 / 4);
    const auto again = record(folder / "film.mp4", small_notes(), true);
    INFO((again.ended ? std::string() : again.ended.error().message));
    REQUIRE(again.ended);
    CHECK(app::record::frame_checksums(folder / "film.mp4")->size() == 25);
    std::ofstream(part) << "no film";
    CHECK(record(folder / "film2.mp4", small_notes(), true).drawn == 25);
}

TEST_CASE("chapters, captions and narration are in the film", "[record][video]") {
    const auto folder = test_support::scratch_dir("record-tracks");
    write_tone(folder / "tone.wav", 3.0);
    CHECK(*app::record::narration_length_s(folder / "tone.wav") == Approx(3.0));
    FilmNotes notes = small_notes();
    notes.parts = {50, 30, 1, 1};
    notes.chapters = {{0, 20, "The start"}, {20, 50, "پایان"}};
    notes.captions = {{5, 15, "A caption"}, {20, 50, "شرح"}};
    notes.language = "prs";
    notes.narration = folder / "tone.wav";
    notes.sources = "[A] a book\n";
    for (const char* name : {"a.mp4", "a.webm"}) {
        INFO(name);
        const bool mp4 = std::string(name) == "a.mp4";
        REQUIRE(record(folder / name, notes).ended);
        const auto facts = app::record::probe_video(folder / name);
        REQUIRE(facts);
        CHECK(facts->frame_count == 50);
        CHECK(facts->even_times);
        REQUIRE(facts->chapters.size() == 2);
        CHECK(facts->chapters[1].title == "پایان");
        CHECK(facts->chapters[1].from_s == Approx(0.8));
        CHECK(facts->chapters[1].to_s == Approx(2.0));
        const app::record::TrackFacts* captions = nullptr;
        const app::record::TrackFacts* sound = nullptr;
        for (const auto& track : facts->tracks) {
            captions = track.kind == "subtitle" ? &track : captions;
            sound = track.kind == "audio" ? &track : sound;
        }
        REQUIRE(captions);
        CHECK(captions->codec == (mp4 ? "mov_text" : "webvtt"));
        CHECK(captions->texts == std::vector<std::string>{"A caption", "شرح"});
        CHECK(captions->language == "prs");
        CHECK(captions->duration_s == Approx(2.0).margin(0.01));
        REQUIRE(sound);
        CHECK(sound->codec == (mp4 ? "aac" : "opus"));
        CHECK(sound->duration_s == Approx(2.0).margin(0.05));
    }
    for (const char* name : {"a.srt", "a.vtt", "a.sources.txt"}) {
        CHECK(fs::file_size(folder / name) > 0);
    }
    notes.narration = folder / "none.wav";
    const auto missing = record(folder / "b.mp4", notes);
    REQUIRE_FALSE(missing.ended);
    CHECK(missing.ended.error().message.find("none.wav") != std::string::npos);
    CHECK_FALSE(fs::exists(folder / "b.mp4"));
    CHECK_FALSE(fs::exists(folder / "b.part.mp4"));
}

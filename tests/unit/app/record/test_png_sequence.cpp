#include "app/record/png_sequence_sink.hpp"
#include "tests/support/paths.hpp"

#include <catch2/catch.hpp>

#include <filesystem>
#include <fstream>

namespace fs = std::filesystem;
using app::image::Existing;
using app::image::Image;

namespace {

app::record::FilmNotes notes_of(std::int64_t frames) {
    app::record::FilmNotes notes;
    notes.parts = {frames, 2, 1, 1};
    return notes;
}

Image plain(std::uint8_t grey) {
    Image image{6, 5, std::vector<std::uint8_t>(6 * 5 * 4, grey)};
    return image;
}

geo::Result<void> write_frames(const fs::path& folder, int count, Existing existing) {
    auto sink = app::record::open_png_sequence({folder, existing}, notes_of(count));
    if (!sink) {
        return geo::fail(sink.error());
    }
    for (int i = 0; i < count; ++i) {
        // Each second frame repeats the one before.
        const std::vector<app::image::PixelRect> changed =
            i % 2 == 0 ? std::vector<app::image::PixelRect>{{0, 0, 6, 5}} : std::vector<app::image::PixelRect>{};
        if (auto written = (*sink)->write(plain(static_cast<std::uint8_t>(i / 2 * 2 + 1)), changed); !written) {
            return written;
        }
    }
    return (*sink)->finish();
}

std::size_t files_in(const fs::path& folder) {
    return static_cast<std::size_t>(std::distance(fs::directory_iterator(folder), fs::directory_iterator()));
}

}  // namespace

TEST_CASE("frames are numbered from 0 and hold what they were given", "[record]") {
    const auto folder = test_support::scratch_dir("png-sequence") / "frames/";
    REQUIRE(write_frames(folder, 5, Existing::Refuse));
    CHECK(files_in(folder) == 5);
    CHECK(files_in(folder.parent_path().parent_path()) == 1);
    CHECK(*app::image::read_image(folder / "frame-000000.png") == plain(1));
    CHECK(*app::image::read_image(folder / "frame-000001.png") == plain(1));
    CHECK(*app::image::read_image(folder / "frame-000004.png") == plain(5));
}

TEST_CASE("a folder with frames is kept unless they may be replaced", "[record]") {
    const auto folder = test_support::scratch_dir("png-sequence-existing") / "frames";
    REQUIRE(write_frames(folder, 6, Existing::Refuse));
    CHECK(write_frames(folder, 2, Existing::Refuse).error().code == geo::ErrorCode::AlreadyExists);
    CHECK(files_in(folder) == 6);
    REQUIRE(write_frames(folder, 2, Existing::Overwrite));
    CHECK(files_in(folder) == 2);
}

TEST_CASE("an empty folder is used; one with other things in it never", "[record]") {
    const auto base = test_support::scratch_dir("png-sequence-folders");
    fs::create_directory(base / "empty");
    REQUIRE(write_frames(base / "empty", 2, Existing::Refuse));
    CHECK(files_in(base / "empty") == 2);

    fs::create_directory(base / "home");
    std::ofstream(base / "home" / "frame-letter.png") << "mine";
    CHECK(write_frames(base / "home", 2, Existing::Refuse).error().code == geo::ErrorCode::AlreadyExists);
    CHECK(write_frames(base / "home", 2, Existing::Overwrite).error().code == geo::ErrorCode::CannotWrite);
    CHECK(fs::exists(base / "home" / "frame-letter.png"));

    std::ofstream(base / "file") << "mine";
    CHECK(write_frames(base / "file", 2, Existing::Overwrite).error().code == geo::ErrorCode::CannotWrite);
    CHECK(write_frames(base / "none" / "frames", 2, Existing::Refuse).error().code == geo::ErrorCode::CannotWrite);
}

TEST_CASE("frames of a run that was given up lie in the part folder until the next run", "[record]") {
    const auto folder = test_support::scratch_dir("png-sequence-part") / "frames";
    {
        auto sink = app::record::open_png_sequence({folder}, notes_of(3));
        REQUIRE(sink);
        REQUIRE((*sink)->write(plain(9), {{0, 0, 6, 5}}));
    }
    CHECK_FALSE(fs::exists(folder));
    const fs::path part = fs::path(folder).concat(".part");
    CHECK(*app::image::read_image(part / "frame-000000.png") == plain(9));
    std::ofstream(part / "frame-000001.part.png") << "killed here";
    REQUIRE(write_frames(folder, 1, Existing::Refuse));
    CHECK(files_in(folder) == 1);
    CHECK_FALSE(fs::exists(part));
}

TEST_CASE("a sequence is gone on with, and shards are put together", "[record]") {
    const auto base = test_support::scratch_dir("png-sequence-shards");
    const auto write = [&](const fs::path& folder, int shard, int shards, std::int64_t frames, bool resume) {
        auto notes = notes_of(7);
        notes.parts.shard = shard;
        notes.parts.shard_count = shards;
        auto sink = app::record::open_png_sequence({folder, Existing::Refuse, resume}, notes);
        REQUIRE(sink);
        for (std::int64_t i = (*sink)->frames_there(); i < std::min(frames, notes.parts.shard_frames()); ++i) {
            const auto grey = static_cast<std::uint8_t>(notes.parts.film_frame(i) * 20);
            REQUIRE((*sink)->write(plain(grey), {{0, 0, 6, 5}}));
        }
        return frames < notes.parts.shard_frames() ? geo::Result<void>() : (*sink)->finish();
    };
    REQUIRE(write(base / "whole", 1, 1, 3, false));
    REQUIRE(write(base / "whole", 1, 1, 7, true));
    REQUIRE(write(base / "film", 1, 2, 7, false));
    CHECK_FALSE(app::record::join_png_sequences({base / "film.1-of-2"}, base / "joined", Existing::Refuse));
    REQUIRE(write(base / "film", 2, 2, 7, false));
    CHECK(fs::exists(base / "film.2-of-2" / "frame-000002.png"));
    REQUIRE(app::record::join_png_sequences({base / "film.2-of-2", base / "film.1-of-2"}, base / "joined/",
                                            Existing::Refuse));
    CHECK(files_in(base / "whole") == 7);
    CHECK(files_in(base / "joined") == 7);
    for (int frame = 0; frame < 7; ++frame) {
        const std::string name = "frame-00000" + std::to_string(frame) + ".png";
        CHECK(*app::image::read_image(base / "joined" / name) == *app::image::read_image(base / "whole" / name));
        CHECK(*app::image::read_image(base / "joined" / name) == plain(static_cast<std::uint8_t>(frame * 20)));
    }
}

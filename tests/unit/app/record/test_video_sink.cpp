#include "app/record/probe_video.hpp"
#include "app/record/recorder.hpp"
#include "app/record/video_sink.hpp"
#include "tests/support/paths.hpp"

#include <catch2/catch.hpp>

#include <filesystem>
#include <fstream>

namespace fs = std::filesystem;
using app::image::Existing;
using app::image::Image;
using app::image::PixelRect;
using app::record::VideoOptions;

namespace {

VideoOptions small_film() {
    VideoOptions options;
    options.width_px = 160;
    options.height_px = 90;
    options.frames_per_second = 25;
    options.crf = 10;
    return options;
}

/// Of a film of so many frames, in parts of `per_part`.
app::record::FilmNotes notes_of(std::int64_t frames, std::int64_t per_part = 250) {
    app::record::FilmNotes notes;
    notes.parts = {frames, per_part, 1, 1};
    notes.frames_per_second = 25;
    notes.recipe = "a recipe";
    return notes;
}

Image plain(int width, int height, std::uint8_t grey) {
    return {width, height, std::vector<std::uint8_t>(static_cast<std::size_t>(width * height * 4), grey)};
}

/// Paints one rectangle grey.
void paint(Image& image, const PixelRect& rect, std::uint8_t grey) {
    for (int y = rect.y; y < rect.y + rect.height; ++y) {
        for (int x = rect.x; x < rect.x + rect.width; ++x) {
            std::fill_n(image.pixels.begin() + (y * image.width + x) * 4, 4, grey);
        }
    }
}

int grey_at(const Image& image, int x, int y) {
    return image.pixels[static_cast<std::size_t>((y * image.width + x) * 4)];
}

std::size_t files_in(const fs::path& folder) {
    return static_cast<std::size_t>(std::distance(fs::directory_iterator(folder), fs::directory_iterator()));
}

std::string bytes_of(const fs::path& file) {
    std::string bytes(fs::file_size(file), '\0');
    std::ifstream(file, std::ios::binary).read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    return bytes;
}

/// A film in which a light square steps to the right by 10 pixels every tenth frame.
geo::Result<void> record_steps(const fs::path& file, int frames) {
    auto sink = app::record::open_video({file}, small_film(), notes_of(frames));
    if (!sink) {
        return geo::fail(sink.error());
    }
    Image image;
    app::record::Recorder recorder(
        std::move(*sink),
        [&image](std::int64_t frame) -> geo::Result<app::record::DrawnFrame> {
            app::record::DrawnFrame drawn;
            if (frame == 0) {
                image = plain(160, 90, 40);
                paint(image, {0, 40, 10, 10}, 220);
                drawn.changed = {{0, 0, 160, 90}};
            } else if (frame % 10 == 0) {
                const int x = static_cast<int>(frame);
                paint(image, {x - 10, 40, 10, 10}, 40);
                paint(image, {x, 40, 10, 10}, 220);
                drawn.changed = {{x - 10, 40, 10, 10}, {x, 40, 10, 10}};
            }
            drawn.image = &image;
            return drawn;
        },
        notes_of(frames).parts);
    bool more = true;
    while (more) {
        auto stepped = recorder.step();
        if (!stepped) {
            return geo::fail(stepped.error());
        }
        more = *stepped;
    }
    return recorder.finish();
}

}  // namespace

TEST_CASE("a film has the frames, size, rate, colours and texts that it was given", "[record][video]") {
    const auto folder = test_support::scratch_dir("record-film");
    const auto options = small_film();
    auto notes = notes_of(33);
    notes.title = "A title with ümlaut";
    notes.comment = "What it is";
    auto sink = app::record::open_video({folder / "a.mp4"}, options, notes);
    REQUIRE(sink);
    for (int i = 0; i < 33; ++i) {
        REQUIRE((*sink)->write(plain(160, 90, static_cast<std::uint8_t>(i * 7)), {{0, 0, 160, 90}}));
    }
    CHECK_FALSE(fs::exists(folder / "a.mp4"));
    REQUIRE((*sink)->finish());
    CHECK((*sink)->bytes_written() > 0);
    CHECK(files_in(folder) == 1);
    const auto facts = app::record::probe_video(folder / "a.mp4");
    REQUIRE(facts);
    CHECK(facts->frame_count == 33);
    CHECK(facts->duration_s == Approx(33.0 / 25).epsilon(1e-9));
    CHECK(facts->frames_per_second == Approx(25.0));
    CHECK(facts->codec == "h264");
    CHECK(facts->pixel_format == "yuv420p");
    CHECK(facts->color_space == "bt709");
    CHECK(facts->width_px == 160);
    CHECK(facts->height_px == 90);
    CHECK(facts->title == "A title with ümlaut");
    CHECK(facts->comment == "What it is");
    const auto frame = app::record::decode_frame(folder / "a.mp4", 20);
    REQUIRE(frame);
    CHECK(std::abs(grey_at(*frame, 80, 45) - 140) <= 2);
    CHECK_FALSE(app::record::decode_frame(folder / "a.mp4", 33));
}

TEST_CASE("the index of a finished film stands before its pictures", "[record][video]") {
    const auto folder = test_support::scratch_dir("record-index");
    REQUIRE(record_steps(folder / "a.mp4", 12));
    const std::string bytes = bytes_of(folder / "a.mp4");
    CHECK(bytes.find("moov") < bytes.find("mdat"));
    CHECK(bytes.find("moof") == std::string::npos);
}

TEST_CASE("only what changed is given, and the film shows it at its frame", "[record][video]") {
    const auto file = test_support::scratch_dir("record-steps") / "a.mp4";
    REQUIRE(record_steps(file, 60));
    for (const int frame : {0, 9, 10, 19, 35, 59}) {
        const auto image = app::record::decode_frame(file, frame);
        REQUIRE(image);
        const int left = frame / 10 * 10;
        CHECK(std::abs(grey_at(*image, left + 5, 45) - 220) <= 6);
        CHECK(std::abs(grey_at(*image, left + 25, 45) - 40) <= 6);
        CHECK(std::abs(grey_at(*image, 150, 10) - 40) <= 6);
    }
}

TEST_CASE("the same frames give the same film", "[record][video]") {
    const auto folder = test_support::scratch_dir("record-same");
    REQUIRE(record_steps(folder / "a.mp4", 40));
    REQUIRE(record_steps(folder / "b.mp4", 40));
    CHECK(bytes_of(folder / "a.mp4") == bytes_of(folder / "b.mp4"));
}

TEST_CASE("a film that is given up plays under its part name", "[record][video]") {
    const auto folder = test_support::scratch_dir("record-given-up");
    {
        auto sink = app::record::open_video({folder / "a.mp4"}, small_film(), notes_of(200));
        REQUIRE(sink);
        for (int i = 0; i < 30; ++i) {
            REQUIRE((*sink)->write(plain(160, 90, 90), {{0, 0, 160, 90}}));
        }
    }
    CHECK_FALSE(fs::exists(folder / "a.mp4"));
    const auto facts = app::record::probe_video(folder / "a.part.mp4");
    REQUIRE(facts);
    CHECK(facts->frame_count == 30);
    // A new run replaces the part.
    REQUIRE(record_steps(folder / "a.mp4", 12));
    CHECK(files_in(folder) == 1);
}

TEST_CASE("a film without a frame leaves nothing", "[record][video]") {
    const auto folder = test_support::scratch_dir("record-empty");
    {
        auto sink = app::record::open_video({folder / "a.mp4"}, small_film(), notes_of(200));
        REQUIRE(sink);
        CHECK_FALSE((*sink)->finish());
    }
    CHECK(files_in(folder) == 0);
    // Some encoders never end what they were given nothing of; the film must.
    for (const char* codec : {"h265", "av1"}) {
        app::record::VideoOptions options = small_film();
        options.codec = codec;
        { (void)app::record::open_video({folder / "b.mp4"}, options, notes_of(200)); }
        CHECK(files_in(folder) == 0);
    }
}

TEST_CASE("what cannot be made is refused before any frame", "[record][video]") {
    const auto folder = test_support::scratch_dir("record-refused");
    const auto code_of = [&](const fs::path& file, const VideoOptions& options) {
        const auto sink = app::record::open_video({file}, options, notes_of(10));
        REQUIRE_FALSE(sink);
        CHECK_FALSE(sink.error().message.empty());
        return sink.error().code;
    };
    auto options = small_film();
    options.width_px = 161;
    CHECK(code_of(folder / "a.mp4", options) == geo::ErrorCode::Unsupported);
    options.width_px = 0;
    CHECK(code_of(folder / "a.mp4", options) == geo::ErrorCode::BadArgument);
    options.width_px = 40000;
    CHECK(code_of(folder / "a.mp4", options) == geo::ErrorCode::Unsupported);
    options = small_film();
    options.codec = "no_such_encoder";
    CHECK(code_of(folder / "a.mp4", options) == geo::ErrorCode::NoEncoder);
    options.codec = "aac";
    CHECK(code_of(folder / "a.mp4", options) == geo::ErrorCode::NoEncoder);
    options.codec = "ffv1";
    CHECK(code_of(folder / "a.mp4", options) == geo::ErrorCode::Unsupported);
    options = small_film();
    options.preset = "no_such_preset";
    CHECK(code_of(folder / "a.mp4", options) == geo::ErrorCode::Unsupported);
    options = small_film();
    CHECK(code_of(folder / "a.mkv", options) == geo::ErrorCode::BadArgument);
    CHECK(code_of(folder / "none" / "a.mp4", options) == geo::ErrorCode::CannotWrite);
    CHECK(files_in(folder) == 0);
    std::ofstream(folder / "a.mp4") << "mine";
    CHECK(code_of(folder / "a.mp4", options) == geo::ErrorCode::AlreadyExists);
    CHECK(fs::file_size(folder / "a.mp4") == 4);
}

TEST_CASE("a frame of another size is refused", "[record][video]") {
    const auto folder = test_support::scratch_dir("record-size");
    auto sink = app::record::open_video({folder / "a.mp4"}, small_film(), notes_of(200));
    REQUIRE(sink);
    CHECK_FALSE((*sink)->write(plain(80, 90, 1), {{0, 0, 80, 90}}));
}

TEST_CASE("a full disk stops the film with a sentence", "[record][video]") {
    if (!fs::exists("/dev/full")) {
        return;
    }
    const auto folder = test_support::scratch_dir("record-full");
    fs::create_symlink("/dev/full", folder / "a.part.mp4");
    auto sink = app::record::open_video({folder / "a.mp4"}, small_film(), notes_of(200));
    geo::Result<void> result = sink ? geo::Result<void>() : geo::fail(sink.error());
    for (int i = 0; i < 200 && result; ++i) {
        result = (*sink)->write(plain(160, 90, static_cast<std::uint8_t>(i)), {{0, 0, 160, 90}});
    }
    if (result) {
        result = (*sink)->finish();
    }
    REQUIRE_FALSE(result);
    CHECK(result.error().code == geo::ErrorCode::CannotWrite);
    CHECK_FALSE(fs::exists(folder / "a.mp4"));
}

TEST_CASE("a recorder that is not done does not finish", "[record]") {
    const auto folder = test_support::scratch_dir("record-not-done");
    Image image = plain(160, 90, 3);
    auto sink = app::record::open_video({folder / "a.mp4"}, small_film(), notes_of(200));
    REQUIRE(sink);
    app::record::Recorder recorder(
        std::move(*sink),
        [&image](std::int64_t frame) -> geo::Result<app::record::DrawnFrame> {
            if (frame == 2) {
                return geo::fail(geo::ErrorCode::NoGraphics, "The driver is gone.");
            }
            return app::record::DrawnFrame{&image, {{0, 0, 160, 90}}};
        },
        notes_of(5).parts);
    CHECK(*recorder.step());
    CHECK(*recorder.step());
    CHECK(recorder.step().error().code == geo::ErrorCode::NoGraphics);
    CHECK(recorder.frames_done() == 2);
    CHECK(recorder.finish().error().code == geo::ErrorCode::Interrupted);
    CHECK_FALSE(fs::exists(folder / "a.mp4"));
}

TEST_CASE("files that are no films are errors", "[record][video]") {
    const auto folder = test_support::scratch_dir("record-probe");
    std::ofstream(folder / "a.mp4") << "no film at all";
    CHECK_FALSE(app::record::probe_video(folder / "a.mp4"));
    CHECK_FALSE(app::record::probe_video(folder / "b.mp4"));
}

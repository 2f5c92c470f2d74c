#include "app/record/animation_sink.hpp"
#include "app/record/probe_video.hpp"
#include "tests/support/paths.hpp"

#include <catch2/catch.hpp>

#include <filesystem>
#include <set>

namespace fs = std::filesystem;
using app::image::Image;

namespace {

/// Two flat colours and a ramp; the border between the flat ones moves with the frame.
Image picture_of(int frame) {
    Image image{64, 32, {}};
    for (int y = 0; y < 32; ++y) {
        for (int x = 0; x < 64; ++x) {
            const bool left = x < 10 + frame;
            if (y < 16) {
                image.pixels.insert(image.pixels.end(), {static_cast<std::uint8_t>(left ? 200 : 20), 40,
                                                         static_cast<std::uint8_t>(left ? 30 : 180), 255});
            } else {
                const auto grey = static_cast<std::uint8_t>(x * 4);
                image.pixels.insert(image.pixels.end(), {grey, grey, grey, 255});
            }
        }
    }
    return image;
}

app::record::VideoOptions options_of(double rate) {
    app::record::VideoOptions options;
    options.width_px = 64;
    options.height_px = 32;
    options.frames_per_second = rate;
    return options;
}

app::record::FilmNotes notes_of(double rate) {
    app::record::FilmNotes notes;
    notes.parts = {20, 8, 1, 1};
    notes.frames_per_second = rate;
    return notes;
}

}  // namespace

TEST_CASE("a palette holds the colours of the film", "[record]") {
    const auto palette = app::record::palette_of({picture_of(0), picture_of(19)});
    const std::set<std::uint32_t> colours(palette.begin(), palette.end());
    CHECK(colours.contains(0xffc8281eU));
    CHECK(colours.contains(0xff1428b4U));
    CHECK(palette == app::record::palette_of({picture_of(0), picture_of(19)}));
    app::record::PaletteMap map(palette);
    const Image image = picture_of(5);
    std::vector<std::uint8_t> indices(64 * 32);
    map.map(image, {0, 0, 64, 32}, indices.data(), 64);
    for (std::size_t i = 0; i < indices.size(); ++i) {
        const std::uint32_t colour = palette[indices[i]];
        CHECK(std::abs(static_cast<int>(colour >> 16U & 255U) - image.pixels[i * 4]) <= 4);
        CHECK(std::abs(static_cast<int>(colour & 255U) - image.pixels[i * 4 + 2]) <= 4);
    }
}

TEST_CASE("GIF and APNG have every frame at its time", "[record][video]") {
    for (const auto& [name, rate] : {std::pair{"a.gif", 12.5}, {"b.gif", 50.0}, {"a.apng", 30.0}, {"b.apng", 12.5}}) {
        INFO(name);
        const auto folder = test_support::scratch_dir(std::string("record-") + name);
        const auto palette = app::record::palette_of({picture_of(0), picture_of(19)});
        auto sink = app::record::open_animation({folder / name}, options_of(rate), notes_of(rate), palette);
        REQUIRE(sink);
        for (int frame = 0; frame < 20; ++frame) {
            // Every second frame is the one before again.
            const std::vector<app::image::PixelRect> changed = frame % 2 == 0
                                                                   ? std::vector<app::image::PixelRect>{{0, 0, 64, 32}}
                                                                   : std::vector<app::image::PixelRect>{};
            REQUIRE((*sink)->write(picture_of(frame / 2 * 2), changed));
        }
        CHECK_FALSE(fs::exists(folder / name));
        REQUIRE((*sink)->finish());
        CHECK(std::distance(fs::directory_iterator(folder), fs::directory_iterator()) == 1);
        const auto facts = app::record::probe_video(folder / name);
        REQUIRE(facts);
        CHECK(facts->frame_count == 20);
        CHECK(facts->frames_per_second == Approx(rate));
        CHECK(facts->even_times);
        CHECK(facts->width_px == 64);
        const auto frame = app::record::decode_frame(folder / name, 10);
        REQUIRE(frame);
        const auto difference = app::image::compare(picture_of(10), *frame, 6);
        REQUIRE(difference);
        CHECK(difference->share < 0.01);
    }
}

TEST_CASE("what an animation cannot be is refused", "[record]") {
    const auto folder = test_support::scratch_dir("record-animation-refused");
    const auto refused = [&](const app::record::FilmOutput& output, const app::record::VideoOptions& options,
                             const app::record::FilmNotes& notes) {
        const auto checked = app::record::check_animation(output, options, notes);
        return checked ? std::string() : checked.error().message;
    };
    CHECK(refused({folder / "a.gif"}, options_of(30), notes_of(30)).find("12.5") != std::string::npos);
    CHECK(refused({folder / "a.gif"}, options_of(25), notes_of(25)).empty());
    auto shard = notes_of(25);
    shard.parts.shard_count = 2;
    CHECK(refused({folder / "a.gif"}, options_of(25), shard).find("--shard") != std::string::npos);
    auto named = options_of(25);
    named.codec = "h264";
    CHECK(refused({folder / "a.gif"}, named, notes_of(25)).find("--codec") != std::string::npos);
    CHECK(refused({folder / "none" / "a.gif"}, options_of(25), notes_of(25)).find("none") != std::string::npos);
}

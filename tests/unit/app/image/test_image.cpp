#include "app/image/image.hpp"
#include "app/image/output_file.hpp"
#include "tests/support/paths.hpp"

#include <catch2/catch.hpp>

#include <filesystem>
#include <fstream>

namespace fs = std::filesystem;
using app::image::Existing;
using app::image::Image;

namespace {

/// A picture in which no two neighbours are alike, opaque or not.
Image sample(int width, int height, bool opaque) {
    Image image{width, height, {}};
    for (int y = 0; y < height; ++y) {
        for (int x = 0; x < width; ++x) {
            image.pixels.push_back(static_cast<std::uint8_t>(x * 7 + y));
            image.pixels.push_back(static_cast<std::uint8_t>(x + y * 5));
            image.pixels.push_back(static_cast<std::uint8_t>(x * y));
            image.pixels.push_back(opaque ? 255 : static_cast<std::uint8_t>(x * 16 + 3));
        }
    }
    return image;
}

std::size_t files_in(const fs::path& folder) {
    return static_cast<std::size_t>(std::distance(fs::directory_iterator(folder), fs::directory_iterator()));
}

}  // namespace

TEST_CASE("a PNG comes back as it was, opaque or transparent", "[image]") {
    const auto folder = test_support::scratch_dir("image-png");
    for (const bool opaque : {true, false}) {
        const Image image = sample(13, 7, opaque);
        const auto file = folder / (opaque ? "opaque.png" : "clear.PNG");
        REQUIRE(app::image::write_image(image, file, Existing::Refuse));
        const auto back = app::image::read_image(file);
        REQUIRE(back);
        CHECK(*back == image);
    }
    CHECK(files_in(folder) == 2);
}

TEST_CASE("the same picture gives the same bytes", "[image]") {
    const auto first = app::image::encode_png(sample(64, 32, true));
    const auto second = app::image::encode_png(sample(64, 32, true));
    REQUIRE(first);
    CHECK(*first == *second);
    CHECK(*first != *app::image::encode_png(sample(64, 32, false)));
}

TEST_CASE("a JPEG comes back nearly as it was, with white below what is clear", "[image]") {
    const auto folder = test_support::scratch_dir("image-jpeg");
    Image image{16, 16, std::vector<std::uint8_t>(16 * 16 * 4, 200)};
    for (std::size_t i = 0; i < image.pixels.size(); i += 4) {
        image.pixels[i] = 30;
        image.pixels[i + 3] = i < image.pixels.size() / 2 ? 255 : 0;
    }
    REQUIRE(app::image::write_image(image, folder / "a.jpg", Existing::Refuse));
    const auto back = app::image::read_image(folder / "a.jpg");
    REQUIRE(back);
    REQUIRE(back->width == 16);
    CHECK(std::abs(back->pixels[0] - 30) <= 3);
    CHECK(std::abs(back->pixels[1] - 200) <= 3);
    const std::size_t last = back->pixels.size() - 4;
    CHECK(back->pixels[last] >= 252);
    CHECK(back->pixels[last + 3] == 255);
}

TEST_CASE("an existing picture is kept unless it may be replaced", "[image]") {
    const auto file = test_support::scratch_dir("image-existing") / "map.png";
    REQUIRE(app::image::write_image(sample(4, 4, true), file, Existing::Refuse));
    const auto refused = app::image::write_image(sample(5, 5, true), file, Existing::Refuse);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == geo::ErrorCode::AlreadyExists);
    CHECK(app::image::read_image(file)->width == 4);
    REQUIRE(app::image::write_image(sample(5, 5, true), file, Existing::Overwrite));
    CHECK(app::image::read_image(file)->width == 5);
}

TEST_CASE("what cannot be written is said and leaves nothing behind", "[image]") {
    const auto folder = test_support::scratch_dir("image-unwritable");
    const auto missing = app::image::write_image(sample(2, 2, true), folder / "none" / "a.png", Existing::Refuse);
    REQUIRE_FALSE(missing);
    CHECK(missing.error().code == geo::ErrorCode::CannotWrite);
    CHECK(missing.error().message.find("none") != std::string::npos);

    const auto unknown = app::image::write_image(sample(2, 2, true), folder / "a.tiff", Existing::Refuse);
    REQUIRE_FALSE(unknown);
    CHECK(unknown.error().code == geo::ErrorCode::BadArgument);

    const auto is_folder = app::image::check_output(folder, Existing::Overwrite);
    REQUIRE_FALSE(is_folder);
    CHECK(is_folder.error().code == geo::ErrorCode::CannotWrite);

    Image broken = sample(2, 2, true);
    broken.pixels.pop_back();
    CHECK_FALSE(app::image::write_image(broken, folder / "a.png", Existing::Refuse));
    CHECK_FALSE(app::image::write_image(broken, folder / "a.jpg", Existing::Refuse));
    const auto too_wide = app::image::write_image(sample(65501, 1, true), folder / "a.jpg", Existing::Refuse);
    REQUIRE_FALSE(too_wide);
    CHECK(too_wide.error().code == geo::ErrorCode::Unsupported);
    CHECK(files_in(folder) == 0);
}

TEST_CASE("a full disk is an error and removes the part", "[image]") {
    if (!fs::exists("/dev/full")) {
        return;
    }
    const auto folder = test_support::scratch_dir("image-full");
    fs::create_symlink("/dev/full", folder / "a.part.png");
    const auto full = app::image::write_image(sample(200, 200, true), folder / "a.png", Existing::Refuse);
    REQUIRE_FALSE(full);
    CHECK(full.error().code == geo::ErrorCode::CannotWrite);
    CHECK(files_in(folder) == 0);
}

TEST_CASE("files that are no pictures are errors", "[image]") {
    const auto folder = test_support::scratch_dir("image-broken");
    std::ofstream(folder / "a.png") << "no picture at all";
    std::ofstream(folder / "a.jpg") << "no picture at all";
    CHECK(app::image::read_image(folder / "a.png").error().code == geo::ErrorCode::BadData);
    CHECK(app::image::read_image(folder / "a.jpg").error().code == geo::ErrorCode::BadData);
    CHECK(app::image::read_image(folder / "b.png").error().code == geo::ErrorCode::NotFound);

    const auto bytes = app::image::encode_png(sample(40, 40, false));
    REQUIRE(bytes);
    std::ofstream(folder / "cut.png", std::ios::binary).write(reinterpret_cast<const char*>(bytes->data()), 200);
    CHECK(app::image::read_image(folder / "cut.png").error().code == geo::ErrorCode::BadData);
}

TEST_CASE("part names keep the extension", "[image]") {
    CHECK(app::image::part_path("out/fall.mp4") == "out/fall.part.mp4");
    CHECK(app::image::part_path("frames") == "frames.part");
    CHECK(app::image::part_path("a.b.png") == "a.b.part.png");
}

TEST_CASE("the difference of two pictures counts pixels beyond the tolerance", "[image]") {
    const Image one = sample(10, 10, true);
    Image other = one;
    other.pixels[0] = static_cast<std::uint8_t>(other.pixels[0] + 3);
    other.pixels[41] = static_cast<std::uint8_t>(other.pixels[41] + 4);
    const auto difference = app::image::compare(one, other, 3);
    REQUIRE(difference);
    CHECK(difference->share == Approx(0.01));
    CHECK(difference->largest == 4);
    CHECK(difference->picture.pixels[40] == 255);
    CHECK(difference->picture.pixels[41] == 0);
    CHECK(difference->picture.pixels[1] >= 191);
    CHECK_FALSE(app::image::compare(one, sample(9, 10, true), 3));
}

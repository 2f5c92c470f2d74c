#include "app/image/image.hpp"
#include "tests/cli/cli_test.hpp"

#include <algorithm>
#include <array>
#include <fstream>
#include <sstream>

using namespace cli_test;
using app::image::Image;

namespace {

std::string bytes_of(const fs::path& file) {
    std::ostringstream text;
    text << std::ifstream(file, std::ios::binary).rdbuf();
    return text.str();
}

Image render(const Words& more, const fs::path& file) {
    Words words{"render", "-o", file.string()};
    words.insert(words.end(), more.begin(), more.end());
    const Ended ended = run_salang(words);
    INFO(ended.err);
    REQUIRE(ended.exit_code == 0);
    const auto image = app::image::read_image(file);
    REQUIRE(image);
    return *image;
}

using Rgb = std::array<double, 3>;

/// Mean colour of a square around a pixel.
Rgb mean_colour(const Image& image, int x, int y, int radius) {
    Rgb sum{};
    int count = 0;
    for (int row = y - radius; row <= y + radius; ++row) {
        for (int column = x - radius; column <= x + radius; ++column) {
            const std::size_t at = static_cast<std::size_t>(row * image.width + column) * 4;
            for (std::size_t channel = 0; channel < 3; ++channel) {
                sum[channel] += image.pixels[at + channel];
            }
            ++count;
        }
    }
    for (double& channel : sum) {
        channel /= count;
    }
    return sum;
}

double distance(const Rgb& a, const Rgb& b) {
    return std::max({std::abs(a[0] - b[0]), std::abs(a[1] - b[1]), std::abs(a[2] - b[2])});
}

}  // namespace

TEST_CASE("a province looks different after it has changed hands, another one does not", "[cli][gl]") {
    const auto folder = test_support::scratch_dir("cli-khost");
    // 200 km around Khost: the sub-unit fills the middle, its neighbours the corners.
    const Words view{"--size", "640x360", "--view", "69.95,33.36,100"};
    const auto at = [&](const char* date, const char* name) {
        Words words{"--date", date};
        words.insert(words.end(), view.begin(), view.end());
        return render(words, folder / name);
    };
    const Image before = at("1991-03-01", "before.png");
    const Image after = at("1991-04-15", "after.png");
    // Beside the town's own mark and name.
    const Rgb changed_before = mean_colour(before, 360, 215, 6);
    const Rgb changed_after = mean_colour(after, 360, 215, 6);
    CHECK(distance(changed_before, changed_after) > 12);
    const auto difference = app::image::compare(before, after, 3);
    REQUIRE(difference);
    CHECK(difference->share > 0.02);
    // A day on which nothing changes there shows the same ground.
    const Image later = at("1991-04-16", "later.png");
    CHECK(distance(mean_colour(later, 360, 215, 6), changed_after) < 1);
}

TEST_CASE("the same command gives the same bytes", "[cli][gl]") {
    const auto folder = test_support::scratch_dir("cli-same");
    const Words words{islands(), "--date", "1902-05-01", "--size", "320x180"};
    render(words, folder / "a.png");
    render(words, folder / "b.png");
    CHECK(bytes_of(folder / "a.png") == bytes_of(folder / "b.png"));

    Words to_output{"render", "-o", "-"};
    to_output.insert(to_output.end(), words.begin(), words.end());
    const Ended ended = run_salang(to_output);
    CHECK(ended.exit_code == 0);
    CHECK(ended.out == bytes_of(folder / "a.png"));
}

TEST_CASE("picture options change the picture", "[cli][gl]") {
    const auto folder = test_support::scratch_dir("cli-options");
    const Words plain{islands(), "--date", "1902-11-20", "--size", "320x180"};
    const Image first = render(plain, folder / "plain.png");
    CHECK(first.width == 320);
    CHECK(first.height == 180);
    int number = 0;
    for (const Words& option : {Words{"--reading", "countryside"}, Words{"--lang", "fa"}, Words{"--fit", "TAROU"},
                                Words{"--fit", "lamp_town"}, Words{"--fit", "تارو"}, Words{"--view", "-179.9,0.5,200"},
                                Words{"--view=178,-1,200"}, Words{"--theme", "dark"}, Words{"--theme", "projector"},
                                Words{"--theme", "print"}, Words{"--lang", "en,fa"}, Words{"--calendar", "hijri"},
                                Words{"--calendar", "both"}, Words{"--caption", "What the lecturer says"}}) {
        Words words = plain;
        words.insert(words.end(), option.begin(), option.end());
        INFO(option.back());
        const auto difference =
            app::image::compare(first, render(words, folder / ("option-" + std::to_string(number++) + ".png")), 3);
        REQUIRE(difference);
        CHECK(difference->share > 0.0005);
    }
    // Odd sizes are fine for pictures.
    const Image odd = render({islands(), "--date", "1902-11-20", "--size", "321x181"}, folder / "odd.png");
    CHECK(odd.width == 321);
}

TEST_CASE("print has no colour at all", "[cli][gl]") {
    const auto folder = test_support::scratch_dir("cli-print");
    const Image print =
        render({islands(), "--date", "1902-11-20", "--size", "480x270", "--theme", "print"}, folder / "print.png");
    std::size_t coloured = 0;
    for (std::size_t at = 0; at + 3 < print.pixels.size(); at += 4) {
        const auto [least, most] = std::minmax({print.pixels[at], print.pixels[at + 1], print.pixels[at + 2]});
        coloured += most - least > 2 ? 1 : 0;
    }
    CHECK(coloured == 0);
}

TEST_CASE("themes and languages that there are not are refused by name", "[cli]") {
    for (const Words& option :
         {Words{"--theme", "neon"}, Words{"--lang", "en,xx"}, Words{"--lang", "de"}, Words{"--calendar", "julian"}}) {
        Words words{"render", islands(), "--date", "1902-11-20", "-o", "x.png"};
        words.insert(words.end(), option.begin(), option.end());
        const Ended ended = run_salang(words);
        CHECK(ended.exit_code == 2);
        CHECK(ended.err.find(option[0]) != std::string::npos);
        CHECK(ended.err.find(option[1]) != std::string::npos);
    }
}

TEST_CASE("a picture may be a JPEG, replaces one only by force, and leaves no part behind", "[cli][gl]") {
    const auto folder = test_support::scratch_dir("cli-jpeg");
    const Words words{islands(), "--date", "1903", "--size", "320x180"};
    CHECK(render(words, folder / "a.jpg").height == 180);
    Words again{"render", "-o", (folder / "a.jpg").string()};
    again.insert(again.end(), words.begin(), words.end());
    const Ended refused = run_salang(again);
    CHECK(refused.exit_code == 4);
    check_sentence(refused, {"a.jpg", "--force"});
    again.push_back("--force");
    CHECK(run_salang(again).exit_code == 0);
    CHECK(files_in(folder) == 1);
}

#include "app/image/image.hpp"
#include "tests/cli/cli_test.hpp"

#include <fstream>
#include <sstream>

using namespace cli_test;

namespace {

std::string bytes_of(const fs::path& file) {
    std::ostringstream text;
    text << std::ifstream(file, std::ios::binary).rdbuf();
    return text.str();
}

/// Rendered without OpenGL: vectors need none.
std::string render(const Words& more, const fs::path& file) {
    Words words{"render", "--force", "-o", file.string()};
    words.insert(words.end(), more.begin(), more.end());
    const Ended ended = run_salang(words, without_opengl());
    INFO(ended.err);
    REQUIRE(ended.exit_code == 0);
    return bytes_of(file);
}

}  // namespace

TEST_CASE("PDF and SVG come without OpenGL, whole, small and the same each time", "[cli]") {
    const auto folder = test_support::scratch_dir("cli-print");
    const Words a3{"--date", "1992-04-25", "--page", "A3", "--lang", "fa"};
    constexpr std::size_t most_bytes = std::size_t{10} << 20U;
    for (const char* name : {"map.pdf", "map.svg"}) {
        const std::string first = render(a3, folder / name);
        CHECK(first.size() > 100000);
        CHECK(first.size() < most_bytes);
        CHECK(first == render(a3, folder / name));
    }
    CHECK(bytes_of(folder / "map.pdf").starts_with("%PDF"));
    const std::string svg = bytes_of(folder / "map.svg");
    CHECK(svg.find("width=\"420mm\" height=\"297mm\"") != std::string::npos);
    const std::string parse =
        "python3 -c 'import sys, xml.dom.minidom as m; m.parse(sys.argv[1])' '" + (folder / "map.svg").string() + "'";
    CHECK(std::system(parse.c_str()) == 0);
    CHECK(files_in(folder) == 2);
}

TEST_CASE("A sheet lies or stands as the map fits better, with 300 dots an inch", "[cli][gl]") {
    const auto folder = test_support::scratch_dir("cli-page");
    const auto rendered = [&](const Words& more) {
        Words words{"render",     islands(), "--date",
                    "1901-06-01", "--page",  "A4",
                    "--force",    "-o",      (folder / "page.png").string()};
        words.insert(words.end(), more.begin(), more.end());
        const Ended ended = run_salang(words);
        INFO(ended.err);
        REQUIRE(ended.exit_code == 0);
        const auto image = app::image::read_image(folder / "page.png");
        REQUIRE(image);
        return *image;
    };
    const auto lying = rendered({"--view", "179,0,900"});
    CHECK(lying.width == 3508);
    CHECK(lying.height == 2480);
    // The margin is white, and the map begins behind it.
    CHECK(lying.pixels[0] == 255);
    const std::size_t inside = (std::size_t{200} * 3508 + 200) * 4;
    CHECK((lying.pixels[inside] != 255 || lying.pixels[inside + 2] != 255));
    // Dots a metre, in the chunk where PNG says them.
    CHECK(bytes_of(folder / "page.png").find(std::string("pHYs\0\0\x2e\x23\0\0\x2e\x23\x01", 13)) != std::string::npos);
}

TEST_CASE("A page and a size at once, or a page nobody knows, are told in a sentence", "[cli]") {
    const Ended both = run_salang({"render", "--date", "1991", "--page", "A4", "--size", "10x10", "-o", "x.pdf"});
    CHECK(both.exit_code == 2);
    check_sentence(both, {"--page", "--size"});
    const Ended unknown = run_salang({"render", "--date", "1991", "--page", "A9", "-o", "x.pdf"});
    CHECK(unknown.exit_code == 2);
    check_sentence(unknown, {"A9", "A4", "A3"});
}

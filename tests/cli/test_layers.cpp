#include "app/image/image.hpp"
#include "tests/cli/cli_test.hpp"

#include <fstream>
#include <sstream>

using namespace cli_test;

namespace {

fs::path write(const fs::path& file, const std::string& text) {
    std::ofstream(file, std::ios::binary) << text;
    return file;
}

/// An SVG of the islands with a layer; no OpenGL is needed for it.
Ended render(const std::string& layer, const fs::path& file) {
    return run_salang({"render", "--date", "1901-06-01", "--layer", layer, "--force", "-o", file.string(), islands()},
                      without_opengl());
}

std::string bytes_of(const fs::path& file) {
    std::ostringstream text;
    text << std::ifstream(file, std::ios::binary).rdbuf();
    return text.str();
}

}  // namespace

TEST_CASE("A layer is drawn, and a colon in its file's name does no harm", "[cli]") {
    const auto folder = test_support::scratch_dir("cli-layers");
    const auto file = write(folder / "a:b.csv", "name,lon,lat\nWell,179.5,0.5\n");
    const Ended plain = render(file.string() + ":opacity=0.5,color=#123456,name=Wells", folder / "map.svg");
    INFO(plain.err);
    REQUIRE(plain.exit_code == 0);
    // 0x12, 0x34, 0x56 as shares of one.
    CHECK(bytes_of(folder / "map.svg").find("rgb(7.058824%,20.392157%,33.72549%)") != std::string::npos);
    CHECK(render(file.string(), folder / "map.svg").exit_code == 0);
}

TEST_CASE("What is wrong with a layer is told in one sentence, before anything is drawn", "[cli]") {
    const auto folder = test_support::scratch_dir("cli-layers-wrong");
    const auto points = write(folder / "points.csv", "name,lon,lat\nWell,179.5,0.5\n").string();
    const auto refused = [&](const std::string& layer, const Words& parts) {
        const Ended ended = render(layer, folder / "map.svg");
        CHECK(ended.exit_code == 2);
        check_sentence(ended, parts);
        CHECK_FALSE(fs::exists(folder / "map.svg"));
    };
    refused((folder / "none.tif").string(), {"--layer", "none.tif", "does not exist"});
    refused(points + ":opacity=2", {"--layer", "'2'", "opacity"});
    refused(points + ":color=red", {"--layer", "'red'", "colour"});
    refused(points + ":width=2", {"--layer", "'width'"});
    refused(write(folder / "note.txt", "Only words.\n").string(), {"--layer", "note.txt"});
}

TEST_CASE("A layer outside of the picture is a warning", "[cli]") {
    const auto folder = test_support::scratch_dir("cli-layers-far");
    const Ended ended = render(write(folder / "far.csv", "name,lon,lat\nWell,20,60\n").string(), folder / "map.svg");
    CHECK(ended.exit_code == 0);
    check_sentence(ended, {"warning", "far.csv", "outside"});
}

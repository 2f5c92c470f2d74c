// Folders as the Open panel lists them, and the large pointer's picture.
#include "app/shell/folder_list.hpp"
#include "app/shell/large_pointer.hpp"
#include "tests/support/paths.hpp"

#include <catch2/catch.hpp>

#include <cstddef>
#include <filesystem>
#include <fstream>

using namespace app;
namespace fs = std::filesystem;

TEST_CASE("A folder lists folders first and campaigns as such, nothing hidden", "[open]") {
    const fs::path folder = test_support::scratch_dir("folder-list");
    fs::create_directories(folder / "war");
    fs::create_directories(folder / "maps");
    for (const char* name : {"war/manifest.json", "b.kml", "a.txt", ".hidden", "c"}) {
        std::ofstream(folder / name) << "{}";
    }
    const state::FolderListed listed = shell::folder_list({}, folder.string() + "/");
    CHECK(listed.folder == folder.string());
    CHECK(listed.problem.empty());
    using Kind = state::FileKind;
    CHECK(listed.entries == std::vector<state::FolderEntry>{{"maps", Kind::Folder},
                                                            {"war", Kind::Campaign},
                                                            {"a.txt", Kind::Text},
                                                            {"b.kml", Kind::Layer},
                                                            {"c", Kind::Other}});
}

TEST_CASE("A folder that is not there has a problem", "[open]") {
    CHECK_FALSE(shell::folder_list({}, "/no/such/folder").problem.empty());
    CHECK(shell::whole_path("/a/b/../c/") == "/a/c");
    CHECK(shell::whole_path("/") == "/");
    CHECK(shell::whole_path("x").is_absolute());
    CHECK(shell::whole_path("~/x").string().find('~') == std::string::npos);
}

TEST_CASE("The large arrow is dark with a light edge on nothing", "[pointer]") {
    const shell::PointerPicture picture = shell::large_arrow(72);
    REQUIRE(picture.rgba.size() == 72 * 72 * 4);
    const auto pixel = [&picture](int x, int y) { return &picture.rgba[static_cast<std::size_t>(y * 72 + x) * 4]; };
    CHECK(pixel(70, 2)[3] == 0);
    CHECK(pixel(10, 30)[3] == 255);
    CHECK(pixel(10, 30)[0] < 60);
    CHECK(pixel(4, 30)[0] > 200);
    CHECK(pixel(4, 30)[3] > 200);
}

#include "app/store/story_files.hpp"
#include "app/story/write_storyboard.hpp"
#include "tests/support/paths.hpp"

#include <catch2/catch.hpp>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <string>

using namespace app;
namespace fs = std::filesystem;

namespace {

story::Storyboard board() {
    story::Storyboard board;
    board.title = "T";
    board.scenes.emplace_back();
    board.scenes[0].date = "1902-01-05";
    board.scenes[0].seconds = 2.0;
    return board;
}

store::StoryFolders fresh(const char* name) {
    const fs::path folder = test_support::scratch_dir(name);
    return {folder / "campaign" / "storyboards", folder / "own"};
}

}  // namespace

TEST_CASE("a storyboard is kept in its campaign's folder and read back", "[store]") {
    const auto folders = fresh("story-files");
    const auto saved = store::save_story(board(), "one", folders);
    REQUIRE(saved);
    CHECK(saved->in_campaign);
    CHECK(saved->board->file == folders.campaign / "one.json");
    const auto loaded = store::load_story(saved->board->file);
    REQUIRE(loaded);
    CHECK(*loaded->board == *saved->board);
    CHECK(loaded->unread.empty());
    const auto stored = store::stored_stories(folders);
    REQUIRE(stored.size() == 1);
    CHECK(stored[0].name == "one");
    // Again under its name: replaced. Another one is not.
    story::Storyboard changed = *saved->board;
    changed.title = "Changed";
    REQUIRE(store::save_story(changed, "one", folders));
    CHECK(store::load_story(saved->board->file)->board->title == "Changed");
    const auto taken = store::save_story(board(), "one", folders);
    REQUIRE_FALSE(taken);
    CHECK(taken.error().code == geo::ErrorCode::AlreadyExists);
    CHECK(store::load_story(saved->board->file)->board->title == "Changed");
}

TEST_CASE("where the campaign cannot be written, the user's own folder takes it", "[store]") {
    const auto folders = fresh("story-files-read-only");
    fs::create_directories(folders.campaign.parent_path());
    // A file in the folder's place refuses even the superuser.
    std::ofstream(folders.campaign) << "no folder";
    const auto saved = store::save_story(board(), "one", folders);
    REQUIRE(saved);
    CHECK_FALSE(saved->in_campaign);
    CHECK(saved->board->file == folders.own / "one.json");
    REQUIRE(store::stored_stories(folders).size() == 1);
    CHECK_FALSE(store::stored_stories(folders)[0].in_campaign);
    // And the next time it is replaced there.
    REQUIRE(store::save_story(*saved->board, "one", folders));
}

TEST_CASE("a narration is found from wherever the storyboard is", "[store]") {
    const auto folders = fresh("story-files-narration");
    story::Storyboard spoken = board();
    spoken.file = folders.campaign / "one.json";
    spoken.narration = "voice.ogg";
    const fs::path copy = folders.own / "copy.json";
    REQUIRE(store::write_story_copy(spoken, copy));
    const auto loaded = store::load_story(copy);
    REQUIRE(loaded);
    CHECK(story::narration_file(*loaded->board) == folders.campaign / "voice.ogg");
}

TEST_CASE("what a file says that is not understood is told", "[store]") {
    const fs::path file = test_support::scratch_dir("story-files-odd") / "odd.json";
    std::ofstream(file) << R"({"format": "salang-storyboard", "version": 1, "title": "T", "colour": "red",
        "scenes": [{"date": "1902-01-05", "seconds": 2}]})";
    const auto loaded = store::load_story(file);
    REQUIRE(loaded);
    REQUIRE(loaded->unread.size() == 1);
    CHECK(loaded->unread[0].find("colour") != std::string::npos);
    std::ofstream(file) << "[";
    CHECK_FALSE(store::load_story(file));
}

#include "app/store/story_files.hpp"

#include "app/image/output_file.hpp"
#include "app/store/kept_file.hpp"
#include "app/store/session_file.hpp"
#include "app/story/read_storyboard.hpp"
#include "app/story/write_storyboard.hpp"

#include <fmt/core.h>
#include <unistd.h>

#include <algorithm>
#include <memory>
#include <span>
#include <system_error>
#include <utility>

namespace app::store {
namespace {

namespace fs = std::filesystem;

void list_in(const fs::path& folder, bool in_campaign, std::vector<state::StoredStory>& stored) {
    std::error_code error;
    for (const auto& entry : fs::directory_iterator(folder, error)) {
        const std::string name = entry.path().stem().string();
        const bool known = std::any_of(stored.begin(), stored.end(), [&](const auto& one) { return one.name == name; });
        if (entry.path().extension() == ".json" && !known && !name.ends_with(".part")) {
            stored.push_back({name, entry.path().string(), in_campaign});
        }
    }
}

geo::Result<void> write_json(const story::Storyboard& board, const fs::path& file, image::Existing existing) {
    std::error_code error;
    fs::create_directories(file.parent_path(), error);
    if (error) {
        return geo::fail(geo::ErrorCode::CannotWrite, fmt::format("The folder {} cannot be made: {}.",
                                                                  file.parent_path().string(), error.message()));
    }
    const std::string text = story::storyboard_json(board);
    const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
    return image::write_file(std::span(bytes, text.size()), file, existing);
}

/// As it reads from another file: what it names beside itself stays where it is.
story::Storyboard moved_to(story::Storyboard board, const fs::path& file) {
    const fs::path narration = story::narration_file(board);
    if (!narration.empty() && board.file.parent_path() != file.parent_path()) {
        board.narration = narration.lexically_normal().string();
    }
    board.file = file;
    return board;
}

geo::Result<SavedStory> saved_as(const story::Storyboard& board, const fs::path& file, bool in_campaign) {
    std::error_code error;
    const bool is_same = fs::equivalent(file, board.file, error);
    if (!is_same && fs::exists(file, error)) {
        return geo::fail(geo::ErrorCode::AlreadyExists,
                         fmt::format("There is another storyboard {}: give this one another name.", file.string()));
    }
    story::Storyboard moved = moved_to(board, file);
    if (auto written = write_json(moved, file, is_same ? image::Existing::Overwrite : image::Existing::Refuse);
        !written) {
        return geo::fail(written.error());
    }
    return SavedStory{std::make_shared<const story::Storyboard>(std::move(moved)), in_campaign};
}

}  // namespace

StoryFolders story_folders(const fs::path& campaign_folder, const std::string& campaign_id) {
    std::error_code error;
    const fs::path data = data_folder();
    // The name that a session of the campaign has, so that odd ids make no odd paths.
    const std::string id = session_file({}, campaign_id).stem().string();
    return {fs::absolute(campaign_folder, error).lexically_normal() / "storyboards",
            data.empty() ? fs::path{} : data / "storyboards" / id};
}

std::vector<state::StoredStory> stored_stories(const StoryFolders& folders) {
    std::vector<state::StoredStory> stored;
    if (!folders.own.empty()) {
        list_in(folders.own, false, stored);
    }
    list_in(folders.campaign, true, stored);
    std::sort(stored.begin(), stored.end(), [](const auto& a, const auto& b) { return a.name < b.name; });
    return stored;
}

geo::Result<LoadedStory> load_story(const fs::path& file) {
    geo::Diagnostics problems;
    std::error_code error;
    auto board = story::read_storyboard(fs::absolute(file, error), problems);
    if (!board || board->scenes.empty()) {
        return geo::fail(geo::ErrorCode::BadData, problems.all().empty()
                                                      ? fmt::format("{} holds no storyboard.", file.string())
                                                      : problems.all().front().message);
    }
    LoadedStory loaded{std::make_shared<const story::Storyboard>(std::move(*board)), {}};
    for (const geo::Diagnostic& problem : problems.all()) {
        loaded.unread.push_back(problem.message);
    }
    return loaded;
}

geo::Result<SavedStory> save_story(const story::Storyboard& board, const std::string& name,
                                   const StoryFolders& folders) {
    const bool keeps_name = !board.file.empty() && board.file.stem() == name;
    if (keeps_name && ::access(board.file.parent_path().c_str(), W_OK) == 0) {
        return saved_as(board, board.file, board.file.parent_path() != folders.own);
    }
    auto saved = saved_as(board, folders.campaign / (name + ".json"), true);
    if (saved || saved.error().code != geo::ErrorCode::CannotWrite || folders.own.empty()) {
        // What is there already is the one that was opened, where the folder can only be read.
        const bool is_taken = !saved && saved.error().code == geo::ErrorCode::AlreadyExists;
        if (!is_taken || ::access(folders.campaign.c_str(), W_OK) == 0 || folders.own.empty()) {
            return saved;
        }
    }
    return saved_as(board, folders.own / (name + ".json"), false);
}

geo::Result<void> write_story_copy(const story::Storyboard& board, const fs::path& file) {
    return write_json(moved_to(board, file), file, image::Existing::Overwrite);
}

}  // namespace app::store

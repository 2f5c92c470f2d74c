// Storyboards on disk: in the folder of their campaign, or where that cannot be written in the user's own.
#pragma once

#include "app/state/story_state.hpp"
#include "geo/base/result.hpp"

#include <filesystem>
#include <string>
#include <vector>

namespace app::store {

/// Where storyboards of a campaign are.
struct StoryFolders {
    std::filesystem::path campaign;  ///< CAMPAIGN/storyboards
    std::filesystem::path own;       ///< of the user; empty where there is no home
};
[[nodiscard]] StoryFolders story_folders(const std::filesystem::path& campaign_folder, const std::string& campaign_id);

/// Those that there are, by name; of two of one name, the user's own.
[[nodiscard]] std::vector<state::StoredStory> stored_stories(const StoryFolders& folders);

struct LoadedStory {
    state::BoardPtr board;
    std::vector<std::string> unread;  ///< what was not understood, as sentences
};
/// Fails with BadData where nothing can be made of the file.
[[nodiscard]] geo::Result<LoadedStory> load_story(const std::filesystem::path& file);

struct SavedStory {
    state::BoardPtr board;    ///< with the file where it is now
    bool in_campaign = true;  ///< false: the campaign's folder cannot be written
};
/// Writes it whole as NAME.json where it was, else into the campaign's folder, else into the user's. Fails with
/// AlreadyExists where another storyboard has that name, CannotWrite where nothing can be written.
[[nodiscard]] geo::Result<SavedStory> save_story(const story::Storyboard& board, const std::string& name,
                                                 const StoryFolders& folders);

/// Writes a copy that says the same from another folder. Fails with CannotWrite.
[[nodiscard]] geo::Result<void> write_story_copy(const story::Storyboard& board, const std::filesystem::path& file);

}  // namespace app::store

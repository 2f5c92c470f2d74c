// What storyboards and recordings ask of the world outside the state.
#pragma once

#include "app/state/story_state.hpp"

#include <string>
#include <vector>

namespace app::state::request {

/// The storyboards that the campaign has; answered by `StoriesListed`.
struct ListStories {
    friend bool operator==(const ListStories&, const ListStories&) = default;
};
/// Answered by `StoryOpened`.
struct OpenStory {
    std::string file;

    friend bool operator==(const OpenStory&, const OpenStory&) = default;
};
/// Answered by `StorySaved`.
struct SaveStory {
    BoardPtr board;
    std::string name;  ///< of the file, without .json

    friend bool operator==(const SaveStory&, const SaveStory&) = default;
};
/// Answered by `StoryOutsideFound`.
struct LookUpOutside {
    std::string narration;  ///< a file; empty: none
    std::vector<std::string> fonts;

    friend bool operator==(const LookUpOutside&, const LookUpOutside&) = default;
};
/// Records beside the window; answered by `RecordingStarted` and what follows.
struct Record {
    std::vector<std::string> arguments;  ///< of `salang`
    BoardPtr board;                      ///< to be written to a file first, which --storyboard names; null: none
    std::string board_name;

    friend bool operator==(const Record&, const Record&) = default;
};
/// Answered by `OutputLookedAt`.
struct LookAtOutput {
    std::string file;

    friend bool operator==(const LookAtOutput&, const LookAtOutput&) = default;
};

}  // namespace app::state::request

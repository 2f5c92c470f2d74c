// The storyboard that is open in the window: what it says, how it came to say so, and what of it is being looked at.
#pragma once

#include "app/story/outside.hpp"
#include "app/story/story_plan.hpp"
#include "app/story/storyboard.hpp"

#include <algorithm>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace app::state {

using BoardPtr = std::shared_ptr<const story::Storyboard>;
using StoryPlanPtr = std::shared_ptr<const story::StoryPlan>;

/// What is wrong with the storyboard, as `salang check` says it.
struct StoryProblem {
    std::optional<std::size_t> scene;  ///< nothing: the storyboard as a whole
    std::string field;                 ///< "camera"
    std::string words;                 ///< the sentence, with scene and field
    bool is_error = true;              ///< nothing can be recorded

    friend bool operator==(const StoryProblem&, const StoryProblem&) = default;
};

/// The film being looked at in place of the map.
struct StoryPreview {
    double second = 0.0;  ///< since the beginning of the film
    bool playing = false;

    friend bool operator==(const StoryPreview&, const StoryPreview&) = default;
};

/// A storyboard on disk.
struct StoredStory {
    std::string name;
    std::string file;
    bool in_campaign = true;  ///< false: in the user's own folder, since the campaign's cannot be written

    friend bool operator==(const StoredStory&, const StoredStory&) = default;
};

/// What waits until the user has said what becomes of unsaved changes.
struct StoryQuestion {
    enum class Kind { Leave, Open, New } kind = Kind::Leave;
    std::string file;  ///< to open

    friend bool operator==(const StoryQuestion&, const StoryQuestion&) = default;
};

/// What was looked up outside, and for what.
struct StoryOutside {
    std::string narration;  ///< the file that was looked at
    std::vector<std::string> fonts;
    story::Outside found;

    friend bool operator==(const StoryOutside&, const StoryOutside&) = default;
};

/// What the panel shows.
enum class StoryTab { Scenes, Scene, Film };

struct StoryState {
    BoardPtr board;    ///< null: none is open
    BoardPtr saved;    ///< as it stands in its file; null: in none yet
    std::string name;  ///< of the file, without .json
    std::vector<BoardPtr> undo;
    std::vector<BoardPtr> redo;
    std::string last_edit;  ///< what was edited last: more of the same is undone together
    StoryTab tab = StoryTab::Scenes;
    std::size_t scene = 0;  ///< the one that is edited
    StoryPlanPtr plan;      ///< of `board`, as far as it can be planned; null where it cannot
    std::vector<StoryProblem> problems;
    std::vector<std::string> unread;  ///< what the file says that was not understood, and would be lost by saving
    StoryOutside outside;
    std::optional<StoryPreview> preview;
    std::vector<StoredStory> stored;
    std::optional<StoryQuestion> question;

    [[nodiscard]] bool has_changes() const { return board != nullptr && (saved == nullptr || !(*board == *saved)); }
    [[nodiscard]] bool has_errors() const {
        return std::any_of(problems.begin(), problems.end(), [](const StoryProblem& one) { return one.is_error; });
    }
    friend bool operator==(const StoryState&, const StoryState&) = default;
};

/// The frame of the film that the preview shows; there is a plan and a preview.
[[nodiscard]] std::int64_t preview_frame(const StoryState& story);

}  // namespace app::state

// What is done to the storyboard in the window: edited, undone, opened, saved, looked at.
#pragma once

#include "app/state/story_state.hpp"

#include <string>
#include <vector>

namespace app::state {

struct AppState;

/// An empty storyboard with one scene of what the map shows. Unsaved changes are asked about first.
struct NewStory {};
/// Opens a file. Unsaved changes are asked about first.
struct OpenStory {
    std::string file;
};
/// The answer: what was read, and what of it was not understood.
struct StoryOpened {
    BoardPtr board;
    std::vector<std::string> unread;
};
/// Writes it under its name.
struct SaveStory {};
/// The answer. `board` is what was written.
struct StorySaved {
    BoardPtr board;
    std::string words;  ///< where it is now
};
/// Another name: it is saved as a file of its own.
struct RenameStory {
    std::string name;
};
/// The storyboards that there are.
struct StoriesListed {
    std::vector<StoredStory> stored;
};
/// To go on with what waits: after saving, without, or not at all.
struct AnswerStoryQuestion {
    enum class Answer { Save, Discard, Stay } answer = Answer::Stay;
};
/// What the storyboard names outside itself was looked up.
struct StoryOutsideFound {
    StoryOutside outside;
};

/// A scene becomes another; `field` is what was edited.
struct EditScene {
    std::size_t index = 0;
    story::Scene scene;
    std::string field;
};
/// All but the scenes becomes another.
struct EditStory {
    story::Storyboard board;
    std::string field;
};
struct SelectScene {
    std::size_t index = 0;
};
/// A scene of what the map shows, after the selected one.
struct AddScene {};
struct DuplicateScene {};
struct DeleteScene {};
/// The scene `from` becomes the one at `to`.
struct MoveScene {
    std::size_t from = 0;
    std::size_t to = 0;
};
/// The selected scene goes so many places on.
struct ShiftScene {
    int by = 0;
};
/// Takes over what the window shows into the selected scene.
struct TakeView {
    enum class What { All, From, To, Date, MarkedDays, Camera, Keyframe, Look } what = What::All;
};
struct UndoStory {};
struct RedoStory {};
struct ShowStoryTab {
    StoryTab tab = StoryTab::Scenes;
};

/// Looks at the film so many seconds after its beginning; nothing: at the map again.
struct ShowPreview {
    std::optional<double> second;
};
/// Plays or pauses the film; begins to look at it where nobody does, at the selected scene.
struct TogglePreview {};
/// To the beginning of the scene before or after the one that is looked at.
struct StepPreview {
    int scenes = 0;
};

[[nodiscard]] AppState reduced(AppState state, const NewStory& command);
[[nodiscard]] AppState reduced(AppState state, const OpenStory& command);
[[nodiscard]] AppState reduced(AppState state, const StoryOpened& command);
[[nodiscard]] AppState reduced(AppState state, const SaveStory& command);
[[nodiscard]] AppState reduced(AppState state, const StorySaved& command);
[[nodiscard]] AppState reduced(AppState state, const RenameStory& command);
[[nodiscard]] AppState reduced(AppState state, const StoriesListed& command);
[[nodiscard]] AppState reduced(AppState state, const AnswerStoryQuestion& command);
[[nodiscard]] AppState reduced(AppState state, const StoryOutsideFound& command);
[[nodiscard]] AppState reduced(AppState state, const EditScene& command);
[[nodiscard]] AppState reduced(AppState state, const EditStory& command);
[[nodiscard]] AppState reduced(AppState state, const SelectScene& command);
[[nodiscard]] AppState reduced(AppState state, const AddScene& command);
[[nodiscard]] AppState reduced(AppState state, const DuplicateScene& command);
[[nodiscard]] AppState reduced(AppState state, const DeleteScene& command);
[[nodiscard]] AppState reduced(AppState state, const MoveScene& command);
[[nodiscard]] AppState reduced(AppState state, const ShiftScene& command);
[[nodiscard]] AppState reduced(AppState state, const TakeView& command);
[[nodiscard]] AppState reduced(AppState state, const UndoStory& command);
[[nodiscard]] AppState reduced(AppState state, const RedoStory& command);
[[nodiscard]] AppState reduced(AppState state, const ShowStoryTab& command);
[[nodiscard]] AppState reduced(AppState state, const ShowPreview& command);
[[nodiscard]] AppState reduced(AppState state, const TogglePreview& command);
[[nodiscard]] AppState reduced(AppState state, const StepPreview& command);

/// Of a campaign that has just been loaded: no storyboard is open.
[[nodiscard]] AppState without_story(AppState state);
/// The film runs on by so many seconds, to its end.
[[nodiscard]] AppState preview_played_on(AppState state, double seconds);
/// So many frames on, or back.
[[nodiscard]] AppState preview_stepped(AppState state, int frames);
/// Whether leaving the program now would lose something or stop a film; then the question has been put.
[[nodiscard]] bool asks_before_leaving(AppState& state);
/// After a film has ended while that question stood: leaves where the film is complete and nothing else would be lost;
/// where it is not, the question is withdrawn, for its reason is gone and the user wants to know what happened.
[[nodiscard]] AppState asked_again(AppState state, bool film_is_complete);

}  // namespace app::state

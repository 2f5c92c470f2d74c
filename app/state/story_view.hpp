// The storyboard as its panel shows it: words and numbers.
#pragma once

#include "app/state/app_state.hpp"

#include <optional>
#include <string>
#include <vector>

namespace app::state {

/// A scene in the list.
struct SceneCard {
    std::string title;   ///< "3  The siege"
    std::string dates;   ///< "15 Feb to 3 Mar 1989"
    std::string length;  ///< "8 s, from 0:24"
    std::string camera;  ///< "Kunduz, in 2.5 s"; "camera stays"
    std::string caption;
    bool begins_chapter = false;
    bool selected = false;
    bool has_error = false;
    bool has_warning = false;
};

struct StoryView {
    std::string file;      ///< "withdrawal.json", with what is to be known of it
    std::string length;    ///< "3:04 · 25 scenes · 1920x1080 at 30 frames a second"
    std::string problems;  ///< "2 problems"; empty where there are none
    std::vector<SceneCard> scenes;
    std::vector<StoryProblem> of_whole;
    std::vector<StoryProblem> of_scene;  ///< of the selected one
    bool can_save = false;
    bool can_undo = false;
    bool can_redo = false;
};
/// Of a state with a board.
[[nodiscard]] StoryView story_view(const AppState& state);

/// The player below the preview.
struct PreviewView {
    bool playing = false;
    double second = 0;
    double length_s = 0;
    std::vector<double> scene_starts_s;
    std::string words;  ///< "0:24 of 3:04 · scene 3 of 25"
};
/// Of a state with a preview.
[[nodiscard]] PreviewView preview_view(const AppState& state);

/// "1:05"; "1:02:05" from an hour on.
[[nodiscard]] std::string clock_words(double seconds);
/// What a camera shows, in a few words.
[[nodiscard]] std::string shown_words(const messages::Texts& texts, const story::Shown& shown);
/// "96 of 140 letters"; where the length of the scene is known, of as many as can be read in it.
[[nodiscard]] std::string caption_room(const AppState& state, std::size_t scene);

/// A film under way, or over.
struct RecordingLine {
    std::string name;
    std::string words;  ///< "310 of 900 frames, 31.2 a second, 19 s left, 2.1 MB"
    double fraction = -1.0;
    JobId job = 0;  ///< 0: over
    bool paused = false;
    bool can_go_on = false;
    bool failed = false;
};
[[nodiscard]] std::vector<RecordingLine> recording_lines(const AppState& state);

}  // namespace app::state

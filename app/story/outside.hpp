// What a storyboard names outside itself and its campaign: an audio file, fonts. Whoever may look at files looks them
// up; what that means for the film is said here.
#pragma once

#include "app/story/story_plan.hpp"
#include "app/story/storyboard.hpp"
#include "geo/base/diagnostics.hpp"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace app::story {

/// What was found. Everything empty: nothing was looked for, or nothing is named.
struct Outside {
    std::optional<double> narration_s;       ///< length of the audio file
    std::string narration_problem;           ///< why it cannot be used, as a sentence
    std::vector<std::string> missing_fonts;  ///< families that are not installed

    friend bool operator==(const Outside&, const Outside&) = default;
};

/// The narration's file: relative to the storyboard's folder. Empty where there is none.
[[nodiscard]] std::filesystem::path narration_file(const Storyboard& storyboard);

/// Errors for what is missing, a warning where the narration outlasts the film. `plan` may be null.
void check_outside(const Storyboard& storyboard, const StoryPlan* plan, const Outside& outside,
                   geo::Diagnostics& diagnostics);

}  // namespace app::story

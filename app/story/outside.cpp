#include "app/story/outside.hpp"

#include <fmt/format.h>

#include <system_error>

namespace app::story {

namespace fs = std::filesystem;

namespace {

constexpr double longest_overhang_s = 0.5;

}  // namespace

fs::path narration_file(const Storyboard& storyboard) {
    if (storyboard.narration.empty()) {
        return {};
    }
    std::error_code error;
    return fs::absolute(storyboard.file, error).parent_path() / storyboard.narration;
}

void check_outside(const Storyboard& storyboard, const StoryPlan* plan, const Outside& outside,
                   geo::Diagnostics& diagnostics) {
    const geo::SourceRef where{storyboard.file.filename().string(), 0};
    if (!outside.narration_problem.empty()) {
        diagnostics.add(geo::Severity::Error, where, "storyboard-narration",
                        fmt::format("Storyboard, narration: {}", outside.narration_problem));
    } else if (plan != nullptr && outside.narration_s) {
        const double film_s = static_cast<double>(plan->frame_count) / plan->frames_per_second;
        if (*outside.narration_s > film_s + longest_overhang_s) {
            diagnostics.add(geo::Severity::Warning, where, "storyboard-narration",
                            fmt::format("Storyboard, narration: it lasts {:.1f} s and is cut where the film ends, at "
                                        "{:.1f} s.",
                                        *outside.narration_s, film_s));
        }
    }
    for (const std::string& family : outside.missing_fonts) {
        diagnostics.add(geo::Severity::Error, where, "storyboard-fonts",
                        fmt::format("Storyboard, fonts: no font of the family '{}' is installed; `fc-list : family` "
                                    "lists those that are.",
                                    family));
    }
}

}  // namespace app::story

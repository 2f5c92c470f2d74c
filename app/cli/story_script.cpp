#include "app/cli/story_script.hpp"

#include "app/record/narration.hpp"
#include "app/story/outside.hpp"
#include "app/story/read_storyboard.hpp"
#include "app/story/story_plan.hpp"
#include "app/text/font_stack.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <memory>
#include <system_error>

namespace app::cli {

namespace fs = std::filesystem;

namespace {

constexpr const char* storyboards_folder = "storyboards";

std::vector<std::string> names_in(const fs::path& folder) {
    std::vector<std::string> names;
    std::error_code error;
    for (const auto& entry : fs::directory_iterator(folder, error)) {
        if (entry.path().extension() == ".json") {
            names.push_back(entry.path().stem().string());
        }
    }
    std::sort(names.begin(), names.end());
    return names;
}

/// ISO 639-2, as films want it.
std::string track_language(const std::optional<std::string>& language) {
    const std::string first = language.value_or("en").substr(0, 2);
    return first == "fa" ? "prs" : first == "ps" ? "pus" : "eng";
}

/// Captions last as long as their scenes; a chapter until the next one.
void add_texts(const story::Storyboard& board, const story::StoryPlan& plan, record::FilmNotes& notes) {
    for (std::size_t i = 0; i < board.scenes.size(); ++i) {
        const story::Scene& scene = board.scenes[i];
        const std::int64_t from = plan.scenes[i].first_frame;
        const std::int64_t to = from + plan.scenes[i].frame_count;
        if (!scene.caption.empty()) {
            notes.captions.push_back({from, to, scene.caption});
        }
        if (!scene.chapter.empty()) {
            notes.chapters.push_back({from, plan.frame_count, scene.chapter});
        }
    }
    if (!notes.chapters.empty() && notes.chapters.front().from > 0) {
        notes.chapters.insert(notes.chapters.begin(), {0, notes.chapters.front().from, board.title});
    }
    for (std::size_t i = 1; i < notes.chapters.size(); ++i) {
        notes.chapters[i - 1].to = notes.chapters[i].from;
    }
}

/// Looks up what the storyboard names outside itself.
story::Outside outside_of(const story::Storyboard& board) {
    story::Outside found;
    if (const fs::path narration = story::narration_file(board); !narration.empty()) {
        const auto length_s = record::narration_length_s(narration);
        found.narration_s = length_s ? std::optional(*length_s) : std::nullopt;
        found.narration_problem = length_s ? std::string() : length_s.error().message;
    }
    found.missing_fonts = text::missing_families(board.fonts);
    return found;
}

bool is_on(const scene::FrameSpec& spec, scene::LayerKind kind) {
    return spec.layers.of(kind) > 0.0F;
}

/// The days of a scene, and those that it is compared with.
void add_shown(const story::PlannedScene& scene, std::vector<report::ShownDays>& shown) {
    report::ShownDays days{scene.days, is_on(scene.spec, scene::LayerKind::Control),
                           is_on(scene.spec, scene::LayerKind::Movements),
                           is_on(scene.spec, scene::LayerKind::Battles)};
    const scene::Comparison& comparison = scene.spec.comparison;
    if (comparison.mode == scene::CompareMode::Difference) {
        days.movements = false;
        days.battles = false;
    }
    shown.push_back(days);
    for (const scene::ComparedMap& other : comparison.others) {
        days.days = {other.instant.day(), other.instant.day() + 1};
        if (comparison.mode == scene::CompareMode::Ghost) {
            days.movements = false;
            days.battles = false;
        }
        shown.push_back(days);
    }
}

}  // namespace

geo::Result<fs::path> find_storyboard(const std::string& name, const fs::path& campaign_folder) {
    std::error_code error;
    if (name.ends_with(".json") || name.find('/') != std::string::npos) {
        if (fs::is_regular_file(name, error)) {
            return fs::path(name);
        }
        return geo::fail(geo::ErrorCode::NotFound, fmt::format("There is no storyboard '{}'.", name));
    }
    const fs::path folder = campaign_folder / storyboards_folder;
    const fs::path file = folder / (name + ".json");
    if (fs::is_regular_file(file, error)) {
        return file;
    }
    const auto names = names_in(folder);
    return geo::fail(
        geo::ErrorCode::NotFound,
        names.empty() ? fmt::format("The campaign has no storyboard '{}', nor any other.", name)
                      : fmt::format("The campaign has no storyboard '{}'; there is {}.", name, fmt::join(names, ", ")));
}

std::optional<fs::path> campaign_of_storyboard(const fs::path& storyboard) {
    std::error_code error;
    const fs::path folder = fs::absolute(storyboard, error).lexically_normal().parent_path();
    return folder.filename() == storyboards_folder ? std::optional(folder.parent_path()) : std::nullopt;
}

std::optional<FilmScript> story_script(const fs::path& storyboard, const StoryRequest& request,
                                       const campaign::Campaign& campaign, const scene::StaticGeometry& geometry,
                                       geo::Diagnostics& diagnostics) {
    const std::size_t errors = diagnostics.count(geo::Severity::Error);
    const auto board = story::read_storyboard(storyboard, diagnostics);
    if (!board || board->scenes.empty()) {
        return std::nullopt;
    }
    auto planned =
        story::plan_story(*board, campaign, geometry, {request.size_px, request.frames_per_second}, diagnostics);
    story::check_outside(*board, planned ? &*planned : nullptr, outside_of(*board), diagnostics);
    if (!planned || diagnostics.count(geo::Severity::Error) > errors) {
        return std::nullopt;
    }
    const auto plan = std::make_shared<const story::StoryPlan>(std::move(*planned));
    FilmScript script;
    script.frame_count = plan->frame_count;
    script.frames_per_second = plan->frames_per_second;
    script.width_px = plan->width_px;
    script.height_px = plan->height_px;
    script.spec_of_frame = [plan](std::int64_t frame) { return story::spec_of_frame(*plan, frame); };
    for (const story::PlannedScene& scene : plan->scenes) {
        add_shown(scene, script.shown);
    }
    for (const story::Scene& scene : board->scenes) {
        script.source_ids.insert(script.source_ids.end(), scene.sources.begin(), scene.sources.end());
    }
    script.notes.title = board->title;
    script.notes.language = track_language(board->look.language);
    add_texts(*board, *plan, script.notes);
    script.notes.narration = story::narration_file(*board);
    script.fonts = board->fonts;
    return script;
}

}  // namespace app::cli

#include "app/story/read_storyboard.hpp"

#include "app/story/look_words.hpp"
#include "app/story/read_compared.hpp"
#include "app/story/story_fields.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <fstream>
#include <sstream>
#include <utility>

namespace app::story {

namespace {

using nlohmann::json;

bool all_numbers(const json& list, std::size_t count) {
    return list.is_array() && list.size() == count &&
           std::all_of(list.begin(), list.end(), [](const json& one) { return one.is_number(); });
}

/// "A name", [60, 29, 75, 39] or {"lon": 69.2, "lat": 34.5, "km": 300}.
std::optional<Shown> read_shown(const json& value, Fields& fields) {
    if (value.is_string()) {
        return value.get<std::string>();
    }
    if (all_numbers(value, 4)) {
        return Extent{value[0].get<double>(), value[1].get<double>(), value[2].get<double>(), value[3].get<double>()};
    }
    if (value.is_object() && value.size() == 3 && value.contains("lon") && value.contains("lat") &&
        value.contains("km") && value["lon"].is_number() && value["lat"].is_number() && value["km"].is_number()) {
        return Around{{value["lon"].get<double>(), value["lat"].get<double>()}, value["km"].get<double>()};
    }
    fields.problem("camera", fmt::format("{} is no name, no [west, south, east, north] and no "
                                         "{{\"lon\": ..., \"lat\": ..., \"km\": ...}}",
                                         value.dump()));
    return std::nullopt;
}

bool is_keyframes(const json& value) {
    return value.is_array() && !value.empty() && value[0].is_object();
}

void read_camera(Fields& fields, std::vector<CameraKey>& camera) {
    double move_s = usual_move_s;
    fields.number("move", move_s, 0.0, false);
    const json* value = fields.find("camera");
    if (value == nullptr) {
        return;
    }
    if (!is_keyframes(*value)) {
        if (auto shown = read_shown(*value, fields)) {
            camera.push_back({move_s, std::move(*shown)});
        }
        return;
    }
    for (const json& key : *value) {
        if (!key.is_object() || !key.contains("second") || !key["second"].is_number() || !key.contains("show") ||
            key.size() != 2) {
            fields.problem("camera", fmt::format("{} is no keyframe {{\"second\": ..., \"show\": ...}}", key.dump()));
            return;
        }
        if (auto shown = read_shown(key["show"], fields)) {
            camera.push_back({key["second"].get<double>(), std::move(*shown)});
        }
    }
}

void read_easing(Fields& fields, Easing& easing) {
    std::optional<std::string> word;
    fields.text("easing", word);
    if (!word) {
        return;
    }
    if (const auto meant = meaning_of(easing_words, *word)) {
        easing = *meant;
    } else {
        fields.problem("easing", fmt::format("'{}' is none of {}", *word, all_words(easing_words)));
    }
}

void read_layers(Fields& fields, std::map<std::string, double>& layers) {
    const json* value = fields.find("layers");
    if (value == nullptr) {
        return;
    }
    if (!value->is_object()) {
        fields.problem("layers", "an object of names and opacities is wanted, such as {\"relief\": 0.5}");
        return;
    }
    for (const auto& [name, opacity] : value->items()) {
        const double given = opacity.is_boolean()  ? (opacity.get<bool>() ? 1.0 : 0.0)
                             : opacity.is_number() ? opacity.get<double>()
                                                   : -1.0;
        if (!(given >= 0.0 && given <= 1.0)) {
            fields.problem("layers",
                           fmt::format("{} is no opacity of '{}': give 0 to 1, true or false", opacity.dump(), name));
        } else {
            layers[name] = given;
        }
    }
}

void read_quiet(Fields& fields, std::optional<Quiet>& quiet) {
    const json* value = fields.find("quiet");
    if (value == nullptr) {
        return;
    }
    if (!value->is_object() || value->size() != 2 || !value->contains("after_days") || !value->contains("times") ||
        !(*value)["after_days"].is_number() || !(*value)["times"].is_number()) {
        fields.problem("quiet", R"({"after_days": ..., "times": ...} is wanted)");
        return;
    }
    quiet = Quiet{(*value)["after_days"].get<double>(), (*value)["times"].get<double>()};
    if (quiet->after_days < 2.0 || quiet->times < 1.0) {
        fields.problem("quiet", "after_days is at least 2 and times at least 1");
    }
}

void read_look(Fields& fields, Look& look) {
    fields.text("theme", look.theme);
    fields.text("language", look.language);
    fields.text("reading", look.reading);
    fields.text("calendar", look.calendar);
    fields.text("symbols", look.symbols);
    fields.flag("chart", look.chart);
    read_layers(fields, look.layers);
    read_quiet(fields, look.quiet);
    read_believed(fields, look.filter);
}

Scene read_scene(Fields fields) {
    Scene scene;
    fields.text("chapter", scene.chapter);
    fields.text("from", scene.from);
    fields.text("to", scene.to);
    fields.text("date", scene.date);
    fields.number("seconds", scene.seconds, 0.0, true);
    fields.number("days_per_second", scene.days_per_second, 0.0, true);
    fields.number("hold_before", scene.hold_before_s, 0.0, false);
    fields.number("hold_after", scene.hold_after_s, 0.0, false);
    read_camera(fields, scene.camera);
    read_easing(fields, scene.easing);
    read_look(fields, scene.look);
    read_compared(fields, scene.compare);
    fields.text("caption", scene.caption);
    fields.texts("sources", "a list of source ids is wanted", scene.sources);
    fields.text("notes", scene.notes);
    fields.report_unknown();
    return scene;
}

void read_size(Fields& fields, std::optional<std::array<int, 2>>& size_px) {
    const json* value = fields.find("size");
    if (value == nullptr) {
        return;
    }
    if (!all_numbers(*value, 2) || !(*value)[0].is_number_integer() || !(*value)[1].is_number_integer()) {
        fields.problem("size", fmt::format("{} is no [width, height] in pixels", value->dump()));
        return;
    }
    size_px = std::array{(*value)[0].get<int>(), (*value)[1].get<int>()};
}

void read_scenes(Fields& fields, const std::filesystem::path& file, geo::Diagnostics& diagnostics,
                 std::vector<Scene>& scenes) {
    const json* list = fields.find("scenes");
    if (list == nullptr || !list->is_array() || list->empty()) {
        fields.problem("scenes", "a list of at least one scene is wanted");
        return;
    }
    for (const json& scene : *list) {
        const std::size_t number = scenes.size() + 1;
        const std::string name = fmt::format("Scene {}", number);
        // A scene that is none keeps its place, so that the numbers of the others stay right.
        scenes.emplace_back();
        if (!scene.is_object()) {
            fields.problem("scenes", name + " is no object");
            continue;
        }
        const bool titled = scene.contains("chapter") && scene["chapter"].is_string();
        scenes.back() =
            read_scene(Fields(scene, titled ? fmt::format("{} ({})", name, scene["chapter"].get<std::string>()) : name,
                              {file.filename().string(), number}, diagnostics));
    }
}

Storyboard read_fields(const json& object, const std::filesystem::path& file, geo::Diagnostics& diagnostics) {
    Storyboard board;
    board.file = file;
    Fields fields(object, "Storyboard", {file.filename().string(), 0}, diagnostics);
    std::string format;
    fields.text("format", format);
    const json* version = fields.find("version");
    if (format != "salang-storyboard" || version == nullptr || *version != 1) {
        fields.problem("format", R"("salang-storyboard" with "version": 1 is wanted)");
    }
    fields.text("title", board.title);
    read_size(fields, board.size_px);
    fields.number("fps", board.frames_per_second, 0.0, true);
    fields.number("days_per_second", board.days_per_second, 0.0, true);
    fields.text("narration", board.narration);
    std::optional<bool> captions;
    fields.flag("captions_in_picture", captions);
    board.captions_in_picture = captions.value_or(true);
    read_look(fields, board.look);
    fields.texts("fonts", "a list of family names is wanted", board.fonts);
    read_scenes(fields, file, diagnostics, board.scenes);
    fields.report_unknown();
    return board;
}

}  // namespace

std::string scene_name(const Storyboard& storyboard, std::size_t scene) {
    const std::string& chapter = storyboard.scenes[scene].chapter;
    return chapter.empty() ? fmt::format("Scene {}", scene + 1) : fmt::format("Scene {} ({})", scene + 1, chapter);
}

std::optional<Storyboard> storyboard_from_json(std::string_view text, const std::filesystem::path& file,
                                               geo::Diagnostics& diagnostics) {
    const auto problem = [&](const std::string& what) {
        diagnostics.add(geo::Severity::Error, {file.filename().string(), 0}, "storyboard-file", what);
    };
    try {
        const json object = json::parse(text);
        if (!object.is_object()) {
            problem(fmt::format("'{}' is no storyboard: an object is wanted.", file.string()));
            return std::nullopt;
        }
        return read_fields(object, file, diagnostics);
    } catch (const json::exception& error) {
        problem(fmt::format("'{}' is no JSON: {}.", file.string(), error.what()));
        return std::nullopt;
    }
}

std::optional<Storyboard> read_storyboard(const std::filesystem::path& file, geo::Diagnostics& diagnostics) {
    std::ifstream stream(file, std::ios::binary);
    if (!stream) {
        diagnostics.add(geo::Severity::Error, {file.filename().string(), 0}, "storyboard-file",
                        fmt::format("The storyboard '{}' cannot be read.", file.string()));
        return std::nullopt;
    }
    std::ostringstream text;
    text << stream.rdbuf();
    return storyboard_from_json(text.str(), file, diagnostics);
}

}  // namespace app::story

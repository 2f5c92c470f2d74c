#include "app/story/write_storyboard.hpp"

#include "app/story/look_words.hpp"

#include <nlohmann/json.hpp>

#include <cmath>

namespace app::story {

namespace {

using json = nlohmann::ordered_json;

/// Whole numbers without a point, as people write them.
json number(double value) {
    constexpr double exact_to = 1e15;
    if (std::isfinite(value) && value == std::round(value) && std::abs(value) < exact_to && !std::signbit(value)) {
        return static_cast<std::int64_t>(value);
    }
    return value;
}

void add_text(json& object, const char* field, const std::string& text) {
    if (!text.empty()) {
        object[field] = text;
    }
}

void add_text(json& object, const char* field, const std::optional<std::string>& text) {
    if (text) {
        object[field] = *text;
    }
}

void add_number(json& object, const char* field, const std::optional<double>& value) {
    if (value) {
        object[field] = number(*value);
    }
}

struct ShownJson {
    json operator()(const std::string& name) const { return name; }
    json operator()(const Extent& extent) const {
        return json::array(
            {number(extent.west_deg), number(extent.south_deg), number(extent.east_deg), number(extent.north_deg)});
    }
    json operator()(const Around& around) const {
        json object;
        object["lon"] = number(around.centre.lon_deg);
        object["lat"] = number(around.centre.lat_deg);
        object["km"] = number(around.width_km);
        return object;
    }
};

void add_camera(json& object, const Scene& scene) {
    if (scene.camera.size() == 1) {
        object["camera"] = std::visit(ShownJson{}, scene.camera.front().shown);
        if (scene.camera.front().second != usual_move_s) {
            object["move"] = number(scene.camera.front().second);
        }
    } else if (!scene.camera.empty()) {
        json keys = json::array();
        for (const CameraKey& key : scene.camera) {
            json one;
            one["second"] = number(key.second);
            one["show"] = std::visit(ShownJson{}, key.shown);
            keys.push_back(std::move(one));
        }
        object["camera"] = std::move(keys);
    }
    if (scene.easing != Easing::Smooth) {
        object["easing"] = std::string(word_for(easing_words, scene.easing));
    }
}

json believed_json(const Believed& believed) {
    json object = json::object();
    add_text(object, "min_confidence", believed.min_confidence);
    if (!believed.only_sources.empty()) {
        object["only_sources"] = believed.only_sources;
    }
    return object;
}

json compared_json(const Compared& compared) {
    json object = json::object();
    add_text(object, "mode", compared.mode);
    if (!compared.dates.empty()) {
        object["dates"] = compared.dates;
    }
    if (compared.curtain) {
        const auto [from, to] = *compared.curtain;
        object["curtain"] = from == to ? number(from) : json::array({number(from), number(to)});
    }
    if (compared.filter) {
        object["filter"] = believed_json(*compared.filter);
    }
    return object;
}

void add_look(json& object, const Look& look) {
    if (!look.layers.empty()) {
        json layers;
        for (const auto& [name, opacity] : look.layers) {
            layers[name] = number(opacity);
        }
        object["layers"] = std::move(layers);
    }
    add_text(object, "theme", look.theme);
    add_text(object, "language", look.language);
    add_text(object, "calendar", look.calendar);
    add_text(object, "symbols", look.symbols);
    add_text(object, "reading", look.reading);
    if (look.chart) {
        object["chart"] = *look.chart;
    }
    if (look.quiet) {
        json quiet;
        quiet["after_days"] = number(look.quiet->after_days);
        quiet["times"] = number(look.quiet->times);
        object["quiet"] = std::move(quiet);
    }
    if (look.filter) {
        object["filter"] = believed_json(*look.filter);
    }
}

json scene_json(const Scene& scene) {
    json object = json::object();
    add_text(object, "chapter", scene.chapter);
    add_text(object, "from", scene.from);
    add_text(object, "to", scene.to);
    add_text(object, "date", scene.date);
    add_number(object, "seconds", scene.seconds);
    add_number(object, "days_per_second", scene.days_per_second);
    if (scene.hold_before_s != 0.0) {
        object["hold_before"] = number(scene.hold_before_s);
    }
    if (scene.hold_after_s != 0.0) {
        object["hold_after"] = number(scene.hold_after_s);
    }
    add_camera(object, scene);
    add_look(object, scene.look);
    if (scene.compare) {
        object["compare"] = compared_json(*scene.compare);
    }
    add_text(object, "caption", scene.caption);
    if (!scene.sources.empty()) {
        object["sources"] = scene.sources;
    }
    add_text(object, "notes", scene.notes);
    return object;
}

}  // namespace

std::string storyboard_json(const Storyboard& storyboard) {
    const Storyboard usual;
    json object;
    object["format"] = "salang-storyboard";
    object["version"] = 1;
    object["title"] = storyboard.title;
    if (storyboard.size_px) {
        object["size"] = *storyboard.size_px;
    }
    add_number(object, "fps", storyboard.frames_per_second);
    if (storyboard.days_per_second != usual.days_per_second) {
        object["days_per_second"] = number(storyboard.days_per_second);
    }
    add_text(object, "narration", storyboard.narration);
    if (storyboard.captions_in_picture != usual.captions_in_picture) {
        object["captions_in_picture"] = storyboard.captions_in_picture;
    }
    if (!storyboard.fonts.empty()) {
        object["fonts"] = storyboard.fonts;
    }
    add_look(object, storyboard.look);
    object["scenes"] = json::array();
    for (const Scene& scene : storyboard.scenes) {
        object["scenes"].push_back(scene_json(scene));
    }
    // Typed text may hold a broken letter; a file that cannot be written would lose all the others.
    return object.dump(2, ' ', false, json::error_handler_t::replace) + "\n";
}

}  // namespace app::story

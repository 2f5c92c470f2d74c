#include "app/store/settings_file.hpp"

#include "app/store/kept_file.hpp"

#include <fmt/core.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace app::store {
namespace {

using nlohmann::json;
using state::Settings;

constexpr const char* kind_of_settings = "salang-settings";
constexpr const char* kind_of_recent = "salang-recent";

template <typename Value>
using Name = std::pair<Value, const char*>;
constexpr std::array<Name<scene::Theme>, 4> themes{{{scene::Theme::Light, "light"},
                                                    {scene::Theme::Dark, "dark"},
                                                    {scene::Theme::Projector, "projector"},
                                                    {scene::Theme::Print, "print"}}};
constexpr std::array<Name<scene::Calendar>, 3> calendars{{{scene::Calendar::Gregorian, "gregorian"},
                                                          {scene::Calendar::SolarHijri, "hijri"},
                                                          {scene::Calendar::Both, "both"}}};
constexpr std::array<Name<campaign::Language>, 3> languages{
    {{campaign::Language::English, "en"}, {campaign::Language::Dari, "fa"}, {campaign::Language::Pashto, "ps"}}};

template <typename Value, std::size_t Count>
std::string name_of(const std::array<Name<Value>, Count>& names, Value value) {
    const auto found =
        std::find_if(names.begin(), names.end(), [value](const auto& one) { return one.first == value; });
    return found == names.end() ? names.front().second : found->second;
}

template <typename Value, std::size_t Count>
Value value_of(const std::array<Name<Value>, Count>& names, const json& object, const char* field) {
    const std::string name = object.value(field, names.front().second);
    const auto found =
        std::find_if(names.begin(), names.end(), [&name](const auto& one) { return one.second == name; });
    return found == names.end() ? names.front().first : found->first;
}

/// The object of a file of ours; throws what the JSON library throws.
geo::Result<json> opened(std::string_view text, const char* kind) {
    json value = json::parse(text);
    if (!value.is_object() || value.value("file", "") != kind) {
        return geo::fail(geo::ErrorCode::BadData, "it is no such file of Salang");
    }
    const int version = value.value("version", 0);
    if (version < 1 || version > settings_version) {
        return geo::fail(geo::ErrorCode::BadData,
                         fmt::format("it is of version {}, this program knows 1 to {}", version, settings_version));
    }
    return value;
}

geo::Result<std::vector<std::string>> recent_from_json(std::string_view text) {
    try {
        const auto value = opened(text, kind_of_recent);
        if (!value) {
            return geo::fail(value.error());
        }
        return value->at("paths").get<std::vector<std::string>>();
    } catch (const json::exception& problem) {
        return geo::fail(geo::ErrorCode::BadData, problem.what());
    }
}

std::string dumped(const json& value) {
    return value.dump(1, ' ', false, json::error_handler_t::replace) + "\n";
}

}  // namespace

std::string settings_json(const Settings& settings) {
    return dumped({{"file", kind_of_settings},
                   {"version", settings_version},
                   {"text_size", settings.text_size},
                   {"theme", name_of(themes, settings.theme)},
                   {"calendar", name_of(calendars, settings.calendar)},
                   {"names", name_of(languages, settings.names)},
                   {"messages", settings.messages},
                   {"large_pointer", settings.large_pointer}});
}

geo::Result<Settings> settings_from_json(std::string_view text) {
    try {
        const auto value = opened(text, kind_of_settings);
        if (!value) {
            return geo::fail(value.error());
        }
        Settings settings;
        const double size = value->value("text_size", settings.text_size);
        settings.text_size = std::isfinite(size) ? std::clamp(size, 0.75, 2.5) : settings.text_size;
        settings.theme = value_of(themes, *value, "theme");
        settings.calendar = value_of(calendars, *value, "calendar");
        settings.names = value_of(languages, *value, "names");
        settings.messages = value->value("messages", settings.messages);
        settings.large_pointer = value->value("large_pointer", settings.large_pointer);
        return settings;
    } catch (const json::exception& problem) {
        return geo::fail(geo::ErrorCode::BadData, problem.what());
    }
}

geo::Result<std::optional<Settings>> load_settings(const std::filesystem::path& file) {
    const auto text = text_of(file);
    if (!text) {
        return std::nullopt;
    }
    auto settings = settings_from_json(*text);
    if (!settings) {
        return geo::fail(set_aside(file, "The settings", settings.error().message));
    }
    return std::optional(std::move(*settings));
}

geo::Result<void> save_settings(const Settings& settings, const std::filesystem::path& file) {
    return keep_text(settings_json(settings), file);
}

geo::Result<std::vector<std::string>> load_recent(const std::filesystem::path& file) {
    const auto text = text_of(file);
    if (!text) {
        return std::vector<std::string>{};
    }
    auto paths = recent_from_json(*text);
    if (!paths) {
        return geo::fail(set_aside(file, "The list of recent files", paths.error().message));
    }
    return paths;
}

geo::Result<void> save_recent(const std::vector<std::string>& paths, const std::filesystem::path& file) {
    return keep_text(dumped({{"file", kind_of_recent}, {"version", settings_version}, {"paths", paths}}), file);
}

}  // namespace app::store

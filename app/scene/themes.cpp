#include "app/scene/themes.hpp"

#include "app/scene/theme_fields.hpp"

#include <fmt/format.h>

#include <charconv>
#include <cmath>
#include <fstream>
#include <functional>
#include <map>
#include <optional>
#include <sstream>
#include <type_traits>

namespace app::scene {
namespace {

using text::FontStyle;

constexpr std::array<std::string_view, theme_count> names{"light", "dark", "projector", "print"};
constexpr std::array<std::string_view, 3> faces{"regular", "bold", "italic"};
/// The setting that is no field: a factor for all lettering.
constexpr std::string_view type_name = "page.type";

std::string_view trimmed(std::string_view text) {
    constexpr std::string_view blank = " \t\r";
    const std::size_t first = text.find_first_not_of(blank);
    if (first == std::string_view::npos) {
        return {};
    }
    return text.substr(first, text.find_last_not_of(blank) - first + 1);
}

std::optional<double> number_of(std::string_view word) {
    double value = 0;
    const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), value);
    const bool whole = error == std::errc() && end == word.data() + word.size();
    return whole && std::isfinite(value) ? std::optional(value) : std::nullopt;
}

std::optional<Color> color_of(std::string_view word) {
    if ((word.size() != 7 && word.size() != 9) || word.front() != '#') {
        return std::nullopt;
    }
    std::uint32_t bits = 0;
    const auto [end, error] = std::from_chars(word.data() + 1, word.data() + word.size(), bits, 16);
    if (error != std::errc() || end != word.data() + word.size()) {
        return std::nullopt;
    }
    const std::uint32_t rgba = word.size() == 7 ? bits << 8U | 0xffU : bits;
    const auto byte = [rgba](unsigned shift) { return static_cast<std::uint8_t>(rgba >> shift & 0xffU); };
    return Color{byte(24), byte(16), byte(8), byte(0)};
}

bool take(std::string_view word, double& field) {
    const auto number = number_of(word);
    field = number.value_or(field);
    return number.has_value();
}
bool take(std::string_view word, std::uint8_t& field) {
    const auto number = number_of(word);
    if (!number || *number < 0 || *number > 255) {
        return false;
    }
    field = static_cast<std::uint8_t>(std::lround(*number));
    return true;
}
bool take(std::string_view word, bool& field) {
    field = word == "yes";
    return word == "yes" || word == "no";
}
bool take(std::string_view word, Color& field) {
    const auto color = color_of(word);
    field = color.value_or(field);
    return color.has_value();
}
bool take(std::string_view word, FontStyle& field) {
    for (std::size_t index = 0; index < faces.size(); ++index) {
        if (faces[index] == word) {
            field = static_cast<FontStyle>(index);
            return true;
        }
    }
    return false;
}

std::string words_of(double field) {
    return fmt::format("{}", field);
}
std::string words_of(std::uint8_t field) {
    return fmt::format("{}", static_cast<int>(field));
}
std::string words_of(bool field) {
    return field ? "yes" : "no";
}
std::string words_of(Color color) {
    const std::string rgb = fmt::format("#{:02x}{:02x}{:02x}", color.red, color.green, color.blue);
    return color.alpha == 255 ? rgb : fmt::format("{}{:02x}", rgb, color.alpha);
}
std::string words_of(FontStyle field) {
    return std::string(faces[static_cast<std::size_t>(field)]);
}

using Setters = std::map<std::string, std::function<bool(std::string_view)>, std::less<>>;

Setters setters_of(Style& style) {
    Setters setters;
    const auto add = [&setters](const std::string& name, auto& field) {
        setters.emplace(name, [&field](std::string_view word) { return take(word, field); });
    };
    each_field(style, add);
    return setters;
}

void enlarge_type(Style& style, double factor) {
    const auto visit = [factor](const std::string& name, auto& field) {
        if constexpr (std::is_same_v<std::remove_reference_t<decltype(field)>, double>) {
            if (name.ends_with(".size")) {
                field *= factor;
            }
        }
    };
    each_field(style, visit);
}

/// A "name = value" line under its section, without comment.
struct Setting {
    std::string name;
    std::string_view value;
};
std::optional<Setting> setting_of(std::string_view line, std::string_view section) {
    const std::size_t equals = line.find('=');
    if (equals == std::string_view::npos) {
        return std::nullopt;
    }
    const std::string_view name = trimmed(line.substr(0, equals));
    return Setting{fmt::format("{}.{}", section, name), trimmed(line.substr(equals + 1))};
}

geo::Result<Style> read_theme(const std::filesystem::path& file, const Style& base) {
    std::ifstream in(file);
    if (!in) {
        return geo::fail(geo::ErrorCode::NotFound,
                         fmt::format("The theme {} is missing or cannot be read: restore it.", file.string()));
    }
    std::ostringstream text;
    text << in.rdbuf();
    return parse_theme(text.str(), base, file.string());
}

}  // namespace

std::string_view theme_name(Theme theme) {
    return names[static_cast<std::size_t>(theme)];
}

geo::Result<Style> parse_theme(std::string_view text, const Style& base, const std::string& file) {
    Style style = base;
    const Setters setters = setters_of(style);
    double type = 1;
    std::string_view section = "page";
    std::size_t row = 0;
    const auto fail = [&](const std::string& sentence) {
        return geo::fail(geo::ErrorCode::BadData, sentence, {file, row});
    };
    while (!text.empty()) {
        ++row;
        const std::size_t end = std::min(text.find('\n'), text.size());
        const std::string_view whole = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
        const std::string_view line = trimmed(whole.substr(0, whole.find(';')));
        if (line.empty()) {
            continue;
        }
        if (line.front() == '[' && line.back() == ']') {
            section = trimmed(line.substr(1, line.size() - 2));
            continue;
        }
        const auto setting = setting_of(line, section);
        if (!setting) {
            return fail(fmt::format("'{}' is neither a section nor a setting: write [section] or name = value.", line));
        }
        const auto setter = setters.find(setting->name);
        if (setter == setters.end() && setting->name != type_name) {
            return fail(
                fmt::format("There is no setting '{}': the light theme lists those that there are.", setting->name));
        }
        if (!(setter == setters.end() ? take(setting->value, type) : setter->second(setting->value))) {
            return fail(
                fmt::format("'{}' is no value for '{}': look at the light theme.", setting->value, setting->name));
        }
    }
    enlarge_type(style, type);
    return style;
}

std::string theme_text(const Style& style) {
    Style copy = style;
    std::string text;
    std::string section;
    const auto write = [&](const std::string& name, auto& field) {
        const std::size_t dot = name.rfind('.');
        if (name.substr(0, dot) != section) {
            section = name.substr(0, dot);
            text += fmt::format("\n[{}]\n", section);
        }
        text += fmt::format("{} = {}\n", name.substr(dot + 1), words_of(field));
    };
    each_field(copy, write);
    return text;
}

Themes::Themes() {
    m_styles.fill(light_style());
}

geo::Result<ThemesPtr> Themes::read(const std::filesystem::path& folder) {
    Themes themes;
    const auto file_of = [&folder](std::string_view name) { return folder / fmt::format("{}.theme", name); };
    const auto light = read_theme(file_of(names[0]), light_style());
    if (!light) {
        return geo::fail(light.error());
    }
    themes.m_styles.fill(*light);
    for (std::size_t index = 1; index < names.size(); ++index) {
        const auto style = read_theme(file_of(names[index]), *light);
        if (!style) {
            return geo::fail(style.error());
        }
        themes.m_styles[index] = *style;
    }
    return std::make_shared<const Themes>(themes);
}

}  // namespace app::scene

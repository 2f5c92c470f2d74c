#include "app/story/story_look.hpp"

#include <fmt/format.h>

#include <array>
#include <optional>
#include <string_view>
#include <utility>

namespace app::story {

namespace {

using scene::LayerKind;

constexpr std::array<std::pair<std::string_view, LayerKind>, scene::layer_kind_count> layer_names{
    {{"relief", LayerKind::Relief},
     {"countries", LayerKind::Countries},
     {"control", LayerKind::Control},
     {"hatch", LayerKind::Hatch},
     {"borders", LayerKind::Borders},
     {"water", LayerKind::Water},
     {"roads", LayerKind::Roads},
     {"graticule", LayerKind::Graticule},
     {"towns", LayerKind::Towns},
     {"names", LayerKind::Names},
     {"movements", LayerKind::Movements},
     {"battles", LayerKind::Battles},
     {"furniture", LayerKind::Furniture}}};

void apply_layers(const Look& look, scene::FrameSpec& spec, const LookProblem& problem) {
    for (const auto& [name, opacity] : look.layers) {
        bool known = false;
        for (const auto& [layer_name, kind] : layer_names) {
            if (layer_name == name) {
                spec.layers.value[static_cast<std::size_t>(kind)] = static_cast<float>(opacity);
                known = true;
            }
        }
        if (!known) {
            problem("layers", fmt::format("there is no layer '{}'; there are relief, countries, control, hatch, "
                                          "borders, water, roads, graticule, towns, names, movements, battles and "
                                          "furniture",
                                          name));
        }
    }
}

template <typename Value, std::size_t count>
std::optional<Value> meaning(const std::array<std::pair<std::string_view, Value>, count>& words,
                             std::string_view word) {
    for (const auto& [known, value] : words) {
        if (known == word) {
            return value;
        }
    }
    return std::nullopt;
}

constexpr std::array<std::pair<std::string_view, campaign::Language>, 3> languages{
    {{"en", campaign::Language::English}, {"fa", campaign::Language::Dari}, {"ps", campaign::Language::Pashto}}};
constexpr std::array<std::pair<std::string_view, scene::Reading>, 2> readings{
    {{"centre", scene::Reading::Centre}, {"countryside", scene::Reading::Countryside}}};
constexpr std::array<std::pair<std::string_view, scene::Theme>, 4> themes{{{"light", scene::Theme::Light},
                                                                           {"dark", scene::Theme::Dark},
                                                                           {"projector", scene::Theme::Projector},
                                                                           {"print", scene::Theme::Print}}};
constexpr std::array<std::pair<std::string_view, scene::Calendar>, 3> calendars{
    {{"gregorian", scene::Calendar::Gregorian},
     {"hijri", scene::Calendar::SolarHijri},
     {"both", scene::Calendar::Both}}};

/// One of a few words into its field.
template <typename Value, std::size_t count>
void apply_word(const char* field, const std::optional<std::string>& word,
                const std::array<std::pair<std::string_view, Value>, count>& words, Value& value,
                const LookProblem& problem) {
    if (!word) {
        return;
    }
    if (const auto meant = meaning(words, *word)) {
        value = *meant;
        return;
    }
    std::string all;
    for (const auto& [known, meant] : words) {
        all += (all.empty() ? "" : ", ") + std::string(known);
    }
    problem(field, fmt::format("'{}' is none of {}", *word, all));
}

/// "en", or two with a comma.
void apply_languages(const std::string& text, scene::FrameSpec& spec, const LookProblem& problem) {
    const std::size_t comma = text.find(',');
    const auto first = meaning(languages, std::string_view(text).substr(0, comma));
    const auto second =
        comma == std::string::npos ? std::nullopt : meaning(languages, std::string_view(text).substr(comma + 1));
    if (!first || (comma != std::string::npos && (!second || second == first))) {
        problem("language", fmt::format("'{}' is none of en, fa, ps, nor two of them with a comma", text));
        return;
    }
    spec.language = *first;
    spec.second_language = second;
}

}  // namespace

void apply_look(const Look& look, scene::FrameSpec& spec, const LookProblem& problem) {
    if (look.language) {
        apply_languages(*look.language, spec, problem);
    }
    apply_word("reading", look.reading, readings, spec.reading, problem);
    apply_word("theme", look.theme, themes, spec.theme, problem);
    apply_word("calendar", look.calendar, calendars, spec.calendar, problem);
    spec.chart = look.chart.value_or(spec.chart);
    apply_layers(look, spec, problem);
}

}  // namespace app::story

// The words of a storyboard for how a scene looks and how its camera goes, and what they mean.
#pragma once

#include "app/campaign/names.hpp"
#include "app/scene/frame_spec.hpp"
#include "app/story/storyboard.hpp"

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace app::story {

/// Words and their meanings, in the order in which they are listed.
template <typename Value, std::size_t Count>
using Words = std::array<std::pair<std::string_view, Value>, Count>;

inline constexpr Words<scene::LayerKind, scene::layer_kind_count> layer_words{
    {{"relief", scene::LayerKind::Relief},
     {"countries", scene::LayerKind::Countries},
     {"control", scene::LayerKind::Control},
     {"hatch", scene::LayerKind::Hatch},
     {"borders", scene::LayerKind::Borders},
     {"water", scene::LayerKind::Water},
     {"roads", scene::LayerKind::Roads},
     {"graticule", scene::LayerKind::Graticule},
     {"towns", scene::LayerKind::Towns},
     {"names", scene::LayerKind::Names},
     {"movements", scene::LayerKind::Movements},
     {"battles", scene::LayerKind::Battles},
     {"furniture", scene::LayerKind::Furniture}}};
inline constexpr Words<campaign::Language, 3> language_words{
    {{"en", campaign::Language::English}, {"fa", campaign::Language::Dari}, {"ps", campaign::Language::Pashto}}};
inline constexpr Words<scene::Reading, 2> reading_words{
    {{"centre", scene::Reading::Centre}, {"countryside", scene::Reading::Countryside}}};
inline constexpr Words<scene::Theme, scene::theme_count> theme_words{{{"light", scene::Theme::Light},
                                                                      {"dark", scene::Theme::Dark},
                                                                      {"projector", scene::Theme::Projector},
                                                                      {"print", scene::Theme::Print}}};
inline constexpr Words<scene::Calendar, 3> calendar_words{{{"gregorian", scene::Calendar::Gregorian},
                                                           {"hijri", scene::Calendar::SolarHijri},
                                                           {"both", scene::Calendar::Both}}};
inline constexpr Words<scene::SymbolSet, 2> symbol_words{
    {{"plain", scene::SymbolSet::Plain}, {"nato", scene::SymbolSet::Nato}}};
inline constexpr Words<Easing, 4> easing_words{{{"smooth", Easing::Smooth},
                                                {"even", Easing::Even},
                                                {"slow-start", Easing::SlowStart},
                                                {"slow-end", Easing::SlowEnd}}};

template <typename Value, std::size_t Count>
[[nodiscard]] std::optional<Value> meaning_of(const Words<Value, Count>& words, std::string_view word) {
    for (const auto& [known, value] : words) {
        if (known == word) {
            return value;
        }
    }
    return std::nullopt;
}

/// Empty where no word means that.
template <typename Value, std::size_t Count>
[[nodiscard]] std::string_view word_for(const Words<Value, Count>& words, Value meant) {
    for (const auto& [known, value] : words) {
        if (value == meant) {
            return known;
        }
    }
    return {};
}

/// "light, dark, projector, print".
template <typename Value, std::size_t Count>
[[nodiscard]] std::string all_words(const Words<Value, Count>& words) {
    std::string all;
    for (const auto& [known, value] : words) {
        all += (all.empty() ? "" : ", ") + std::string(known);
    }
    return all;
}

}  // namespace app::story

#include "app/story/story_look.hpp"

#include "app/story/look_words.hpp"

#include <fmt/format.h>

#include <optional>
#include <string_view>

namespace app::story {

namespace {

void apply_layers(const Look& look, scene::FrameSpec& spec, const LookProblem& problem) {
    for (const auto& [name, opacity] : look.layers) {
        if (const auto kind = meaning_of(layer_words, name)) {
            spec.layers.value[static_cast<std::size_t>(*kind)] = static_cast<float>(opacity);
        } else {
            problem("layers", fmt::format("there is no layer '{}'; there are {}", name, all_words(layer_words)));
        }
    }
}

/// One of a few words into its field.
template <typename Value, std::size_t Count>
void apply_word(const char* field, const std::optional<std::string>& word, const Words<Value, Count>& words,
                Value& value, const LookProblem& problem) {
    if (!word) {
        return;
    }
    if (const auto meant = meaning_of(words, *word)) {
        value = *meant;
    } else {
        problem(field, fmt::format("'{}' is none of {}", *word, all_words(words)));
    }
}

/// "en", or two with a comma.
void apply_languages(const std::string& text, scene::FrameSpec& spec, const LookProblem& problem) {
    const std::size_t comma = text.find(',');
    const auto first = meaning_of(language_words, std::string_view(text).substr(0, comma));
    const auto second = comma == std::string::npos
                            ? std::nullopt
                            : meaning_of(language_words, std::string_view(text).substr(comma + 1));
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
    apply_word("reading", look.reading, reading_words, spec.reading, problem);
    apply_word("theme", look.theme, theme_words, spec.theme, problem);
    apply_word("calendar", look.calendar, calendar_words, spec.calendar, problem);
    apply_word("symbols", look.symbols, symbol_words, spec.symbols, problem);
    spec.chart = look.chart.value_or(spec.chart);
    apply_layers(look, spec, problem);
}

}  // namespace app::story

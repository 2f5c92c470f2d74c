// Forms that options of several commands have: one of a few words, a repeated word, a number that fills its text.
#pragma once

// GCC 12 inlines the library's splitting of texts and then sees a null pointer in std::string that cannot be.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wnull-dereference"
#include <CLI/CLI.hpp>
#pragma GCC diagnostic pop
#include <fmt/format.h>

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace app::cli {

/// A whole number that fills the text; nothing else.
[[nodiscard]] std::optional<int> whole_number(std::string_view text);
/// A finite number that fills the text; nothing else.
[[nodiscard]] std::optional<double> number(std::string_view text);

/// An option that is one of a few words.
template <typename Value>
CLI::Option* add_choice(CLI::App& command, const char* name, Value& value,
                        const std::vector<std::pair<std::string, Value>>& choices, const std::string& help) {
    std::vector<std::string> words;
    words.reserve(choices.size());
    for (const auto& choice : choices) {
        words.push_back(choice.first);
    }
    const std::string all = fmt::format("{}", fmt::join(words, "|"));
    const auto take = [name, &value, choices, all](const std::string& word) {
        for (const auto& [known, meaning] : choices) {
            if (known == word) {
                value = meaning;
                return;
            }
        }
        throw CLI::ValidationError(name, fmt::format("'{}' is none of {}", word, all));
    };
    return command.add_option_function<std::string>(name, take, help)->type_name(all);
}

/// An option that may be given several times, one word each.
void add_repeated(CLI::App& command, const char* name, const char* type, const char* help,
                  std::vector<std::string>& words);

/// The same for words that are taken one by one.
template <typename Take>
void add_repeated_function(CLI::App& command, const char* name, const char* type, const char* help, Take take) {
    command
        .add_option_function<std::vector<std::string>>(
            name,
            [take](const std::vector<std::string>& words) {
                for (const std::string& word : words) {
                    take(word);
                }
            },
            help)
        ->type_name(type)
        ->allow_extra_args(false);
}

/// `-o FILE`, without which the command does not run, and `--force`.
void add_output_options(CLI::App& command, std::string& output, bool& force, const char* type, const char* help);
/// `-o FILE` that is standard output where it is not given, and `--force`.
void add_optional_output(CLI::App& command, std::string& output, bool& force);

}  // namespace app::cli

#include "app/cli/option_forms.hpp"

#include <charconv>
#include <cmath>

namespace app::cli {

std::optional<int> whole_number(std::string_view text) {
    int value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc() && end == text.data() + text.size() ? std::optional(value) : std::nullopt;
}

std::optional<double> number(std::string_view text) {
    double value = 0.0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc() && end == text.data() + text.size() && std::isfinite(value) ? std::optional(value)
                                                                                            : std::nullopt;
}

void add_repeated(CLI::App& command, const char* name, const char* type, const char* help,
                  std::vector<std::string>& words) {
    command
        .add_option_function<std::string>(
            name, [&words](const std::string& word) { words.push_back(word); }, help)
        ->type_name(type)
        ->trigger_on_parse()
        ->multi_option_policy(CLI::MultiOptionPolicy::TakeLast);
}

void add_output_options(CLI::App& command, std::string& output, bool& force, const char* type, const char* help) {
    command.add_option("-o,--output", output, help)->type_name(type)->required();
    command.add_flag("--force", force, "Replace an output that exists");
}

void add_optional_output(CLI::App& command, std::string& output, bool& force) {
    command.add_option("-o,--output", output, "Where to write it; - is standard output (-)")->type_name("FILE");
    command.add_flag("--force", force, "Replace an output that exists");
}

}  // namespace app::cli

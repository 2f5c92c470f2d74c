// A language for tests: English in capitals, so that words which come from elsewhere are told by their small letters.
#pragma once

#include "app/messages/english.hpp"
#include "app/messages/texts.hpp"
#include "tests/support/paths.hpp"

#include <catch2/catch.hpp>

#include <cctype>
#include <fstream>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <utility>

namespace panel_bench {

/// In capitals, but for the names of its values.
inline std::string capitals(std::string_view text) {
    std::string changed;
    int depth = 0;
    for (const char letter : text) {
        depth += static_cast<int>(letter == '{') - static_cast<int>(letter == '}');
        changed += depth > 0 ? letter : static_cast<char>(std::toupper(static_cast<unsigned char>(letter)));
    }
    return changed;
}

/// Messages of a language that writes English in capitals.
inline app::messages::Texts texts_in_capitals() {
    std::map<std::string, std::string> topics;
    for (const app::messages::Message& message : app::messages::english()) {
        const std::string_view key = message.key;
        const std::size_t dot = key.find('.');
        std::string text;
        for (const char letter : capitals(message.text)) {
            text += letter == '"' || letter == '\\' || letter == '\n' ? "\\" : "";
            text += letter == '\n' ? 'n' : letter;
        }
        std::string& topic = topics[std::string(key.substr(0, dot))];
        topic += (topic.empty() ? "\"" : ",\n\"") + std::string(key.substr(dot + 1)) + "\": \"" + text + "\"";
    }
    std::string json;
    for (const auto& [topic, lines] : topics) {
        json += (json.empty() ? "{" : ",\n") + std::string("\"") + topic + "\": {" + lines + "}";
    }
    const auto file = test_support::scratch_dir("messages-in-capitals") / "xx.json";
    std::ofstream(file) << json << "}\n";
    auto translation = app::messages::Translation::read(file);
    REQUIRE(translation);
    for (const std::string& note : translation->notes()) {
        FAIL(note);
    }
    return app::messages::Texts(std::make_shared<const app::messages::Translation>(std::move(*translation)));
}

}  // namespace panel_bench

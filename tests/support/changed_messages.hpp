// Languages for tests: every English message changed alike, so that words which come from elsewhere are told apart.
#pragma once

#include "app/messages/english.hpp"
#include "app/messages/texts.hpp"
#include "tests/support/paths.hpp"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include <fstream>
#include <memory>
#include <string>
#include <utility>

namespace test_support {

/// Read from a file as a language is; `changed` makes a text of the English one. `name` is that of a scratch folder.
template <typename Changed>
app::messages::Texts changed_messages(const std::string& name, Changed changed) {
    nlohmann::json all;
    for (const app::messages::Message& message : app::messages::english()) {
        const std::string key = message.key;
        const std::size_t dot = key.find('.');
        all[key.substr(0, dot)][key.substr(dot + 1)] = changed(std::string(message.text));
    }
    const auto file = scratch_dir(name) / "xx.json";
    std::ofstream(file) << all;
    auto read = app::messages::Translation::read(file);
    REQUIRE(read);
    for (const std::string& note : read->notes()) {
        FAIL(note);
    }
    return app::messages::Texts(std::make_shared<const app::messages::Translation>(std::move(*read)));
}

}  // namespace test_support

// Messages: English is always there, another language falls back to it key by key.
#include "app/messages/english.hpp"
#include "app/messages/texts.hpp"
#include "tests/support/paths.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <fstream>
#include <memory>
#include <string>

using namespace app::messages;
using namespace app::messages::literals;

namespace {

std::filesystem::path written(const std::filesystem::path& folder, const std::string& name, const std::string& text) {
    std::ofstream(folder / name) << text;
    return folder / name;
}

}  // namespace

TEST_CASE("English is part of the program, sorted and without gaps", "[messages]") {
    const auto all = english();
    REQUIRE(!all.empty());
    CHECK(std::is_sorted(all.begin(), all.end(),
                         [](const Message& a, const Message& b) { return std::string(a.key) < b.key; }));
    CHECK(std::none_of(all.begin(), all.end(), [](const Message& one) { return std::string(one.text).empty(); }));
    const Texts texts;
    CHECK(texts("jobs.cancel"_m) == std::string("Cancel"));
    CHECK(texts("jobs.cancelled"_m, fmt::arg("title", "Opening")) == "Cancelled: Opening");
    CHECK(texts("no.such"_m) == std::string("no.such"));
    CHECK(english_text("jobs.cance") == nullptr);
}

TEST_CASE("A translation falls back to English key by key and says so", "[messages]") {
    const auto read = Translation::read(
        written(test_support::scratch_dir("messages"), "xx.json", R"({"jobs": {"cancel": "Abbrechen", "pause": 3,
        "cancelled": "Abgebrochen: {name}"}, "language": {"name": "Deutsch"}})"));
    REQUIRE(read);
    const Texts texts(std::make_shared<const Translation>(*read));
    CHECK(texts("jobs.cancel"_m) == std::string("Abbrechen"));
    CHECK(texts("jobs.pause"_m) == std::string("Pause"));
    CHECK(texts("jobs.cancelled"_m, fmt::arg("title", "X")) == "Cancelled: X");
    REQUIRE(read->notes().size() == 2);
    CHECK(read->notes()[0].find("xx.json lacks") == 0);
    CHECK(read->notes()[1].find("jobs.cancelled") != std::string::npos);
    CHECK(texts == Texts(texts));
    CHECK_FALSE(texts == Texts());
}

TEST_CASE("What values cannot be put into stays English", "[messages]") {
    const auto folder = test_support::scratch_dir("messages-places");
    const auto english = "Cancelled: X";
    for (const std::string text : {"{title:.2f}", "{title", "}{title", "} {title:", "{title:{title}}", "{}", "{0}",
                                   "{title!r}", "{title} {title}", "none"}) {
        INFO(text);
        const auto read = Translation::read(written(folder, "xx.json", R"({"jobs": {"cancelled": ")" + text + "\"}}"));
        REQUIRE(read);
        CHECK(Texts(std::make_shared<const Translation>(*read))("jobs.cancelled"_m, fmt::arg("title", "X")) == english);
    }
    const auto read = Translation::read(written(folder, "xx.json", R"({"jobs": {"cancelled": "{title}, 100 %"}})"));
    REQUIRE(read);
    CHECK(Texts(std::make_shared<const Translation>(*read))("jobs.cancelled"_m, fmt::arg("title", "X")) == "X, 100 %");
}

TEST_CASE("A file that is none of messages is refused", "[messages]") {
    const auto folder = test_support::scratch_dir("messages-refused");
    CHECK(Translation::read("/no/such/file.json").error().code == geo::ErrorCode::CannotRead);
    CHECK(Translation::read(written(folder, "broken.json", "{")).error().code == geo::ErrorCode::BadData);
    CHECK(Translation::read(written(folder, "list.json", "[]")).error().code == geo::ErrorCode::BadData);
}

TEST_CASE("The languages of a folder: English, then the others by code", "[messages]") {
    const auto folder = test_support::scratch_dir("messages-languages");
    const auto file = written(folder, "de.json", R"({"language": {"name": "Deutsch"}})");
    (void)written(folder, "aa.json", "{");
    const auto languages = languages_in(file.parent_path());
    REQUIRE(languages.size() >= 3);
    CHECK(languages[0] == MessageLanguage{"en", "English"});
    CHECK(languages[1] == MessageLanguage{"aa", "aa"});
    CHECK(std::find(languages.begin(), languages.end(), MessageLanguage{"de", "Deutsch"}) != languages.end());
    CHECK(languages_in("/no/such/folder").size() == 1);
}

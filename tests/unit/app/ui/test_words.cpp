// Words of the panels: numbers among them, the words of storyboards, and reading back what was drawn.
#include "app/story/look_words.hpp"
#include "app/ui/number_format.hpp"
#include "app/ui/scene_words.hpp"
#include "tests/unit/app/ui/capital_texts.hpp"
#include "tests/unit/app/ui/drawn_words.hpp"
#include "tests/unit/app/ui/panel_bench.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <fstream>
#include <memory>

using namespace app;
using namespace app::messages::literals;
using panel_bench::texts_in_capitals;

TEST_CASE("Words are read back from what is drawn", "[panels][messages]") {
    panel_bench::Bench bench(panel_bench::loaded());
    bench.apply(state::TogglePanel{state::Panel::Bookmarks});
    (void)bench.frames(3);
    const auto words = panel_bench::drawn_words();
    const auto is_there = [&words](const char* letters) {
        return std::any_of(words.begin(), words.end(), [&](const auto& word) { return word.letters == letters; });
    };
    CHECK(is_there("Bookmarks"));
    CHECK(is_there("yet."));
    CHECK(is_there("January"));
    CHECK_FALSE(is_there("Januar"));
}

TEST_CASE("Numbers stand among words, and no word is read as a format", "[messages]") {
    const messages::Texts english;
    CHECK(ui::number_format(english, "scene.hold_before"_m, "%.1f") == "%.1f s before");
    CHECK(ui::number_format(english, "camera.west"_m, "%.3f") == "W %.3f");
    CHECK(ui::escaped_format("100 % of %s") == "100 %% of %%s");
    const auto file = test_support::scratch_dir("messages-formats") / "xx.json";
    std::ofstream(file) << R"({"scene": {"hold_before": "%s %n {value} %d", "hold_after": "{value} {value}"}})";
    const messages::Texts other(std::make_shared<const messages::Translation>(*messages::Translation::read(file)));
    CHECK(ui::number_format(other, "scene.hold_before"_m, "%.1f") == "%%s %%n %.1f %%d");
    CHECK(ui::number_format(other, "scene.hold_after"_m, "%.1f") == "%.1f s after");  // two places: stays English
}

TEST_CASE("Each word that a scene can be given has a name in the window", "[messages]") {
    const messages::Texts texts = texts_in_capitals();
    const auto check = [&texts](const auto& words) {
        for (const auto& [word, meaning] : words) {
            CHECK(ui::scene_word(texts, word) != word);
        }
    };
    check(story::layer_words);
    check(story::reading_words);
    check(story::theme_words);
    check(story::calendar_words);
    check(story::easing_words);
    CHECK(ui::scene_word(texts, "no such word") == "no such word");
    const auto named = ui::scene_words(texts, {"low", "swipe"});
    REQUIRE(named.size() == 2);
    CHECK(named[1].word == "swipe");
    CHECK(named[1].shown == "SWIPE");
}

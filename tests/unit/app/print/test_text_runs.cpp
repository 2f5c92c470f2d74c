#include "app/print/text_runs.hpp"

#include <catch2/catch.hpp>

using app::print::text_runs;
using app::text::FontStack;

namespace {

std::size_t bytes_in(const app::print::TextRun& run) {
    std::size_t sum = 0;
    for (const auto& cluster : run.clusters) {
        sum += static_cast<std::size_t>(cluster.bytes);
    }
    return sum;
}

std::size_t glyphs_in(const app::print::TextRun& run) {
    std::size_t sum = 0;
    for (const auto& cluster : run.clusters) {
        sum += static_cast<std::size_t>(cluster.glyphs);
    }
    return sum;
}

}  // namespace

TEST_CASE("Runs hold all glyphs once, and the words that they stand for", "[print]") {
    const auto fonts = FontStack::open();
    REQUIRE(fonts);
    const std::string words = GENERATE(as<std::string>(), "Office 12", "ننگرهار", "Khost خوست 1991", "ټډړږښګڼېۍ");
    const auto line = app::text::shape(*fonts, words, 20, app::text::FontStyle::Regular);
    std::size_t next = 0;
    std::string all;
    for (const auto& run : text_runs(line, words)) {
        CHECK(run.first == next);
        CHECK(bytes_in(run) == run.words.size());
        CHECK(glyphs_in(run) == run.count);
        next = run.first + run.count;
        all += run.words;
    }
    CHECK(next == line.glyphs.size());
    CHECK(all.size() == words.size());
}

TEST_CASE("Arabic letters are read from right to left, Latin ones the other way", "[print]") {
    const auto fonts = FontStack::open();
    REQUIRE(fonts);
    const auto arabic = app::text::shape(*fonts, "ننگرهار", 20, app::text::FontStyle::Regular);
    REQUIRE(text_runs(arabic, "ننگرهار").size() == 1);
    CHECK(text_runs(arabic, "ننگرهار")[0].backward);
    CHECK(text_runs(arabic, "ننگرهار")[0].words == "ننگرهار");
    const auto latin = app::text::shape(*fonts, "Nangarhar", 20, app::text::FontStyle::Regular);
    REQUIRE(text_runs(latin, "Nangarhar").size() == 1);
    CHECK_FALSE(text_runs(latin, "Nangarhar")[0].backward);
}

TEST_CASE("Words that are no UTF-8, or not there, do no harm", "[print]") {
    const auto fonts = FontStack::open();
    REQUIRE(fonts);
    const std::string broken = "a\xFF\xC3z";
    const auto line = app::text::shape(*fonts, broken, 20, app::text::FontStyle::Regular);
    std::string all;
    for (const auto& run : text_runs(line, broken)) {
        all += run.words;
    }
    CHECK(all.find('\xFF') == std::string::npos);
    std::size_t glyphs = 0;
    for (const auto& run : text_runs(line, "")) {
        CHECK(run.clusters.empty());
        glyphs += run.count;
    }
    CHECK(glyphs == line.glyphs.size());
}

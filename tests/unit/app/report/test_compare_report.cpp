#include "app/report/compare_report.hpp"
#include "app/report/report_words.hpp"
#include "tests/support/small_war.hpp"

#include <catch2/catch.hpp>

using namespace app;
using geo::calendar::Day;
using report::Comparison;
using test_support::small_war;

namespace {

Comparison from_to(const campaign::Campaign& war, int month, int day) {
    return report::comparison_of(war, war.info.span.from, Day::from_civil({2000, month, day}), std::nullopt);
}

bool has(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

std::size_t count(const std::string& text, const std::string& part) {
    std::size_t found = 0;
    for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) {
        ++found;
    }
    return found;
}

}  // namespace

TEST_CASE("sentences name who took what from whom, and what is not certain", "[report]") {
    const auto war = small_war();
    const std::string words = report::change_sentences(*war, from_to(*war, 2, 29), campaign::SubjectKind::Centre);
    CHECK(has(words,
              "Between 1 January 2000 and 29 February 2000, the data have one provincial centre in other hands: 1 from "
              "Blues to Reds (Northtown (Northland))."));
    CHECK_FALSE(has(words, "low confidence"));
    // Southtown changed its state, not its holder.
    CHECK(has(words, "Southtown (Southland): Blues to Blues, contested"));
}

TEST_CASE("where nothing changed the sentences say so and claim no more", "[report]") {
    const auto war = small_war();
    CHECK(has(report::change_sentences(*war, from_to(*war, 1, 3), campaign::SubjectKind::Centre),
              "the data record no provincial centre in other hands; that nothing is recorded does not say"));
    CHECK(has(report::change_sentences(*war, from_to(*war, 2, 29), campaign::SubjectKind::Countryside),
              "which does not say that nothing changed"));
}

TEST_CASE("the earlier day comes first in words whichever was asked for first", "[report]") {
    const auto war = small_war();
    const Comparison back =
        report::comparison_of(*war, Day::from_civil({2000, 2, 29}), war->info.span.from, std::nullopt);
    const std::string words = report::change_sentences(*war, back, campaign::SubjectKind::Centre);
    CHECK(words.starts_with("Between 1 January 2000 and 29 February 2000"));
    CHECK(words == report::change_sentences(*war, from_to(*war, 2, 29), campaign::SubjectKind::Centre));
}

TEST_CASE("what rests on weak evidence is told apart from what is reported", "[report]") {
    auto war = std::make_shared<campaign::Campaign>(*small_war());
    for (campaign::Control& row : war->controls) {
        row.provenance.confidence = campaign::Confidence::Low;
    }
    const std::string words = report::change_sentences(*war, from_to(*war, 2, 29), campaign::SubjectKind::Centre);
    CHECK(has(words, "all at low confidence, so by weak evidence or inference: 1 from Blues to Reds"));
    const auto document = report::compare_report(*war, from_to(*war, 2, 29), {"salang 1", std::nullopt, true});
    const std::string page = report::markdown_of(document, {"", "", "", "", ""});
    CHECK(has(page, "by rows of low confidence"));
}

TEST_CASE("a party that follows another is no conqueror", "[report]") {
    auto war = std::make_shared<campaign::Campaign>(*small_war());
    war->actors[1].active_to = "2000-01-20";    // Blues
    war->actors[0].active_from = "2000-01-20";  // Reds
    const std::string words = report::change_sentences(*war, from_to(*war, 2, 29), campaign::SubjectKind::Centre);
    CHECK(has(words, "need not have been taken: Northtown (Northland), Reds after Blues."));
    CHECK_FALSE(has(report::change_sentences(*small_war(), from_to(*small_war(), 2, 29), campaign::SubjectKind::Centre),
                    "need not have been taken"));
}

TEST_CASE("a month stands for its first day, with ranges and what depends on the day", "[report]") {
    const auto war = small_war();
    const Day first = war->info.span.from;
    const Comparison comparison = report::comparison_of(*war, geo::calendar::DayRange{first, first + 31},
                                                        geo::calendar::DayRange{first + 59, first + 60}, std::nullopt);
    CHECK(comparison.sides[0].day == first);
    CHECK_FALSE(comparison.within.empty());
    const auto document = report::compare_report(*war, comparison, {"salang 1", std::nullopt, false});
    const std::string page = report::markdown_of(document, {"a", "b", "c", "d"});
    CHECK(has(page, "1 January 2000 to 31 January 2000 was asked for"));
    CHECK(has(page,
              "It depends on the day within it: Northland, centre (Blues on 2000-01-01; 2000-01-10: Blues, "
              "besieged (medium); 2000-01-20: Reds (medium))."));
    // Red has Northtown on some of these days: none on the first, one at most.
    CHECK(has(page, "| 0 (0 to 1) |"));
    const auto sides = comparison.sides[0].by_centre;
    for (const auto& holding : sides.holdings) {
        CHECK(holding.centres.low <= holding.centres.best);
        CHECK(holding.centres.best <= holding.centres.high);
    }
}

TEST_CASE("a report quotes what the compilers remark", "[report]") {
    const auto war = small_war();
    const auto document = report::compare_report(*war, from_to(*war, 2, 29), {"salang 1", std::nullopt, false});
    CHECK(has(report::markdown_of(document, {"a", "b", "c", "d"}), "As the Gazette had it."));
}

TEST_CASE("a report has both readings, all pictures, and every source it cites once", "[report]") {
    const auto war = small_war();
    const report::ReportDocument document =
        report::compare_report(*war, from_to(*war, 2, 29), {"salang 1", std::nullopt, false});
    const std::string page = report::markdown_of(document, {"a.png", "b.png", "c.png", "d.png"});
    CHECK(page.starts_with("# The Small War: 1 January 2000 and 29 February 2000 compared\n"));
    for (const char* part : {"By who holds the provincial centre", "By who holds the countryside", "(<a.png>)",
                             "(<b.png>)", "(<c.png>)", "(<d.png>)",
                             "1. GAZETTE: A. Writer. The Gazette. 2001. newspaper. "
                             "page 7."}) {
        INFO(part);
        CHECK(has(page, part));
    }
    CHECK(count(page, "GAZETTE:") == 1);
    CHECK_FALSE(has(page, "DIARY"));
}

TEST_CASE("signs of Markdown and HTML in names are no signs", "[report]") {
    report::ReportDocument document;
    document.title = "A & B <c>";
    document.parts = {report::Paragraph{"2 * 3 | \"x\""}, report::PlainTable{{"a|b"}, {{"<td>"}}, {}},
                      report::PictureRef{0, "one"}};
    const std::string page = report::html_of(document, {{"image/png", {'M', 'a'}}});
    CHECK(has(page, "<title>A &amp; B &lt;c&gt;</title>"));
    CHECK(has(page, "<td>&lt;td&gt;</td>"));
    CHECK(has(page, "src=\"data:image/png;base64,TWE=\""));
    CHECK_FALSE(has(page, "http"));
    const std::string plain = report::markdown_of(document, {"p.png"});
    CHECK(has(plain, "2 \\* 3 \\|"));
    CHECK(has(plain, "| a\\|b |"));
}

TEST_CASE("bytes become base64 of any length", "[report]") {
    report::ReportDocument document;
    document.parts = {report::PictureRef{0, ""}};
    const auto encoded = [&document](std::vector<std::uint8_t> bytes) {
        const std::string page = report::html_of(document, {{"x", std::move(bytes)}});
        const std::size_t at = page.find("base64,") + 7;
        return page.substr(at, page.find('"', at) - at);
    };
    CHECK(encoded({'M'}) == "TQ==");
    CHECK(encoded({'M', 'a'}) == "TWE=");
    CHECK(encoded({'M', 'a', 'n'}) == "TWFu");
    CHECK(encoded({0xff, 0xfe, 0xfd, 0x00}) == "//79AA==");
}

TEST_CASE("lists read as in a sentence", "[report]") {
    CHECK(report::joined_words({}).empty());
    CHECK(report::joined_words({"a"}) == "a");
    CHECK(report::joined_words({"a", "b", "c"}) == "a, b and c");
}

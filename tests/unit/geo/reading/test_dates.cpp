// Dates as texts write them, to EDTF.
#include "geo/reading/date_finder.hpp"
#include "geo/reading/tokenizer.hpp"
#include "tests/support/reading_words.hpp"

#include <catch2/catch.hpp>

using namespace geo::reading;

namespace {

/// The dates of a text as "edtf edtf ...", range before its parts; `contexts` gets where years came from.
std::string dates(std::string_view text, std::optional<geo::calendar::Day> hint = std::nullopt,
                  std::vector<std::string>* contexts = nullptr) {
    const auto lists = test_support::shipped_words();
    Vocabulary vocabulary(*lists, {});
    Block block;
    block.text = text;
    tokenize(text, true, vocabulary, block.tokens);
    find_sentences_and_case(block, vocabulary, false);
    std::vector<FoundDate> found;
    DateFinder finder{DateContext(hint)};
    finder.scan(block, vocabulary, found);
    std::string all;
    for (const FoundDate& date : found) {
        all += (all.empty() ? "" : " ") + date.edtf;
        if (contexts != nullptr) {
            contexts->push_back(date.context);
        }
    }
    return all;
}

}  // namespace

TEST_CASE("days, months and years") {
    CHECK(dates("on 15 February 1989") == "1989-02-15");
    CHECK(dates("On February 15th, 1989, they left") == "1989-02-15");
    CHECK(dates("the 5th of May 1988") == "1988-05-05");
    CHECK(dates("in March 1991") == "1991-03");
    CHECK(dates("since 1985") == "1985");
    CHECK(dates("1989-02-15, 15.02.1989, 2/15/1989") == "1989-02-15 1989-02-15 1989-02-15");
    CHECK(dates("30 February 1989") == "1989-02");
    CHECK(dates("15 Feb. 1989, Feb. 15, 1989") == "1989-02-15 1989-02-15");
    CHECK(dates("the 1978 April revolt") == "1978-04");
}

TEST_CASE("numbers that are no dates") {
    CHECK(dates("14,864 men and 1,568 tanks").empty());
    CHECK(dates("2000 soldiers, about 1500 of them hurt").empty());
    CHECK(dates("They may march. The council may have met.").empty());
    CHECK(dates("Flight 326, Article 25").empty());
}

TEST_CASE("ranges come with their end points") {
    CHECK(dates("(14-31 March 1991)") == "1991-03-14/1991-03-31 1991-03-14 1991-03-31");
    CHECK(dates("March 1990–January 1992") == "1990-03/1992-01 1990-03 1992-01");
    CHECK(dates("from 28 April to 28 June 1992") == "1992-04-28/1992-06-28 1992-04-28 1992-06-28");
    CHECK(dates("between May 1988 and February 1989") == "1988-05/1989-02 1988-05 1989-02");
    CHECK(dates("1987-89") == "1987/1989 1987 1989");
    CHECK(dates("1988-9") == "1988/1989 1988 1989");
    CHECK(dates("May–June 1992") == "1992-05/1992-06 1992-05 1992-06");
    CHECK(dates("31 July - 2 August 1990") == "1990-07-31/1990-08-02 1990-07-31 1990-08-02");
    CHECK(dates("March 14-31, 1991") == "1991-03-14/1991-03-31 1991-03-14 1991-03-31");
    CHECK(dates("from November 1988 to January") == "1988-11/1989-01 1988-11 1989-01");
}

TEST_CASE("seasons and stages") {
    CHECK(dates("in the spring of 1989") == "1989-21");
    CHECK(dates("the fall of 1988") == "1988-23");
    CHECK(dates("the fall of the town").empty());
    CHECK(dates("the winter of 1988-89") == "1988-24");
    CHECK(dates("late 1987 and early May 1988") == "1987 1988-05");
    CHECK(dates("by the middle of May 1989") == "1989-05");
    CHECK(dates("in the 1980s") == "198X");
}

TEST_CASE("the year comes from before, and says so") {
    std::vector<std::string> contexts;
    CHECK(dates("On 14 April 1992 they met. On 16 April he fell.", std::nullopt, &contexts) == "1992-04-14 1992-04-16");
    CHECK(contexts == std::vector<std::string>{"", "year from 1992-04-14"});
    CHECK(dates("On November 5, 1988 it stopped. In December it went on. On January 23 it ended.") ==
          "1988-11-05 1988-12 1989-01-23");
    CHECK(dates("In March and April 1992") == "1992-03 1992-04");
    CHECK(dates("MADRID, March 7 - They left in February 1989.") == "1989-03-07 1989-02");
    CHECK(dates("On 16 April he fell.").empty());
    const auto hint = geo::calendar::Day::from_civil({1992, 1, 1});
    CHECK(dates("On 16 April he fell.", hint) == "1992-04-16");
}

TEST_CASE("dates that lean on the last one") {
    CHECK(dates("On 17 August 1988 he died. The same day another took over.") == "1988-08-17 1988-08-17");
    CHECK(dates("On 20 September 1996 he was shot. A week later he was dead.") == "1996-09-20 1996-09-27");
    CHECK(dates("In May 1988 it began. Two months later it ended.") == "1988-05 1988-07");
    CHECK(dates("In 1988 it began. The next day it ended.") == "1988");
    CHECK(dates("The same day another took over.").empty());
}

TEST_CASE("Solar Hijri dates are converted") {
    CHECK(dates("on 26 Dalw 1367") == "1989-02-15");
    CHECK(dates("in Saur 1357") == "1978-04-21/1978-05-21");
    CHECK(dates("Asad and Dalw went home").empty());
}

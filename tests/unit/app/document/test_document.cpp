// A text as the window holds it: bytes and offsets, sentences, what governs what.
#include "app/document/decisions.hpp"
#include "app/document/plain_words.hpp"
#include "tests/support/read_text.hpp"

#include <catch2/catch.hpp>

using namespace app::document;
using test_support::read_document;

namespace {

/// The items' words in order, dates with their value.
std::string items(const Document& document) {
    std::string all;
    for (ItemNumber item = 0; item < document.items.size(); ++item) {
        all += all.empty() ? "" : " | ";
        all += document.words(document.items[item]);
        const auto date = date_of(document, {}, item);
        all += date.empty() ? "" : "=" + std::string(date);
    }
    return all;
}

std::string sentence(const Document& document, ItemNumber item) {
    const ByteRange range = document.sentence_range(document.sentence(document.items[item]));
    return document.text.substr(range.begin, range.end - range.begin);
}

constexpr const char* text =
    "Im März — so hieß es — fiel nichts.\n\n"
    "In February 1937 the army left Madrid for Spain's south.  Badajoz fell on 3 March.\n"
    "The Madrid-Toledo road in Spain was cut.";

}  // namespace

TEST_CASE("items stand at their bytes, whatever letters come before") {
    const auto document = read_document(text);
    CHECK(items(*document) ==
          "February 1937=1937-02 | Madrid | Spain | Badajoz | 3 March=1937-03-03 | Madrid-Toledo road | Madrid | "
          "Toledo | Spain");
    for (const Item& item : document->items) {
        const auto [from, to] = document->offsets(item);
        CHECK(to > from);
        CHECK(item.byte_end - item.byte_begin == to - from);  // all of them are ASCII
        CHECK(item.byte_begin > from);                        // what stands before is not
    }
    CHECK(document->items_in({0, document->text.size()}).second == document->items.size());
    const Item& badajoz = document->items[3];
    CHECK(document->items_in({badajoz.byte_begin, badajoz.byte_end}) == std::pair<ItemNumber, ItemNumber>(3, 4));
}

TEST_CASE("each mention has its sentence and the date that governs it") {
    const auto document = read_document(text);
    CHECK(sentence(*document, 1) == "In February 1937 the army left Madrid for Spain's south.");
    CHECK(sentence(*document, 3) == "Badajoz fell on 3 March.");
    CHECK(sentence(*document, 8) == "The Madrid-Toledo road in Spain was cut.");
    CHECK(governing_date_of(*document, {}, 1) == "1937-02");
    CHECK(governing_date_of(*document, {}, 3) == "1937-03-03");
    CHECK(governing_date_of(*document, {}, 8) == "1937-03-03");
    CHECK(document->sentence_range(99) == ByteRange{});
}

TEST_CASE("markup is not shown and shifts nothing") {
    const auto document =
        read_document("<html><body><p>In <b>Madrid</b>, Spain.</p><p>To Toledo.</p></body></html>", "a.html");
    CHECK(items(*document) == "Madrid | Spain | Toledo");
    CHECK(document->text.find("<b>") == std::string::npos);
    const auto page = read_document("<html><p>To <b>Mad</b>rid  in\nSpain", "a.html");
    CHECK(plain_words(*page, page->sentence_range(0)) == "To Madrid in Spain");
}

TEST_CASE("a decision stands in place of what the reader says") {
    const auto document = read_document(text);
    const auto chosen = geo::reading::Resolved{"Nowhere", "town", {1, 2}, 3.0, "XX", "user", "7", 1.0};
    const DecisionsPtr made = with(
        {}, {{0, Verdict::Rejected, {}, {}}, {1, Verdict::Accepted, chosen, {}}, {4, Verdict::Open, {}, "1937-03"}});
    CHECK(standing(*document, *made, 0) == Standing::Rejected);
    CHECK(standing(*document, *made, 1) == Standing::Accepted);
    CHECK(standing(*document, *made, 2) == Standing::ToDecide);
    CHECK(place_of(*document, *made, 1)->name == "Nowhere");
    CHECK(place_of(*document, *made, 2)->name == "Spain");
    CHECK(governing_date_of(*document, *made, 1).empty());
    CHECK(governing_date_of(*document, *made, 3) == "1937-03");

    const Tally sum = tally(*document, *made);
    CHECK(sum == Tally{7, 2, 0, 7, 1, 1});

    const DecisionsPtr undone = with(*made, {{1, Verdict::Open, {}, {}}, {3, Verdict::Rejected, {}, {}}});
    CHECK(undone->made.size() == 3);
    CHECK(undone->verdict(1) == Verdict::Open);
    CHECK(undone->verdict(3) == Verdict::Rejected);
    CHECK(undone->verdict(0) == Verdict::Rejected);
}

TEST_CASE("what is written alike and means the same is found together") {
    const auto document = read_document(text);
    CHECK(items_like(*document, 1) == std::vector<ItemNumber>{1, 6});
    CHECK(items_like(*document, 4) == std::vector<ItemNumber>{4});
}

TEST_CASE("a place that nobody knows is unresolved until somebody says where it is") {
    const auto document = read_document("In Spain the village of Riofrio burnt.");
    REQUIRE(items(*document) == "Spain | Riofrio");
    CHECK(standing(*document, {}, 1) == Standing::Unresolved);
    CHECK(document->candidates(document->items[1]).empty());
    const auto chosen = geo::reading::Resolved{"Riofrío", "village", {-4, 40}, 1.0, "ES", "user", "", 1.0};
    CHECK(standing(*document, *with({}, {{1, Verdict::Open, chosen, {}}}), 1) == Standing::ToDecide);
}

TEST_CASE("fingerprints of pieces are that of the whole") {
    Fingerprint whole;
    whole.add("ab");
    Fingerprint pieces;
    pieces.add("a");
    pieces.add("b");
    CHECK(whole.value() == pieces.value());
    CHECK(whole.length() == 2);
    CHECK(whole.value() == 0x089c4407b545986aULL);  // FNV-1a of "ab"
}

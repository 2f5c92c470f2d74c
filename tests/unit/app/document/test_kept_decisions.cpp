// Decisions find their mentions again: in the same text, in one that was changed, and not where there is none.
#include "app/document/kept_decisions.hpp"
#include "tests/support/read_text.hpp"

#include <catch2/catch.hpp>

using namespace app::document;
using test_support::read_document;

namespace {

const geo::reading::Resolved riofrio{"Riofrío", "village", {-4.1, 40.5}, 1.0, "ES", "user", "", 1.0};

constexpr const char* before =
    "On 3 March 1937 they left Madrid in Spain. Madrid was hungry. The village of Riofrio in Spain burnt.";

/// Madrid of the second sentence rejected, the village placed, the date corrected and accepted.
DecisionsPtr decided(const Document& document) {
    REQUIRE(document.items.size() == 6);
    return with({}, {{0, Verdict::Accepted, {}, "1937-03-04"},
                     {3, Verdict::Rejected, {}, {}},
                     {4, Verdict::Accepted, riofrio, {}},
                     {5, Verdict::Accepted, {}, {}}});
}

}  // namespace

TEST_CASE("in the same text each decision goes where it was") {
    const auto document = read_document(before);
    const auto decisions = decided(*document);
    const Reused again = reuse(*document, kept(*document, *decisions, {}));
    CHECK(again.left_over.empty());
    REQUIRE(again.decisions->made.size() == 4);
    CHECK(date_of(*document, *again.decisions, 0) == "1937-03-04");
    CHECK(again.decisions->verdict(1) == Verdict::Open);
    CHECK(again.decisions->verdict(3) == Verdict::Rejected);
    CHECK(place_of(*document, *again.decisions, 4)->name == "Riofrío");
    CHECK_FALSE(again.decisions->find(5)->place.has_value());  // the reader says the same
}

TEST_CASE("in a changed text decisions move with their words") {
    const auto document = read_document(before);
    const KeptDecisions all = kept(*document, *decided(*document), {});
    const auto changed = read_document("Nothing is new in Spain. " + std::string(before));
    const Reused again = reuse(*changed, all);
    CHECK(again.left_over.empty());
    CHECK(again.decisions->verdict(0) == Verdict::Open);  // the new Spain
    CHECK(again.decisions->verdict(1) == Verdict::Accepted);
    CHECK(again.decisions->verdict(2) == Verdict::Open);  // the first Madrid
    CHECK(again.decisions->verdict(4) == Verdict::Rejected);
    CHECK(again.decisions->verdict(5) == Verdict::Accepted);
}

TEST_CASE("decisions whose words are gone are kept apart") {
    const auto document = read_document(before);
    const KeptDecisions all = kept(*document, *decided(*document), {});
    const auto other = read_document("On 3 March 1937 they left Madrid in Spain.");
    const Reused again = reuse(*other, all);
    CHECK(again.decisions->made.size() == 1);
    CHECK(again.left_over.size() == 3);
    const KeptDecisions written = kept(*other, *again.decisions, again.left_over);
    CHECK(written.all.size() == 4);
    // And they are there again with their words.
    CHECK(reuse(*document, written).left_over.empty());
}

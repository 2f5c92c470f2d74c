#include "geo/base/diagnostics.hpp"
#include "geo/base/markup.hpp"
#include "geo/base/result.hpp"
#include "geo/base/strong_id.hpp"

#include <catch2/catch.hpp>

#include <string_view>
#include <type_traits>
#include <unordered_set>

using namespace geo;

namespace {

struct RowTag;
struct OtherTag;
using RowId = StrongId<RowTag>;
using OtherId = StrongId<OtherTag>;

Result<int> half(int number) {
    if (number % 2 != 0) {
        return fail(ErrorCode::BadArgument, "3 has no half.", SourceRef{"numbers.csv", 12});
    }
    return number / 2;
}

}  // namespace

TEST_CASE("An error is described with its place once, outermost sentence first") {
    const Result<int> result = half(3);
    REQUIRE_FALSE(result);
    CHECK(describe(result.error()) == "3 has no half. (numbers.csv, row 12)");

    const Error outer = wrap(result.error(), "The table could not be read");
    CHECK(outer.code == ErrorCode::BadArgument);
    CHECK(outer.where == SourceRef{"numbers.csv", 12});
    CHECK(describe(outer) == "The table could not be read: 3 has no half. (numbers.csv, row 12)");
}

TEST_CASE("A place that only the wrapper knows is printed there") {
    const Result<int> inner = fail(ErrorCode::CannotRead, "Permission denied.");
    Error outer = wrap(inner.error(), "The manifest could not be read");
    outer.where = SourceRef{"campaign.json", 0};
    CHECK(describe(outer) == "The manifest could not be read (campaign.json): Permission denied.");
}

TEST_CASE("Diagnostics keep their order and are counted by severity") {
    Diagnostics found;
    found.add(Severity::Warning, {"a.csv", 2}, "gap", "A gap.");
    CHECK_FALSE(found.has_errors());
    Diagnostics more;
    more.add(Severity::Error, {"b.csv", 0}, "overlap", "An overlap.");
    more.add(Severity::Note, {"b.csv", 3}, "note", "A note.");
    found.append(std::move(more));

    REQUIRE(found.all().size() == 3);
    CHECK(found.has_errors());
    CHECK(found.count(Severity::Warning) == 1);
    CHECK(found.count(Severity::Error) == 1);
    CHECK(found.all()[0].code == "gap");
    CHECK(found.all()[2].where.row == 3);
    CHECK(std::string(severity_name(Severity::Note)) == "note");
    CHECK(std::string(severity_name(Severity::Warning)) == "warning");
    CHECK(std::string(severity_name(Severity::Error)) == "error");
}

TEST_CASE("Ids of different tables are different types, ordered and hashable") {
    STATIC_REQUIRE_FALSE(std::is_convertible_v<RowId, OtherId>);
    STATIC_REQUIRE_FALSE(std::is_convertible_v<std::size_t, RowId>);
    CHECK(RowId(1) < RowId(2));
    const std::unordered_set<RowId> ids{RowId(1), RowId(2), RowId(1)};
    CHECK(ids.size() == 2);
    CHECK(RowId(7).index() == 7);
}

TEST_CASE("Words in markup stand for themselves") {
    CHECK(escaped_markup(R"(Nasr & Sepah <"the Eight">)") == "Nasr &amp; Sepah &lt;&quot;the Eight&quot;&gt;");
    CHECK(escaped_markup("خوست\n\tä") == "خوست\n\tä");
    CHECK(escaped_markup(std::string_view("a\0b\x1f"
                                          "c\r",
                                          6)) == "abc");
}

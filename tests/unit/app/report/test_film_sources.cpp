// Which sources a film names: those of all that is on the map on its days, doubtful days included.
#include "app/report/film_sources.hpp"
#include "tests/support/small_war.hpp"

#include <catch2/catch.hpp>

#include <memory>

using namespace app::campaign;
using geo::calendar::Day;
using geo::calendar::DayRange;

namespace {

std::string sources(const Campaign& campaign, int from_day, int to_day) {
    const DayRange days{Day::from_civil({2000, 1, from_day}), Day::from_civil({2000, 1, to_day + 1})};
    return app::report::film_sources(campaign, {{days, false, true, true}}, {"Film", "0", {}});
}

bool names(const std::string& text, const char* fact) {
    return text.find(fact) != std::string::npos;
}

}  // namespace

TEST_CASE("a film names the sources of battles through all days on which they may have been, and of fronts") {
    auto war = std::make_shared<Campaign>(*test_support::small_war());
    const auto date = [](const char* text) { return geo::calendar::parse_edtf(text).value(); };
    war->battles.resize(1);
    war->battles[0].key = "VAGUE";
    war->battles[0].when = dated_event(date("[2000-01-04..2000-01-12]"), date("2000-01-20"), war->info.span);
    war->battles[0].provenance.sources = {SourceId(1)};
    war->fronts.resize(1);
    war->fronts[0].key = "FRONT";
    war->fronts[0].when = dated_control(date("2000-01-10"), date("2000-01-12"), war->info.span);
    war->fronts[0].provenance.sources = {SourceId(1)};
    CHECK_FALSE(names(sources(*war, 1, 3), "VAGUE"));
    CHECK(names(sources(*war, 4, 4), "VAGUE"));
    CHECK_FALSE(names(sources(*war, 4, 4), "FRONT"));
    CHECK(names(sources(*war, 11, 11), "FRONT"));
    CHECK_FALSE(names(sources(*war, 12, 12), "FRONT"));
    // Held back: no days.
    war->battles[0].when.drawn.to = war->battles[0].when.drawn.from;
    CHECK_FALSE(names(sources(*war, 4, 20), "VAGUE"));
}

// Jobs in the state: shown as they are reported, stopped as the user wants, their errors told.
#include "app/state/log_view.hpp"
#include "app/state/reduce.hpp"
#include "tests/support/small_war.hpp"

#include <catch2/catch.hpp>

#include <limits>
#include <vector>

using namespace app::state;

namespace {

AppState with_job(bool can_cancel = true, bool can_pause = false) {
    JobState job;
    job.id = 7;
    job.title = "Opening x";
    job.can_cancel = can_cancel;
    job.can_pause = can_pause;
    return reduce({}, JobStarted{job});
}

}  // namespace

TEST_CASE("A job stands in the list from its start to its end", "[jobs]") {
    AppState state = with_job();
    REQUIRE(state.jobs.find(7) != nullptr);
    CHECK_FALSE(state.jobs.list[0].shown);
    state = reduce(state, JobStarted{state.jobs.list[0]});
    CHECK(state.jobs.list.size() == 1);
    state = reduce(state, JobTakesLong{7});
    CHECK(state.jobs.list[0].shown);
    state = reduce(state, JobProgressed{7, 2.5, "half"});
    CHECK(state.jobs.list[0].fraction == 1.0);
    CHECK(state.jobs.list[0].words == "half");
    state = reduce(state, JobProgressed{7, std::numeric_limits<double>::quiet_NaN(), ""});
    CHECK(state.jobs.list[0].fraction == -1.0);
    state = reduce(state, JobProgressed{8, 0.5, "another's"});
    CHECK(state.jobs.list[0].words.empty());
    state = reduce(state, JobEnded{7, false, std::nullopt});
    CHECK(state.jobs.list.empty());
    CHECK_FALSE(state.panels.has(Panel::Log));
}

TEST_CASE("Cancelling asks the shell, and the end says so", "[jobs]") {
    AppState state = reduce(with_job(), CancelJob{7});
    CHECK(state.requests == std::vector<Request>{request::CancelJob{7}});
    CHECK(state.jobs.list[0].cancelling);
    state.requests.clear();
    state = reduce(state, JobEnded{7, true, geo::Error{geo::ErrorCode::Interrupted, "stopped", std::nullopt, nullptr}});
    CHECK(state.notice == "Cancelled: Opening x");
    CHECK_FALSE(state.panels.has(Panel::Log));
    CHECK(reduce(with_job(false), CancelJob{7}).requests.empty());
    CHECK(reduce(with_job(), CancelJob{8}).requests.empty());
}

TEST_CASE("Only what can be paused is paused", "[jobs]") {
    CHECK(reduce(with_job(), PauseJob{7, true}).requests.empty());
    AppState state = reduce(with_job(true, true), PauseJob{7, true});
    CHECK(state.requests == std::vector<Request>{request::PauseJob{7, true}});
    CHECK(reduce(state, JobPaused{7, true}).jobs.list[0].paused);
}

TEST_CASE("The error of a job opens the log", "[jobs]") {
    const geo::Error error{geo::ErrorCode::BadData, "Row 3 has no date; give one.", std::nullopt, nullptr};
    const AppState state = reduce(with_job(), JobEnded{7, false, error});
    CHECK(state.panels.has(Panel::Log));
    const LogView log = log_view(state);
    REQUIRE(log.lines.size() == 1);
    CHECK(log.lines[0].text == error.message);
}

TEST_CASE("Panels at the left take each other's place, and the map fits beside them", "[layout]") {
    AppState state = reduce({}, Resize{{1280, 800, 1.0, 1.0}});
    state = reduce(state, CampaignLoaded{test_support::small_war(), test_support::small_war_geometry(), nullptr,
                                         nullptr, std::nullopt});
    const auto whole = state.view;
    state = reduce(state, TogglePanel{Panel::Story});
    state = reduce(state, TogglePanel{Panel::Reading});
    CHECK_FALSE(state.panels.has(Panel::Story));
    CHECK(state.panels.has(Panel::Reading));
    CHECK_FALSE(state.view == whole);
    CHECK(reduce(state, Dismiss{}).view == whole);
}

TEST_CASE("Panels over the middle of the map and the settings take each other's place", "[layout]") {
    AppState state = reduce({}, Resize{{1280, 800, 1.0, 1.0}});
    state = reduce(state, TogglePanel{Panel::Settings});
    state = reduce(state, TogglePanel{Panel::Open});
    CHECK(state.panels.has(Panel::Open));
    CHECK_FALSE(state.panels.has(Panel::Settings));
    state = reduce(state, TogglePanel{Panel::Settings});
    CHECK(state.panels.has(Panel::Settings));
    CHECK_FALSE(state.panels.has(Panel::Open));
}

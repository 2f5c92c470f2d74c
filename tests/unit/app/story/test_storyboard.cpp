#include "app/load/load_base_map.hpp"
#include "app/load/load_campaign.hpp"
#include "app/scene/build_scene.hpp"
#include "app/scene/compare_layout.hpp"
#include "app/story/camera_path.hpp"
#include "app/story/read_storyboard.hpp"
#include "app/story/scene_time.hpp"
#include "app/story/story_plan.hpp"
#include "tests/support/paths.hpp"

#include <catch2/catch.hpp>

#include <fstream>
#include <string>

using namespace app;
using geo::calendar::Day;
using geo::calendar::Instant;

namespace {

/// The invented islands, 1 March 1901 to 30 November 1903.
struct Islands {
    load::LoadedCampaign loaded = load::load_campaign(test_support::tests_dir() / "data" / "campaign-islands");
    geo::Diagnostics of_map;
    scene::StaticGeometryPtr geometry =
        *scene::build_static_geometry(*loaded.campaign, load::load_base_map(loaded.campaign->info, of_map), of_map);

    std::optional<story::StoryPlan> plan(const std::string& json, geo::Diagnostics& problems,
                                         const story::Overrides& overrides = {}) const {
        const auto file = test_support::scratch_dir("storyboard") / "board.json";
        std::ofstream(file) << json;
        const auto board = story::read_storyboard(file, problems);
        return board && problems.count(geo::Severity::Error) == 0
                   ? story::plan_story(*board, *loaded.campaign, *geometry, overrides, problems)
                   : std::nullopt;
    }
    story::StoryPlan sound_plan(const std::string& json) const {
        geo::Diagnostics problems;
        auto planned = plan(json, problems);
        for (const auto& problem : problems.all()) {
            UNSCOPED_INFO(problem.message);
        }
        REQUIRE(planned);
        return *planned;
    }
};

std::string board_of(const std::string& scenes, const std::string& more = "") {
    return R"({"format": "salang-storyboard", "version": 1, "title": "T", "size": [320, 180], "fps": 10)" + more +
           R"(, "scenes": [)" + scenes + "]}";
}

Day day(int year, int month, int of_month) {
    return Day::from_civil({year, month, of_month});
}

}  // namespace

TEST_CASE("scenes follow each other, hold, run and stand", "[story]") {
    const Islands islands;
    const auto plan = islands.sound_plan(board_of(
        R"({"date": "1902-01-05", "seconds": 2},
           {"from": "1902-02-01", "to": "1902-02-10", "seconds": 5, "hold_before": 1, "hold_after": 2},
           {"from": "1902-02-11", "to": "1902-02-20", "days_per_second": 10})"));
    REQUIRE(plan.scenes.size() == 3);
    CHECK(plan.frame_count == 20 + 80 + 10);
    CHECK(plan.scenes[1].first_frame == 20);
    CHECK(story::spec_of_frame(plan, 0).instant == Instant::noon(day(1902, 1, 5)));
    CHECK(story::spec_of_frame(plan, 19) == story::spec_of_frame(plan, 0));
    CHECK(story::spec_of_frame(plan, 20).instant == Instant::start_of(day(1902, 2, 1)));
    CHECK(story::spec_of_frame(plan, 30).instant == Instant::start_of(day(1902, 2, 1)));
    CHECK(story::spec_of_frame(plan, 55).instant.days_since_epoch() ==
          Approx(day(1902, 2, 6).days_since_epoch()).margin(1e-6));
    // The hold at the end still shows the last day, and nothing moves.
    CHECK(story::spec_of_frame(plan, 99).instant.day() == day(1902, 2, 10));
    CHECK(story::spec_of_frame(plan, 80) == story::spec_of_frame(plan, 99));
    CHECK(story::spec_of_frame(plan, 109).instant.day() == day(1902, 2, 20));
    CHECK(story::scene_of_frame(plan, 99) == 1);
    CHECK(story::scene_of_frame(plan, 100) == 2);
}

TEST_CASE("the camera moves eased from view to view and then stands", "[story]") {
    const Islands islands;
    const auto plan = islands.sound_plan(board_of(
        R"({"date": "1902-01-05", "seconds": 1, "camera": "campaign"},
           {"date": "1902-01-06", "seconds": 4, "camera": "Lamp Town", "move": 2},
           {"date": "1902-01-07", "seconds": 4},
           {"date": "1902-01-08", "seconds": 4, "camera": "Tarou", "move": 0},
           {"date": "1902-01-08", "seconds": 4, "camera": [{"second": 1, "show": [178, -3, -178, 3]},
                                                         {"second": 3, "show": {"lon": 179, "lat": 0, "km": 50}}]})"));
    const auto view = [&](std::int64_t frame) { return story::spec_of_frame(plan, frame).view; };
    CHECK(view(0) == scene::campaign_view(*islands.geometry, 320, 180));
    CHECK(view(10) == view(0));
    CHECK(view(20).metres_per_px < view(11).metres_per_px);
    CHECK(view(30) == view(49));
    CHECK(view(30).metres_per_px == Approx(60000.0 / 320).epsilon(0.01));
    CHECK(view(50) == view(89));
    CHECK_FALSE(view(90) == view(89));
    CHECK(view(90) == view(129));
    CHECK(view(145).metres_per_px < view(141).metres_per_px);
    CHECK(view(160) == view(169));
    // Slow at both ends: the first and last tenth of a move are shorter than its middle one.
    const auto scale = [&](std::int64_t frame) { return std::log(view(frame).metres_per_px); };
    CHECK(scale(10) - scale(12) < (scale(19) - scale(21)) / 3);
    CHECK(scale(28) - scale(30) < (scale(19) - scale(21)) / 3);
}

TEST_CASE("a move between views keeps straight on the page", "[story]") {
    const scene::View wide{{0, 0}, 1000, 100, 100};
    const scene::View close{{9000, 18000}, 10, 100, 100};
    const std::vector<story::ViewKey> keys{{0, wide}, {1, close}};
    CHECK(story::view_at(keys, 0.0) == wide);
    CHECK(story::view_at(keys, 1.0) == close);
    double before = story::view_at(keys, 0.0).px_from_world(close.centre).x;
    for (const double at : {0.2, 0.4, 0.6, 0.8}) {
        const scene::View view = story::view_at(keys, at);
        CHECK(view.centre.y == Approx(2 * view.centre.x));
        // What the camera goes to comes nearer to the middle all the time, or stays.
        const double now = view.px_from_world(close.centre).x;
        CHECK(std::abs(now - 50) <= std::abs(before - 50) + 10);
        before = now;
    }
}

TEST_CASE("quiet periods are compressed", "[story]") {
    const Islands islands;
    const geo::calendar::DayRange year{day(1902, 1, 1), day(1903, 1, 1)};
    const auto weights = story::day_weights(*islands.loaded.campaign, year, {10, 4});
    REQUIRE(weights.size() == 365);
    std::size_t quiet = 0;
    for (const double weight : weights) {
        CHECK((weight == 1.0 || weight == 0.25));
        quiet += weight == 0.25 ? 1 : 0;
    }
    CHECK(quiet > 0);
    CHECK(quiet < 365);
    for (const Day change : islands.loaded.campaign->visible_changes) {
        if (year.contains(change)) {
            CHECK(weights[static_cast<std::size_t>(change - year.from)] == 1.0);
        }
    }
    const auto plan = islands.sound_plan(board_of(
        R"({"from": "1902-01-01", "to": "1902-12-31", "days_per_second": 10, "quiet": {"after_days": 10, "times": 4}})"));
    CHECK(plan.frame_count == std::llround(static_cast<double>(365 - quiet) + static_cast<double>(quiet) / 4));
    // Time never runs backwards, and every day of the year is passed.
    Instant before = story::spec_of_frame(plan, 0).instant;
    CHECK(before == Instant::start_of(year.from));
    for (std::int64_t frame = 1; frame < plan.frame_count; ++frame) {
        const Instant now = story::spec_of_frame(plan, frame).instant;
        CHECK(before < now);
        before = now;
    }
    CHECK(before.day() >= day(1902, 12, 27));
}

TEST_CASE("a scene looks as it says, else as the storyboard says", "[story]") {
    const Islands islands;
    const auto plan = islands.sound_plan(
        board_of(R"({"date": "1902-01-05", "seconds": 3, "caption": "A caption."},
                    {"date": "1902-01-05", "seconds": 1, "language": "ps", "theme": "light", "calendar": "hijri", "symbols": "nato",
                     "reading": "centre", "chart": true, "layers": {"relief": 0.25, "names": true}})",
                 R"(, "language": "fa,en", "theme": "dark", "reading": "countryside", "layers": {"names": false})"));
    const auto first = story::spec_of_frame(plan, 0);
    const auto second = story::spec_of_frame(plan, 30);
    CHECK(first.language == campaign::Language::Dari);
    CHECK(first.second_language == campaign::Language::English);
    CHECK(first.theme == scene::Theme::Dark);
    CHECK(first.reading == scene::Reading::Countryside);
    CHECK(first.layers.of(scene::LayerKind::Names) == 0.0F);
    CHECK(first.caption == "A caption.");
    CHECK(second.language == campaign::Language::Pashto);
    CHECK_FALSE(second.second_language);
    CHECK(second.theme == scene::Theme::Light);
    CHECK(second.calendar == scene::Calendar::SolarHijri);
    CHECK(second.reading == scene::Reading::Centre);
    CHECK(first.symbols == scene::SymbolSet::Plain);
    CHECK(second.symbols == scene::SymbolSet::Nato);
    CHECK(second.layers.of(scene::LayerKind::Names) == 1.0F);
    CHECK(second.layers.of(scene::LayerKind::Relief) == 0.25F);
    CHECK(second.caption.empty());
    CHECK_FALSE(first.chart);
    CHECK(second.chart);
}

TEST_CASE("scenes compare dates", "[story]") {
    const Islands islands;
    const auto plan = islands.sound_plan(board_of(
        R"({"date": "1902-01-05", "seconds": 1},
           {"date": "1902-01-05", "seconds": 2, "hold_before": 1, "hold_after": 1,
            "compare": {"mode": "swipe", "dates": ["1903-06"], "curtain": [0.2, 0.8]}},
           {"date": "1902-01-05", "seconds": 1, "compare": {"mode": "side", "dates": ["1903-06-01", "1903-11"]}},
           {"date": "1902-01-05", "seconds": 1,
            "compare": {"mode": "multiples", "dates": ["1903-06-01", "1903-07", "1903-08"]}},
           {"date": "1902-01-05", "seconds": 1})"));
    const auto at = [&](std::int64_t frame) { return story::spec_of_frame(plan, frame); };
    CHECK_FALSE(at(0).comparison.compares());
    const scene::FrameSpec swipe = at(10);
    CHECK(swipe.comparison.mode == scene::CompareMode::Swipe);
    REQUIRE(swipe.comparison.others.size() == 1);
    CHECK(swipe.comparison.others[0].instant == Instant::noon(day(1903, 6, 1)));
    // The curtain waits, moves eased, and waits.
    CHECK(swipe.comparison.curtain == 0.2);
    CHECK(at(20).comparison.curtain == 0.2);
    CHECK(at(25).comparison.curtain.value() < 0.3);
    CHECK(at(30).comparison.curtain == Approx(0.5));
    CHECK(at(40).comparison.curtain == 0.8);
    CHECK(at(49).comparison.curtain == 0.8);
    CHECK(at(10).view == at(0).view);
    // Each map of a page of several shows the campaign whole, and so does the one map after it.
    const scene::FrameSpec side = at(50);
    CHECK(side.comparison.others.size() == 2);
    CHECK(side.view == scene::campaign_view_of_maps(*islands.geometry, side));
    CHECK(at(60).view == scene::campaign_view_of_maps(*islands.geometry, at(60)));
    CHECK_FALSE(side.view == at(0).view);
    CHECK(at(70).view == at(0).view);
}

TEST_CASE("scenes compare interpretations of their own days", "[story]") {
    const Islands islands;
    const std::string source = islands.loaded.campaign->sources.front().key;
    const auto plan = islands.sound_plan(board_of(
        R"({"from": "1902-02-01", "to": "1902-02-10", "seconds": 1,
            "compare": {"mode": "difference", "dates": ["same"], "filter": {"min_confidence": "high"}}},
           {"date": "1902-02-01", "seconds": 1, "filter": {"min_confidence": "medium", "only_sources": [")" +
            source + R"("]}, "compare": {"mode": "side", "dates": ["1903-02-01"]}})",
        R"(, "filter": {"min_confidence": "low"})"));
    for (const std::int64_t frame : {0, 5, 9}) {
        const scene::FrameSpec spec = story::spec_of_frame(plan, frame);
        REQUIRE(spec.comparison.others.size() == 1);
        CHECK(spec.comparison.others[0].instant == spec.instant);
        CHECK(spec.comparison.others[0].filter.least == campaign::Confidence::High);
        CHECK(spec.filter.lets_all_through());
    }
    const scene::FrameSpec second = story::spec_of_frame(plan, 10);
    CHECK(second.filter.least == campaign::Confidence::Medium);
    CHECK(second.filter.only_sources.size() == 1);
    CHECK(second.comparison.others[0].filter == second.filter);
}

TEST_CASE("every problem names its scene and field", "[story]") {
    const Islands islands;
    const std::string sound = R"({"chapter": "One", "date": "1902-01-05", "seconds": 2})";
    const auto with = [&](const std::string& scene) { return board_of(sound + ", " + scene); };
    const auto compares = [](const std::string& what) {
        return R"({"date": "1902-01-05", "seconds": 2, "compare": {)" + what + "}}";
    };
    struct Wrong {
        std::string json;
        std::vector<std::string> parts;
    };
    const std::vector<Wrong> all{
        {with(R"({"date": "1902-01-05", "seconds": 2, "camera": "Atlantis"})"), {"Scene 2, camera", "Atlantis"}},
        {with(R"({"chapter": "Two", "date": "1802-01-05", "seconds": 2})"), {"Scene 2 (Two), date", "1901-03-01"}},
        {with(R"({"date": "soon", "seconds": 2})"), {"Scene 2, date", "soon"}},
        {with(R"({"from": "1902-02-01", "to": "1902-01-01", "seconds": 2})"), {"Scene 2, to", "1902-01-01"}},
        {with(R"({"from": "1902-02-01", "seconds": 2})"), {"Scene 2, to"}},
        {with(R"({"date": "1902-01-05", "seconds": -2})"), {"Scene 2, seconds", "-2"}},
        {with(R"({"date": "1902-01-05"})"), {"Scene 2, seconds"}},
        {with(R"({"date": "1902-01-05", "seconds": 0.01})"), {"Scene 2, seconds", "single frame"}},
        {with(R"({"from": "1902-01-05", "to": "1902-01-09", "seconds": 2, "days_per_second": 3})"),
         {"Scene 2, seconds"}},
        {with(R"({"date": "1902-01-05", "seconds": 2, "hold_before": -1})"), {"Scene 2, hold_before"}},
        {with(R"({"date": "1902-01-05", "seconds": 2, "caption": ")" + std::string(141, 'a') + "\"}"),
         {"Scene 2, caption", "141"}},
        {with(R"({"date": "1902-01-05", "seconds": 2, "caption": ")" + std::string(60, 'a') + "\"}"),
         {"Scene 2, caption", "60"}},
        {with(R"({"date": "1902-01-05", "seconds": 2, "sources": ["NONE"]})"), {"Scene 2, sources", "NONE"}},
        {with(R"({"date": "1902-01-05", "seconds": 2, "layers": {"clouds": 1}})"), {"Scene 2, layers", "clouds"}},
        {with(R"({"date": "1902-01-05", "seconds": 2, "layers": {"relief": 2}})"), {"Scene 2, layers", "relief"}},
        {with(R"({"date": "1902-01-05", "seconds": 2, "theme": "neon"})"), {"Scene 2, theme", "neon", "projector"}},
        {with(R"({"date": "1902-01-05", "seconds": 2, "language": "fa,de"})"), {"Scene 2, language", "fa,de"}},
        {with(R"({"date": "1902-01-05", "seconds": 2, "camera": [5, 5, 4, 4]})"), {"Scene 2, camera"}},
        {with(R"({"date": "1902-01-05", "seconds": 2, "camera": {"lon": 5, "lat": 95, "km": 10}})"),
         {"Scene 2, camera"}},
        {with(R"({"date": "1902-01-05", "seconds": 2, "camera": "Tarou", "move": 3})"),
         {"Scene 2, camera", "second 3"}},
        {with(R"({"date": "1902-01-05", "seconds": 2, "colour": "red"})"), {"Scene 2, colour"}},
        {with(R"({"date": "1902-01-05", "seconds": 2, "filter": {"min_confidence": "sure"}})"),
         {"Scene 2, filter", "sure"}},
        {with(R"({"date": "1902-01-05", "seconds": 2, "filter": {"only_sources": ["NONE"]}})"),
         {"Scene 2, filter", "NONE"}},
        {with(compares(R"("mode": "mirror", "dates": ["1903-01-01"])")), {"Scene 2, compare, mode", "mirror", "ghost"}},
        {with(compares(R"("mode": "side", "dates": [])")), {"Scene 2, compare, dates", "1 to 11"}},
        {with(compares(R"("mode": "swipe", "dates": ["1903-01-01", "1903-02-01"])")),
         {"Scene 2, compare, dates", "one is wanted"}},
        {with(compares(R"("mode": "side", "dates": ["later"])")), {"Scene 2, compare, dates", "later"}},
        {with(compares(R"("mode": "side", "dates": ["1802-01-01"])")), {"Scene 2, compare, dates", "1901-03-01"}},
        {with(compares(R"("mode": "side", "dates": ["1902-01-05"])")), {"Scene 2, compare, dates", "own day"}},
        {with(compares(R"("mode": "side", "dates": ["same"])")), {"Scene 2, compare, dates", "own day"}},
        {with(compares(R"("mode": "side", "dates": ["1903-01-01"], "curtain": 0.5)")),
         {"Scene 2, compare, curtain", "swipe"}},
        {with(compares(R"("mode": "swipe", "dates": ["1903-01-01"], "curtain": [0, 2])")),
         {"Scene 2, compare, curtain", "[0,2]"}},
        {with(compares(R"("mode": "side", "dates": ["1903-01-01"], "colour": "red")")), {"Scene 2, compare, colour"}},
        {with(compares(R"("mode": "side", "dates": ["1903-01-01"], "filter": {"only_sources": ["NONE"]})")),
         {"Scene 2, compare, filter", "NONE"}},
        {with(R"({"date": "1902-01-05", "seconds": 2, "compare": "1903-01-01"})"), {"Scene 2, compare", "wanted"}},
        {with("5"), {"Scene 2"}},
        {board_of(""), {"scenes"}},
        {board_of(sound, R"(, "fonts": "Noto Sans")"), {"Storyboard, fonts"}},
        {with(R"({"date": "1902-01-05", "seconds": 2, "easing": "jerky"})"), {"Scene 2, easing", "jerky", "slow-end"}},
        {board_of(sound, R"(, "narator": "x")"), {"Storyboard, narator"}},
        {R"({"format": "salang-storyboard", "version": 1, "title": "T", "size": [321, 180], "scenes": [)" + sound +
             "]}",
         {"Storyboard, size", "321x180"}},
        {R"({"format": "salang-storyboard", "version": 1, "title": "T", "fps": 500, "scenes": [)" + sound + "]}",
         {"Storyboard, fps", "500"}},
        {R"({"format": "salang-storyboard", "version": 1, "scenes": [)" + sound + "]}", {"Storyboard, title"}},
        {R"({"title": "T", "scenes": [)" + sound + "]}", {"Storyboard, format"}},
        {"[]", {"no storyboard"}},
        {"{", {"no JSON"}}};
    for (const Wrong& wrong : all) {
        INFO(wrong.json);
        geo::Diagnostics problems;
        CHECK_FALSE(islands.plan(wrong.json, problems));
        REQUIRE(problems.count(geo::Severity::Error) == 1);
        INFO(problems.all().front().message);
        for (const std::string& part : wrong.parts) {
            CHECK(problems.all().front().message.find(part) != std::string::npos);
        }
        CHECK(problems.all().front().code.starts_with("storyboard-"));
        CHECK(problems.all().front().where.row ==
              (wrong.parts.front().starts_with("Scene 2,") || wrong.parts.front().starts_with("Scene 2 (") ? 2U : 0U));
    }
}

TEST_CASE("size and rate of the command line win", "[story]") {
    const Islands islands;
    geo::Diagnostics problems;
    const auto plan =
        islands.plan(board_of(R"({"date": "1902-01-05", "seconds": 2})"), problems, {std::array{640, 360}, 12.5});
    REQUIRE(plan);
    CHECK(plan->frame_count == 25);
    CHECK(story::spec_of_frame(*plan, 3).view.width_px == 640);
}

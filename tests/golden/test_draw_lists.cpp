// Whole frames of a tiny campaign as text, compared with what a person has looked at. UPDATE_GOLDEN=1 rewrites them.
#include "app/scene/build_scene.hpp"
#include "app/scene/compare_layout.hpp"
#include "tests/golden/golden_text.hpp"
#include "tests/support/tiny_campaign.hpp"

#include <catch2/catch.hpp>

#include <memory>
#include <string>

namespace {

app::scene::SceneBuilder tiny_builder(app::scene::StaticGeometryPtr& geometry) {
    const auto campaign = test_support::TinyCampaign::make();
    geo::Diagnostics diagnostics;
    auto built = app::scene::build_static_geometry(*campaign, test_support::tiny_base_map(), diagnostics);
    REQUIRE(built);
    geometry = *built;
    auto fonts = app::text::FontStack::open();
    REQUIRE(fonts);
    return {campaign, geometry, std::make_shared<const app::text::FontStack>(std::move(*fonts))};
}

}  // namespace

TEST_CASE("Frames of the tiny campaign are as they were looked at", "[golden]") {
    app::scene::StaticGeometryPtr geometry;
    app::scene::SceneBuilder builder = tiny_builder(geometry);
    // A quiet day; battles and a march; everything at once, mid-fade; handed over; the same in Dari by the countryside.
    struct Frame {
        const char* name;
        double day;
        bool fading;
        bool other;
    };
    const auto frame = GENERATE(Frame{"quiet", 2.5, false, false}, Frame{"march", 8.5, false, false},
                                Frame{"busy", 11.25, true, false}, Frame{"handed_over", 20.5, false, false},
                                Frame{"dari_countryside", 13.5, false, true});
    app::scene::FrameSpec spec;
    spec.instant = geo::calendar::Instant::start_of(geo::calendar::Day::from_civil({1900, 6, 1})) + (frame.day - 1);
    spec.view = app::scene::campaign_view(*geometry, 960, 540);
    spec.scale = app::scene::scale_for_size(960, 540);
    if (frame.fading) {
        spec.fades = {3, 1, 4};
    }
    if (frame.other) {
        spec.reading = app::scene::Reading::Countryside;
        spec.language = app::campaign::Language::Dari;
    }
    golden::check_golden(frame.name, app::scene::to_text(builder.build(spec)));
}

TEST_CASE("Comparisons of the tiny campaign are as they were looked at", "[golden]") {
    using app::scene::CompareMode;
    app::scene::StaticGeometryPtr geometry;
    app::scene::SceneBuilder builder = tiny_builder(geometry);
    struct Compared {
        const char* name;
        CompareMode mode;
        bool high_only;
        bool chart;
    };
    // The 8th against the 21st, when the east has been handed over; the 8th read by facts of high confidence alone.
    const auto compared = GENERATE(
        Compared{"side", CompareMode::Side, false, false}, Compared{"swipe", CompareMode::Swipe, false, false},
        Compared{"difference", CompareMode::Difference, false, true},
        Compared{"ghost", CompareMode::Ghost, false, false}, Compared{"multiples", CompareMode::Multiples, false, true},
        Compared{"disagreement", CompareMode::Difference, true, false});
    const auto noon = [](int day) {
        return geo::calendar::Instant::noon(geo::calendar::Day::from_civil({1900, 6, day}));
    };
    app::scene::FrameSpec spec;
    spec.view.width_px = 1280;
    spec.view.height_px = 720;
    spec.scale = app::scene::scale_for_size(1280, 720);
    spec.instant = noon(8);
    spec.chart = compared.chart;
    spec.comparison.mode = compared.mode;
    spec.comparison.others = {{noon(compared.high_only ? 8 : 21), {}}};
    if (compared.high_only) {
        spec.comparison.others.front().filter.least = app::campaign::Confidence::High;
    }
    if (compared.mode == CompareMode::Multiples) {
        spec.comparison.others.push_back({noon(14), {}});
        spec.comparison.others.push_back({noon(29), {}});
    }
    const bool beside = compared.mode == CompareMode::Side || compared.mode == CompareMode::Multiples;
    spec.view =
        beside ? app::scene::campaign_view_of_maps(*geometry, spec) : app::scene::campaign_view(*geometry, 1280, 720);
    golden::check_golden(std::string("compare_") + compared.name, app::scene::to_text(builder.build(spec)));
}

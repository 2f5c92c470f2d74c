// Small pictures of the tiny campaign, compared with what a person has looked at. UPDATE_GOLDEN=1 rewrites them. They
// show that every kind of mark reaches the pixels; what is drawn where is the draw lists' part.
#include "app/frame/egl_context.hpp"
#include "app/frame/frame_pipeline.hpp"
#include "tests/support/paths.hpp"
#include "tests/support/tiny_campaign.hpp"

#include <catch2/catch.hpp>

#include <cstdlib>
#include <string>

namespace {

struct Shot {
    const char* name;
    int day;
    double zoom;
    app::campaign::Language language;
    app::scene::Reading reading;
    bool furniture = false;
};

struct Stage {
    app::frame::EglContext egl;
    app::scene::StaticGeometryPtr geometry;
    app::frame::FramePipeline pipeline;
};

Stage make_stage() {
    auto egl = app::frame::EglContext::create();
    REQUIRE(egl);
    const auto campaign = test_support::TinyCampaign::make();
    geo::Diagnostics diagnostics;
    auto geometry = app::scene::build_static_geometry(*campaign, test_support::tiny_base_map(), diagnostics);
    REQUIRE(geometry);
    auto fonts = app::text::FontStack::open();
    REQUIRE(fonts);
    auto pipeline = app::frame::FramePipeline::create(campaign, *geometry,
                                                      std::make_shared<const app::text::FontStack>(std::move(*fonts)));
    REQUIRE(pipeline);
    return {std::move(*egl), *geometry, std::move(*pipeline)};
}

app::scene::FrameSpec spec_of(const Shot& shot, const app::scene::StaticGeometry& geometry) {
    app::scene::FrameSpec spec;
    spec.instant = geo::calendar::Instant::noon(geo::calendar::Day::from_civil({1900, 6, shot.day}));
    spec.view = app::scene::zoomed(app::scene::campaign_view(geometry, 320, 180), shot.zoom, {160, 90});
    spec.scale = app::scene::scale_for_size(320, 180);
    spec.language = shot.language;
    spec.reading = shot.reading;
    // A page so small is all map; what furniture looks like, one of the pictures shows.
    spec.layers.value[static_cast<std::size_t>(app::scene::LayerKind::Furniture)] = shot.furniture ? 1.0F : 0.0F;
    return spec;
}

}  // namespace

TEST_CASE("Small pictures are as they were looked at", "[golden][gl]") {
    using app::campaign::Language;
    using app::scene::Reading;
    const auto shot = GENERATE(Shot{"quiet", 2, 1, Language::English, Reading::Centre, true},
                               Shot{"battles", 11, 1, Language::English, Reading::Centre},
                               Shot{"airlift", 13, 1, Language::English, Reading::Countryside},
                               Shot{"handed_over", 20, 1, Language::English, Reading::Centre},
                               Shot{"near", 12, 2.2, Language::English, Reading::Centre},
                               Shot{"dari", 13, 1, Language::Dari, Reading::Centre});
    Stage stage = make_stage();
    const auto actual = stage.pipeline.image(spec_of(shot, *stage.geometry));
    REQUIRE(actual);
    const std::filesystem::path golden =
        test_support::tests_dir() / "golden" / "pixels" / (std::string(shot.name) + ".png");
    if (std::getenv("UPDATE_GOLDEN") != nullptr) {
        std::filesystem::create_directories(golden.parent_path());
        REQUIRE(app::image::write_image(*actual, golden, app::image::Existing::Overwrite));
    }
    const std::filesystem::path folder = test_support::scratch_dir(std::string("pixels_") + shot.name);
    const auto expected = app::image::read_image(golden);
    if (!expected) {
        REQUIRE(app::image::write_image(*actual, folder / "actual.png", app::image::Existing::Overwrite));
        FAIL(expected.error().message << "; a candidate: " << (folder / "actual.png").string());
    }
    constexpr int tolerance = 3;
    constexpr double most_share = 0.002;
    const auto difference = app::image::compare(*expected, *actual, tolerance);
    REQUIRE(difference);
    if (difference->share >= most_share) {
        REQUIRE(app::image::write_image(*actual, folder / "actual.png", app::image::Existing::Overwrite));
        REQUIRE(
            app::image::write_image(difference->picture, folder / "difference.png", app::image::Existing::Overwrite));
        FAIL(golden.string() << ": " << difference->share * 100 << " % of the pixels differ, see " << folder.string());
    }
}

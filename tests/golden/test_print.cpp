// The same draw list by OpenGL and on paper: another program draws the PDF and the SVG back into pixels, and they must
// agree with the picture. Edges are smoothed by each in its own way, so a small share of pixels may differ.
#include "app/frame/egl_context.hpp"
#include "app/frame/frame_pipeline.hpp"
#include "app/print/write_document.hpp"
#include "tests/support/paths.hpp"
#include "tests/support/tiny_campaign.hpp"
#include "tests/unit/app/print/pages.hpp"

#include <catch2/catch.hpp>

namespace {

/// The share of pixels that may differ by more than `tolerance` of 255 in any channel (measured: 0.5 % and 0.0 %).
constexpr double most_different = 0.01;
constexpr int tolerance = 64;

void check_alike(const app::image::Image& expected, const app::image::Image& actual,
                 const std::filesystem::path& folder) {
    const auto difference = app::image::compare(expected, actual, tolerance);
    REQUIRE(difference);
    if (difference->share >= most_different) {
        REQUIRE(
            app::image::write_image(difference->picture, folder / "difference.png", app::image::Existing::Overwrite));
        REQUIRE(app::image::write_image(expected, folder / "expected.png", app::image::Existing::Overwrite));
    }
    INFO("see " << folder);
    CHECK(difference->share < most_different);
}

}  // namespace

TEST_CASE("A printed page looks like the picture", "[golden][gl]") {
    const int day = GENERATE(2, 11, 13);
    const auto campaign = test_support::TinyCampaign::make();
    geo::Diagnostics diagnostics;
    const auto geometry = app::scene::build_static_geometry(*campaign, test_support::tiny_base_map(), diagnostics);
    REQUIRE(geometry);
    std::shared_ptr<app::text::FontStack> fonts;
    pages::fonts(fonts);
    app::scene::FrameSpec spec;
    spec.instant = geo::calendar::Instant::noon(geo::calendar::Day::from_civil({1900, 6, day}));
    spec.view = app::scene::campaign_view(**geometry, 960, 540);
    spec.scale = app::scene::scale_for_size(960, 540);

    auto egl = app::frame::EglContext::create();
    REQUIRE(egl);
    auto pipeline = app::frame::FramePipeline::create(campaign, *geometry, fonts);
    REQUIRE(pipeline);
    const auto picture = pipeline->image(spec);
    REQUIRE(picture);

    app::scene::SceneBuilder builder(campaign, *geometry, fonts);
    const app::print::Page page = app::print::screen_page(builder.build(spec));
    const auto folder = test_support::scratch_dir("golden_print_" + std::to_string(day));
    const auto pdf = app::print::pdf_bytes({&page, 1}, *fonts, {});
    const auto svg = app::print::svg_bytes(page, *fonts, {});
    REQUIRE(pdf);
    REQUIRE(svg);
    check_alike(*picture, pages::seen_pdf(*pdf, folder), folder);
    check_alike(*picture, pages::seen_svg(*svg, folder), folder);
    // Only relief is a picture: shading and tint.
    CHECK(pages::count_of(pages::text_of(*svg), "<image") <= 2);
}

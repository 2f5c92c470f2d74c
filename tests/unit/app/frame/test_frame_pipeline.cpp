// FrameSpec to pixels: the same frame whatever came before, sizes, the picture that a still and a film share.
#include "app/frame/egl_context.hpp"
#include "app/frame/frame_pipeline.hpp"
#include "app/scene/compare_layout.hpp"
#include "tests/support/tiny_campaign.hpp"

#include <catch2/catch.hpp>

#include <cstdlib>
#include <memory>
#include <tuple>
#include <utility>

using namespace app;

namespace {

/// The tiny campaign with its pipelines; the context outlives them.
struct Set {
    frame::EglContext context = std::move(frame::EglContext::create().value());
    campaign::CampaignPtr campaign = test_support::TinyCampaign::make();
    geo::Diagnostics diagnostics;
    scene::StaticGeometryPtr geometry =
        scene::build_static_geometry(*campaign, test_support::tiny_base_map(), diagnostics).value();
    std::shared_ptr<const text::FontStack> fonts =
        std::make_shared<const text::FontStack>(std::move(text::FontStack::open().value()));

    [[nodiscard]] frame::FramePipeline pipeline() const {
        return std::move(frame::FramePipeline::create(campaign, geometry, fonts).value());
    }
    [[nodiscard]] scene::FrameSpec spec(int day, int width_px = 320, int height_px = 180) const {
        scene::FrameSpec spec;
        spec.instant = geo::calendar::Instant::noon(geo::calendar::Day::from_civil({1900, 6, day}));
        spec.view = scene::campaign_view(*geometry, width_px, height_px);
        spec.scale = scene::scale_for_size(width_px, height_px);
        return spec;
    }
};

}  // namespace

TEST_CASE("a frame does not depend on the frames before it") {
    const Set set;
    frame::FramePipeline played = set.pipeline();
    for (const int day : {1, 2, 3, 20, 12, 12, 5, 28, 6}) {
        scene::FrameSpec spec = set.spec(day);
        spec.fades = {2, 2, 4};
        const auto shown = played.image(spec);
        const auto alone = set.pipeline().image(spec);
        REQUIRE(shown.has_value());
        REQUIRE(alone.has_value());
        INFO("day " << day);
        REQUIRE(*shown == *alone);
    }
}

TEST_CASE("moving the map back brings the same pixels back") {
    const Set set;
    frame::FramePipeline pipeline = set.pipeline();
    const scene::FrameSpec spec = set.spec(10);
    const auto before = pipeline.image(spec);
    scene::FrameSpec moved = spec;
    moved.view = scene::panned(scene::zoomed(spec.view, 1.7, {50, 60}), {13.4, -7.2});
    const auto elsewhere = pipeline.image(moved);
    REQUIRE(before.has_value());
    REQUIRE(elsewhere.has_value());
    CHECK(*elsewhere != *before);
    CHECK(*pipeline.image(spec) == *before);
}

TEST_CASE("what changed is reported, nothing where nothing did, all where the size did") {
    const Set set;
    frame::FramePipeline pipeline = set.pipeline();
    CHECK(pipeline.draw(set.spec(10))->size() == 1);
    CHECK(pipeline.draw(set.spec(10))->empty());
    CHECK_FALSE(pipeline.draw(set.spec(12))->empty());
    const auto resized = pipeline.draw(set.spec(12, 400, 300));
    REQUIRE(resized.has_value());
    CHECK(*resized == std::vector<image::PixelRect>{{0, 0, 400, 300}});
    CHECK(pipeline.target().width_px() == 400);
    CHECK(pipeline.target().height_px() == 300);
}

TEST_CASE("a size that the driver refuses is an error, and the next frame comes as if it had not been asked") {
    const Set set;
    frame::FramePipeline pipeline = set.pipeline();
    const auto before = pipeline.image(set.spec(10));
    const auto refused = pipeline.draw(set.spec(10, 200000, 10));
    REQUIRE_FALSE(refused.has_value());
    CHECK(refused.error().code == geo::ErrorCode::Unsupported);
    CHECK(refused.error().message.find("200000x10") != std::string::npos);
    CHECK(*pipeline.image(set.spec(10)) == *before);
}

TEST_CASE("a page that compares does not depend on the frames before it") {
    const Set set;
    frame::FramePipeline played = set.pipeline();
    using scene::CompareMode;
    for (const auto& [mode, day, other] :
         {std::tuple(CompareMode::Side, 3, 20), std::tuple(CompareMode::Side, 12, 20),
          std::tuple(CompareMode::Side, 12, 21), std::tuple(CompareMode::Swipe, 12, 21),
          std::tuple(CompareMode::Swipe, 14, 21), std::tuple(CompareMode::Difference, 14, 21),
          std::tuple(CompareMode::None, 14, 21), std::tuple(CompareMode::Ghost, 8, 25),
          std::tuple(CompareMode::Multiples, 8, 25)}) {
        scene::FrameSpec spec = set.spec(day, 640, 360);
        spec.comparison.mode = mode;
        spec.comparison.others = {{geo::calendar::Instant::noon(geo::calendar::Day::from_civil({1900, 6, other})), {}}};
        const auto shown = played.image(spec);
        const auto alone = set.pipeline().image(spec);
        REQUIRE(shown.has_value());
        REQUIRE(alone.has_value());
        INFO("mode " << static_cast<int>(mode) << " day " << day << " other " << other);
        REQUIRE(*shown == *alone);
    }
}

TEST_CASE("a map beside another one is the map that would be drawn alone") {
    const Set set;
    scene::FrameSpec spec = set.spec(8, 640, 360);
    spec.layers.value[static_cast<std::size_t>(scene::LayerKind::Furniture)] = 0.0F;
    spec.comparison.mode = scene::CompareMode::Side;
    spec.comparison.others = {{geo::calendar::Instant::noon(geo::calendar::Day::from_civil({1900, 6, 21})), {}}};
    spec.view = scene::campaign_view_of_maps(*set.geometry, spec);
    const auto page = set.pipeline().image(spec);
    REQUIRE(page.has_value());
    const scene::CompareLayout layout = scene::compare_layout(spec);
    for (std::size_t index = 0; index < 2; ++index) {
        const geo::core::Box& box = layout.maps[index];
        scene::FrameSpec single = spec;
        single.comparison = {};
        single.instant = index == 0 ? spec.instant : spec.comparison.others[0].instant;
        single.view.width_px = static_cast<int>(box.width());
        single.view.height_px = static_cast<int>(box.height());
        const auto alone = set.pipeline().image(single);
        REQUIRE(alone.has_value());
        // Rounding differs by a hair where the page's middle is not the map's.
        int different = 0;
        for (int y = 0; y < alone->height; ++y) {
            for (int x = 0; x < alone->width; ++x) {
                const auto at = [](const image::Image& of, int px, int py) {
                    return static_cast<std::size_t>(py * of.width + px) * 4;
                };
                const std::size_t one = at(*alone, x, y);
                const std::size_t other = at(*page, x + static_cast<int>(box.min_x), y + static_cast<int>(box.min_y));
                for (std::size_t channel = 0; channel < 3; ++channel) {
                    if (std::abs(alone->pixels[one + channel] - page->pixels[other + channel]) > 3) {
                        ++different;
                        break;
                    }
                }
            }
        }
        INFO("map " << index);
        CHECK(different < alone->width * alone->height / 500);
    }
}

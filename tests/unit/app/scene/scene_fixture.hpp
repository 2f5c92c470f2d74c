// The tiny campaign with its shapes and fonts, made once for a program of tests.
#pragma once

#include "app/scene/build_scene.hpp"
#include "tests/support/tiny_campaign.hpp"

#include <catch2/catch.hpp>

#include <memory>

namespace scene_test {

struct Fixture {
    app::campaign::CampaignPtr campaign = test_support::TinyCampaign::make();
    geo::Diagnostics diagnostics;
    app::scene::StaticGeometryPtr geometry;
    std::shared_ptr<const app::text::FontStack> fonts;

    Fixture() {
        auto built = app::scene::build_static_geometry(*campaign, test_support::tiny_base_map(), diagnostics);
        REQUIRE(built);
        geometry = *built;
        auto opened = app::text::FontStack::open();
        REQUIRE(opened);
        fonts = std::make_shared<const app::text::FontStack>(std::move(*opened));
    }

    /// Noon of a day in June 1900 on a page of 960 x 540.
    [[nodiscard]] app::scene::FrameSpec spec(int day) const {
        app::scene::FrameSpec spec;
        spec.instant = geo::calendar::Instant::noon(geo::calendar::Day::from_civil({1900, 6, day}));
        spec.view = app::scene::campaign_view(*geometry, 960, 540);
        spec.scale = app::scene::scale_for_size(960, 540);
        return spec;
    }
    [[nodiscard]] app::scene::SceneBuilder builder() const { return {campaign, geometry, fonts}; }
    [[nodiscard]] geo::core::Point px(const app::scene::FrameSpec& spec, double lon, double lat) const {
        return spec.view.px_from_world(*geometry->projection->world_from_lonlat({lon, lat}));
    }
};

inline const app::scene::Layer& layer(const app::scene::DrawList& list, const std::string& name) {
    for (const app::scene::Layer& one : list.layers) {
        if (one.name == name) {
            return one;
        }
    }
    FAIL("no layer " << name);
    return list.layers.front();
}

/// Whether any text of a layer says exactly that.
inline bool says(const app::scene::Layer& of, const std::string& words) {
    for (const app::scene::Item& item : of.items) {
        const auto* text = std::get_if<app::scene::TextItem>(&item.shape);
        if (text != nullptr && text->words == words) {
            return true;
        }
    }
    return false;
}

}  // namespace scene_test

#include "app/cli/frame_of.hpp"

#include "app/cli/dates.hpp"
#include "app/scene/build_scene.hpp"
#include "app/scene/compare_layout.hpp"
#include "app/scene/legend_key_words.hpp"
#include "app/scene/named_view.hpp"

#include <fmt/format.h>

namespace app::cli {

namespace {

/// Design scale of a picture: of its sheet of paper, or by its size.
double scale_of(const PictureArguments& picture) {
    return picture.paper ? scene::landscape(*picture.paper).scale
                         : scene::scale_for_size(picture.width_px, picture.height_px);
}

geo::Result<scene::View> view_of(const PictureArguments& picture, const campaign::Campaign& campaign,
                                 const scene::StaticGeometry& geometry, bool chart) {
    if (picture.view) {
        const auto view = scene::view_around({picture.view->lon_deg, picture.view->lat_deg}, picture.view->width_km,
                                             geometry, picture.width_px, picture.height_px);
        if (!view) {
            return geo::fail(geo::ErrorCode::BadArgument,
                             fmt::format("--view: {}, {} has no place on this map's projection.", picture.view->lon_deg,
                                         picture.view->lat_deg));
        }
        return *view;
    }
    if (!picture.fit.empty()) {
        const auto view =
            scene::view_of_name(picture.fit, campaign, geometry, picture.width_px, picture.height_px,
                                picture.paper ? std::optional(scene::landscape(*picture.paper).scale) : std::nullopt);
        if (!view) {
            return geo::fail(
                geo::ErrorCode::NotFound,
                fmt::format("--fit: the campaign has no area and no place with the id or name '{}'.", picture.fit));
        }
        return *view;
    }
    const double scale = scale_of(picture);
    return chart ? scene::campaign_view_above_chart(geometry, picture.width_px, picture.height_px, scale)
                 : scene::campaign_view(geometry, picture.width_px, picture.height_px, scale, {});
}

geo::Result<scene::HiddenMarks> hidden_of(const PictureArguments& picture, const campaign::Campaign& campaign) {
    scene::HiddenMarks hidden;
    for (const std::string& words : picture.hidden) {
        const auto key = scene::legend_key_of(campaign, words);
        if (!key) {
            return geo::fail(
                geo::ErrorCode::NotFound,
                fmt::format("--hide: the campaign has no '{}'; party:ID, status:contested, battle:siege or "
                            "movement:convoy are meant.",
                            words));
        }
        hidden.keys.push_back(*key);
    }
    return hidden;
}

/// The dates to compare with, and the filter of the frame itself. Where another date is the frame's own, the filter
/// belongs to that one alone: it is another interpretation of the same day.
geo::Result<void> compare_with(const PictureArguments& picture, const campaign::Campaign& campaign,
                               std::optional<geo::calendar::Day> own, scene::FrameSpec& spec) {
    const auto filter = filter_of(picture, campaign);
    if (!filter) {
        return geo::fail(filter.error());
    }
    spec.filter = *filter;
    if (picture.compared.size() > scene::most_compared) {
        return geo::fail(geo::ErrorCode::BadArgument, fmt::format("--compare is given {} times; {} are the most.",
                                                                  picture.compared.size(), scene::most_compared));
    }
    for (const std::string& text : picture.compared) {
        const auto day = day_in_span(text, campaign.info);
        if (!day) {
            return geo::fail(day.error());
        }
        spec.comparison.others.push_back({geo::calendar::Instant::noon(*day), *filter});
        if (own == *day) {
            spec.filter = {};
        }
    }
    if (!picture.compared.empty()) {
        spec.comparison.mode = picture.mode;
    }
    return {};
}

bool has_maps_beside(const scene::FrameSpec& spec) {
    return spec.comparison.compares() &&
           (spec.comparison.mode == scene::CompareMode::Side || spec.comparison.mode == scene::CompareMode::Multiples);
}

/// The camera of the page: of one of its maps, where there are several. `spec` says all but the camera.
geo::Result<scene::View> camera_of(const PictureArguments& picture, const campaign::Campaign& campaign,
                                   const scene::StaticGeometry& geometry, scene::FrameSpec spec) {
    spec.view.width_px = picture.width_px;
    spec.view.height_px = picture.height_px;
    spec.scale = scale_of(picture);
    if (!has_maps_beside(spec)) {
        return view_of(picture, campaign, geometry, spec.chart);
    }
    if (!picture.view && picture.fit.empty()) {
        return scene::campaign_view_of_maps(geometry, spec);
    }
    PictureArguments of_map = picture;
    const geo::core::Box box = scene::compare_layout(spec).maps.front();
    of_map.width_px = static_cast<int>(box.width());
    of_map.height_px = static_cast<int>(box.height());
    return view_of(of_map, campaign, geometry, false).map([&picture](scene::View view) {
        view.width_px = picture.width_px;
        view.height_px = picture.height_px;
        return view;
    });
}

/// On paper, the way of laying the sheet on which the map becomes larger.
geo::Result<scene::View> best_view(const PictureArguments& picture, const campaign::Campaign& campaign,
                                   const scene::StaticGeometry& geometry, const scene::FrameSpec& spec) {
    if (!picture.paper) {
        return camera_of(picture, campaign, geometry, spec);
    }
    const auto on = [&](const scene::PaperSize& paper) {
        PictureArguments sized = picture;
        sized.width_px = paper.width_px - 2 * picture.paper_margin_px;
        sized.height_px = paper.height_px - 2 * picture.paper_margin_px;
        return camera_of(sized, campaign, geometry, spec);
    };
    auto lying = on(scene::landscape(*picture.paper));
    if (!lying || picture.view) {
        return lying;
    }
    auto standing = on(scene::portrait(*picture.paper));
    return standing && standing->metres_per_px < lying->metres_per_px ? standing : lying;
}

}  // namespace

geo::Result<compare::FactFilter> filter_of(const PictureArguments& picture, const campaign::Campaign& campaign) {
    compare::FactFilter filter;
    filter.least = picture.least;
    for (const std::string& key : picture.only_sources) {
        const auto source = campaign.find_source(key);
        if (!source) {
            return geo::fail(geo::ErrorCode::NotFound,
                             fmt::format("--only-source: the campaign has no source with the id '{}'.", key));
        }
        filter.only_sources.push_back(*source);
    }
    for (const std::string& key : picture.only_actors) {
        const auto actor = campaign.find_actor(key);
        if (!actor) {
            return geo::fail(geo::ErrorCode::NotFound,
                             fmt::format("--only-actor: the campaign has no party with the id '{}'.", key));
        }
        filter.only_actors.push_back(*actor);
    }
    filter.min_sources = static_cast<std::size_t>(picture.min_sources);
    filter.only_kinds = picture.only_kinds;
    return filter;
}

geo::Result<scene::FrameSpec> frame_of(const PictureArguments& picture, const campaign::Campaign& campaign,
                                       const scene::StaticGeometry& geometry, std::optional<geo::calendar::Day> own) {
    scene::FrameSpec spec;
    spec.scale = scale_of(picture);
    spec.reading = picture.reading;
    spec.language = picture.language;
    spec.second_language = picture.second_language;
    spec.theme = picture.theme;
    spec.calendar = picture.calendar;
    spec.caption = picture.caption;
    spec.chart = picture.chart;
    spec.symbols = picture.symbols;
    spec.layers = picture.opacities;
    spec.order = picture.order;
    spec.fades.afterglow_days = picture.trail_days;
    auto hidden = hidden_of(picture, campaign);
    if (!hidden) {
        return geo::fail(hidden.error());
    }
    spec.hidden = std::move(*hidden);
    if (auto compared = compare_with(picture, campaign, own, spec); !compared) {
        return geo::fail(compared.error());
    }
    const auto view = best_view(picture, campaign, geometry, spec);
    if (!view) {
        return geo::fail(view.error());
    }
    spec.view = *view;
    auto layers = open_layers(picture.layers, *geometry.projection, *view);
    if (!layers) {
        return geo::fail(layers.error());
    }
    spec.own_layers = std::move(*layers);
    return spec;
}

}  // namespace app::cli

#include "app/cli/frame_of.hpp"

#include "app/scene/build_scene.hpp"
#include "app/scene/named_view.hpp"

#include <fmt/format.h>

namespace app::cli {

namespace {

geo::Result<scene::View> view_of(const PictureArguments& picture, const campaign::Campaign& campaign,
                                 const scene::StaticGeometry& geometry) {
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
    if (picture.paper) {
        return scene::campaign_view(geometry, picture.width_px, picture.height_px,
                                    scene::landscape(*picture.paper).scale, 0);
    }
    return scene::campaign_view(geometry, picture.width_px, picture.height_px);
}

/// On paper, the way of laying the sheet on which the map becomes larger.
geo::Result<scene::View> best_view(const PictureArguments& picture, const campaign::Campaign& campaign,
                                   const scene::StaticGeometry& geometry) {
    if (!picture.paper) {
        return view_of(picture, campaign, geometry);
    }
    const auto on = [&](const scene::PaperSize& paper) {
        PictureArguments sized = picture;
        sized.width_px = paper.width_px - 2 * picture.paper_margin_px;
        sized.height_px = paper.height_px - 2 * picture.paper_margin_px;
        return view_of(sized, campaign, geometry);
    };
    auto lying = on(scene::landscape(*picture.paper));
    if (!lying || picture.view) {
        return lying;
    }
    auto standing = on(scene::portrait(*picture.paper));
    return standing && standing->metres_per_px < lying->metres_per_px ? standing : lying;
}

}  // namespace

geo::Result<scene::FrameSpec> frame_of(const PictureArguments& picture, const campaign::Campaign& campaign,
                                       const scene::StaticGeometry& geometry) {
    const auto view = best_view(picture, campaign, geometry);
    if (!view) {
        return geo::fail(view.error());
    }
    auto layers = open_layers(picture.layers, *geometry.projection, *view);
    if (!layers) {
        return geo::fail(layers.error());
    }
    scene::FrameSpec spec;
    spec.view = *view;
    spec.own_layers = std::move(*layers);
    spec.scale =
        picture.paper ? scene::landscape(*picture.paper).scale : scene::scale_for_size(view->width_px, view->height_px);
    spec.reading = picture.reading;
    spec.language = picture.language;
    spec.second_language = picture.second_language;
    spec.theme = picture.theme;
    spec.calendar = picture.calendar;
    spec.caption = picture.caption;
    return spec;
}

}  // namespace app::cli

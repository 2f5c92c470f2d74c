#include "app/cli/frame_of.hpp"

#include "app/scene/build_scene.hpp"
#include "geo/crs/geodesic.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <string_view>

namespace app::cli {

namespace {

constexpr double place_width_km = 60.0;
constexpr double area_margin = 0.10;  // of its box, both sides together

bool same_letter(char a, char b) {
    const auto lower = [](char letter) {
        return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
    };
    return lower(a) == lower(b);
}

/// Capitals do not matter in the Latin alphabet; the other scripts here have none.
bool same_name(std::string_view a, std::string_view b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), same_letter);
}

bool has_name(const std::string& key, const campaign::Names& names, std::string_view wanted) {
    return same_name(key, wanted) || same_name(names.en, wanted) || same_name(names.fa, wanted) ||
           same_name(names.ps, wanted);
}

/// The area of that name that the campaign draws: one name may stand for the unit of then and for another one of today.
std::optional<std::size_t> find_area(const campaign::Campaign& campaign, const scene::StaticGeometry& geometry,
                                     std::string_view name) {
    const auto& span = campaign.info.span;
    std::optional<std::size_t> found;
    for (std::size_t i = 0; i < campaign.areas.size(); ++i) {
        const campaign::Area& area = campaign.areas[i];
        if (!has_name(area.key, area.names, name) || geometry.areas[i].outline.empty()) {
            continue;
        }
        if (area.valid.from < span.to && span.from < area.valid.to) {
            return i;
        }
        found = found ? found : std::optional(i);
    }
    return found;
}

std::optional<std::size_t> find_place(const campaign::Campaign& campaign, std::string_view name) {
    for (std::size_t i = 0; i < campaign.places.size(); ++i) {
        const campaign::Place& place = campaign.places[i];
        if (has_name(place.key, place.names, name) ||
            std::any_of(place.variants.begin(), place.variants.end(),
                        [name](const std::string& variant) { return same_name(variant, name); })) {
            return i;
        }
    }
    return std::nullopt;
}

/// On a sheet of paper the furniture does not stand on the area; on a screen the whole picture is the area's.
scene::View view_of_area(const scene::AreaShape& shape, const PictureArguments& picture) {
    geo::core::Box box;
    for (const auto& ring : shape.outline) {
        box.add(ring->bounds);
    }
    const double by_x = box.width() * area_margin / 2;
    const double by_y = box.height() * area_margin / 2;
    const geo::core::Box wider{box.min_x - by_x, box.min_y - by_y, box.max_x + by_x, box.max_y + by_y};
    if (picture.paper) {
        return scene::view_beside_furniture(wider, picture.width_px, picture.height_px,
                                            scene::landscape(*picture.paper).scale, 0);
    }
    return scene::fit(wider, picture.width_px, picture.height_px, 0.0);
}

/// The width is measured on the ground along the middle line of the picture: map metres are not quite metres.
scene::View view_of_width(const geo::crs::Projection& projection, geo::core::Point centre, double width_km,
                          int width_px, int height_px) {
    const double wanted_m = width_km * 1000.0;
    double width_m = wanted_m;
    const auto west = projection.lonlat_from_world({centre.x - width_m / 2, centre.y});
    const auto east = projection.lonlat_from_world({centre.x + width_m / 2, centre.y});
    if (west && east) {
        const double ground_m = geo::crs::geodesic_between(*west, *east).distance_m;
        if (ground_m > 0.0) {
            width_m *= wanted_m / ground_m;
        }
    }
    return {centre, width_m / width_px, width_px, height_px};
}

geo::Result<scene::View> view_of_name(const std::string& name, const PictureArguments& picture,
                                      const campaign::Campaign& campaign, const scene::StaticGeometry& geometry) {
    if (const auto area = find_area(campaign, geometry, name)) {
        return view_of_area(geometry.areas[*area], picture);
    }
    const auto place = find_place(campaign, name);
    if (!place || !geometry.places[*place]) {
        return geo::fail(geo::ErrorCode::NotFound,
                         fmt::format("--fit: the campaign has no area and no place with the id or name '{}'.", name));
    }
    return view_of_width(*geometry.projection, *geometry.places[*place], place_width_km, picture.width_px,
                         picture.height_px);
}

geo::Result<scene::View> view_of(const PictureArguments& picture, const campaign::Campaign& campaign,
                                 const scene::StaticGeometry& geometry) {
    if (picture.view) {
        const auto centre = geometry.projection->world_from_lonlat({picture.view->lon_deg, picture.view->lat_deg});
        if (!centre) {
            return geo::fail(geo::ErrorCode::BadArgument,
                             fmt::format("--view: {}, {} has no place on this map's projection.", picture.view->lon_deg,
                                         picture.view->lat_deg));
        }
        return view_of_width(*geometry.projection, *centre, picture.view->width_km, picture.width_px,
                             picture.height_px);
    }
    if (!picture.fit.empty()) {
        return view_of_name(picture.fit, picture, campaign, geometry);
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

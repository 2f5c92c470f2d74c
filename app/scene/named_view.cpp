#include "app/scene/named_view.hpp"

#include "app/scene/build_scene.hpp"
#include "geo/crs/geodesic.hpp"

#include <algorithm>
#include <string>

namespace app::scene {

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
std::optional<std::size_t> find_area(const campaign::Campaign& campaign, const StaticGeometry& geometry,
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

View view_of_area(const AreaShape& shape, int width_px, int height_px, std::optional<double> furniture_scale) {
    geo::core::Box box;
    for (const auto& ring : shape.outline) {
        box.add(ring->bounds);
    }
    const double by_x = box.width() * area_margin / 2;
    const double by_y = box.height() * area_margin / 2;
    const geo::core::Box wider{box.min_x - by_x, box.min_y - by_y, box.max_x + by_x, box.max_y + by_y};
    return furniture_scale ? view_beside_furniture(wider, width_px, height_px, *furniture_scale, {})
                           : fit(wider, width_px, height_px, 0.0);
}

/// The width is measured on the ground along the middle line of the picture: map metres are not quite metres.
View view_of_width(const geo::crs::Projection& projection, geo::core::Point centre, double width_km, int width_px,
                   int height_px) {
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

}  // namespace

std::optional<View> view_of_name(std::string_view name, const campaign::Campaign& campaign,
                                 const StaticGeometry& geometry, int width_px, int height_px,
                                 std::optional<double> furniture_scale) {
    if (const auto area = find_area(campaign, geometry, name)) {
        return view_of_area(geometry.areas[*area], width_px, height_px, furniture_scale);
    }
    const auto place = find_place(campaign, name);
    if (!place || !geometry.places[*place]) {
        return std::nullopt;
    }
    return view_of_width(*geometry.projection, *geometry.places[*place], place_width_km, width_px, height_px);
}

std::optional<View> view_around(geo::core::LonLat centre, double width_km, const StaticGeometry& geometry, int width_px,
                                int height_px) {
    const auto world = geometry.projection->world_from_lonlat(centre);
    if (!world) {
        return std::nullopt;
    }
    return view_of_width(*geometry.projection, *world, width_km, width_px, height_px);
}

}  // namespace app::scene

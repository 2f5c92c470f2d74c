#include "app/scene/place_spots.hpp"

#include "app/scene/zoom.hpp"

#include <algorithm>
#include <array>
#include <tuple>

namespace app::scene {
namespace {

using campaign::SubjectKind;
using geo::core::Point;

/// Coarsest zoom (ground per design pixel) at which a place of that rank (from 1) is shown; held places are shown
/// sooner.
constexpr std::array<double, 5> plain_place_limit_m{3000, 1400, 500, 260, 130};
constexpr std::array<double, 5> held_place_limit_m{6000, 3000, 1500, 800, 260};
constexpr std::array<double, 5> base_town_limit_m{2500, 1300, 700, 380, 180};

double limit_for(const std::array<double, 5>& limits, int rank) {
    return limits[static_cast<std::size_t>(std::clamp(rank, 1, 5) - 1)];
}

/// Subject by place, for places that are held.
std::vector<std::optional<campaign::SubjectId>> place_subjects(const campaign::Campaign& campaign) {
    std::vector<std::optional<campaign::SubjectId>> subjects(campaign.places.size());
    for (std::size_t index = 0; index < campaign.subjects.size(); ++index) {
        const campaign::Subject& subject = campaign.subjects[index];
        if (subject.kind == SubjectKind::Place && subject.place) {
            subjects[subject.place->index()] = campaign::SubjectId(index);
        }
    }
    return subjects;
}

double size_of(const PlaceSpot& spot, const TownStyle& style, double zoom_m) {
    constexpr double near_limit_m = 260;
    if (spot.is_centre) {
        return spot.rank == 1 ? style.capital : style.centre;
    }
    constexpr double sign_share = 2.0;  // what a sign needs to be told from a dot
    if (!spot.subject) {
        return spot.sign == campaign::PlaceSign::Town ? style.dot : style.dot * sign_share;
    }
    return zoom_m < near_limit_m ? style.near_place : style.place;
}

bool covers(Point a, double size_a, Point b, double size_b) {
    // Squares that touch by a corner are still told apart.
    constexpr double overlap_allowed = 0.8;
    const double reach = (size_a + size_b) / 2 * overlap_allowed;
    return std::abs(a.x - b.x) < reach && std::abs(a.y - b.y) < reach;
}

template <typename Spot>
bool is_free(const std::vector<Spot>& taken, Point px, double size_px) {
    return std::none_of(taken.begin(), taken.end(),
                        [&](const Spot& other) { return covers(other.px, other.mark_px, px, size_px); });
}

bool on_page(const View& view, Point px) {
    return px.x >= 0 && px.y >= 0 && px.x <= view.width_px && px.y <= view.height_px;
}

std::vector<PlaceSpot> wanted_places(const campaign::Campaign& campaign, const StaticGeometry& geometry,
                                     const View& view, double scale, const std::vector<campaign::AreaId>& areas) {
    auto subjects = place_subjects(campaign);
    std::vector<bool> is_centre(campaign.places.size(), false);
    for (const campaign::AreaId area : areas) {
        const auto subject = campaign.subject_of(area, SubjectKind::Centre);
        const auto place = campaign.area(area).centre;
        if (subject && place) {
            is_centre[place->index()] = true;
            subjects[place->index()] = subject;
        }
    }
    const double zoom_m = ground_per_design_px(view, scale);
    std::vector<PlaceSpot> spots;
    for (std::size_t index = 0; index < campaign.places.size(); ++index) {
        const std::optional<Point>& world = geometry.places[index];
        const int rank = campaign.places[index].rank;
        const double limit = limit_for(subjects[index] ? held_place_limit_m : plain_place_limit_m, rank);
        if (!world || (!is_centre[index] && zoom_m > limit)) {
            continue;
        }
        const Point px = view.px_from_world(*world);
        if (on_page(view, px)) {
            const campaign::PlaceSign sign =
                is_centre[index] ? campaign::PlaceSign::Town : campaign.places[index].sign();
            spots.push_back({campaign::PlaceId(index), px, subjects[index], is_centre[index], rank, 0, 0, sign});
        }
    }
    return spots;
}

}  // namespace

double rough_reach_m(const campaign::Place& place) {
    constexpr double least_km = 2.0;
    constexpr double metres_per_km = 1000.0;
    return place.precision_km >= least_km ? place.precision_km * metres_per_km : 0.0;
}

Spots find_spots(const campaign::Campaign& campaign, const StaticGeometry& geometry, const View& view, double scale,
                 const std::vector<campaign::AreaId>& areas, const TownStyle& style) {
    std::vector<PlaceSpot> wanted = wanted_places(campaign, geometry, view, scale, areas);
    const auto importance = [](const PlaceSpot& spot) {
        return std::tuple(!spot.is_centre, !spot.subject.has_value(), spot.rank, spot.place);
    };
    std::sort(wanted.begin(), wanted.end(),
              [&importance](const PlaceSpot& a, const PlaceSpot& b) { return importance(a) < importance(b); });
    const double zoom_m = ground_per_design_px(view, scale);
    Spots spots;
    for (PlaceSpot& spot : wanted) {
        constexpr double room_of_sign = 1.5;  // bastions, points and slopes reach beyond a square
        spot.mark_px = size_of(spot, style, zoom_m) * scale;
        spot.size_px = spot.mark_px * (spot.sign == campaign::PlaceSign::Town ? 1.0 : room_of_sign);
        if (is_free(spots.places, spot.px, spot.mark_px)) {
            spots.places.push_back(spot);
        }
    }
    for (std::size_t index = 0; index < geometry.towns.size(); ++index) {
        const PointShape& town = geometry.towns[index];
        const TownSpot spot{index, view.px_from_world(town.world), style.dot * scale, style.dot * scale};
        if (zoom_m <= limit_for(base_town_limit_m, town.rank) && on_page(view, spot.px) &&
            is_free(spots.places, spot.px, spot.size_px) && is_free(spots.towns, spot.px, spot.size_px)) {
            spots.towns.push_back(spot);
        }
    }
    return spots;
}

}  // namespace app::scene

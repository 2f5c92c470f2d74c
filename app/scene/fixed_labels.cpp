#include "app/scene/fixed_labels.hpp"

namespace app::scene {
namespace {

using geo::core::Box;

Box page_box(const View& view) {
    return {0.0, 0.0, static_cast<double>(view.width_px), static_cast<double>(view.height_px)};
}

void take_if_any(Occupancy& occupied, const Box& box) {
    if (!box.empty()) {
        occupied.take(box);
    }
}

Box square(geo::core::Point centre, double size) {
    return {centre.x - size / 2, centre.y - size / 2, centre.x + size / 2, centre.y + size / 2};
}

}  // namespace

FixedLabels fixed_labels(const Frame& frame, const PageLayout& page) {
    FixedLabels out{{}, Occupancy(page_box(frame.spec.view))};
    for (const Box& panel : {page.title, page.scale, page.source}) {
        take_if_any(out.occupied, panel);
    }
    for (const PlaceSpot& spot : frame.facts.spots.places) {
        out.occupied.take(square(spot.px, spot.size_px + frame.px(3)));
    }
    for (const TownSpot& spot : frame.facts.spots.towns) {
        out.occupied.take(square(spot.px, spot.size_px + frame.px(2)));
    }
    constexpr int lowest_rank = 5;
    place_town_names(frame, 1, 1, out);
    place_province_names(frame, out);
    place_town_names(frame, 2, 2, out);
    place_country_names(frame, page, out);
    place_town_names(frame, 3, lowest_rank, out);
    place_base_town_names(frame, page, out);
    return out;
}

}  // namespace app::scene

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

/// A symbol that is covered costs more than a few letters are worth.
constexpr double symbol_weight = 4;

/// The seats of battles that are used at all, but for crowds, for which no map keeps room.
void reserve_seats(const Frame& frame, Occupancy& reserved) {
    constexpr int last_kept_seat = 1;
    for (const std::optional<BattleSlot>& slot : frame.facts.battles) {
        if (slot && slot->seat <= last_kept_seat) {
            const geo::core::Point anchor = frame.spec.view.px_from_world(slot->anchor_world);
            reserved.take(square(anchor + seat_offset(slot->seat) * frame.spec.scale,
                                 2 * frame.px(frame.style.battle.unknown_radius)));
        }
    }
}

}  // namespace

FixedLabels fixed_labels(const Frame& frame, const PageLayout& page) {
    const Box whole_page = page_box(frame.spec.view);
    FixedLabels out{{}, Occupancy(whole_page), Occupancy(whole_page.grown(whole_page.max_x))};
    for (const Box& panel : {page.title, page.scale, page.source, page.inset, page.chart}) {
        take_if_any(out.occupied, panel);
    }
    if (frame.opacity(LayerKind::Towns) <= 0.0) {
        // Without towns their ground is free for other names.
        place_province_names(frame, out);
        place_country_names(frame, page, out);
        return out;
    }
    for (const PlaceSpot& spot : frame.facts.spots.places) {
        out.occupied.take(square(spot.px, spot.size_px + frame.px(3)), symbol_weight);
    }
    for (const TownSpot& spot : frame.facts.spots.towns) {
        out.occupied.take(square(spot.px, spot.size_px + frame.px(2)));
    }
    for (const OwnShapesRef& own : frame.spec.own_layers) {
        for (const OwnPointShape& point : own->points) {
            out.occupied.take(square(frame.spec.view.px_from_world(point.world), frame.px(12)));
        }
    }
    reserve_seats(frame, out.reserved);
    constexpr int lowest_rank = 5;
    constexpr int lowest_centre = 2;
    place_town_names(frame, 1, lowest_centre, out);
    place_province_names(frame, out);
    place_country_names(frame, page, out);
    place_own_names(frame, out);
    place_town_names(frame, lowest_centre + 1, lowest_rank, out);
    place_line_names(frame, page, out);
    place_base_town_names(frame, page, out);
    place_degrees(frame, out);
    return out;
}

}  // namespace app::scene

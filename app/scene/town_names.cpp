#include "app/scene/fixed_labels.hpp"
#include "app/scene/wording.hpp"

#include <algorithm>
#include <array>

namespace app::scene {
namespace {

using geo::core::Box;
using geo::core::Point;

/// Sides of a symbol on which a name may stand, the best first: where the box's middle goes, as shares of the reach.
constexpr std::array<Point, 8> sides{{{1, 0}, {1, -1}, {1, 1}, {-1, 0}, {-1, -1}, {-1, 1}, {0, -1}, {0, 1}}};

/// The box beside a symbol of half size `half_px`: at the sides level with it, else raised or lowered, centred above
/// and below.
Box beside(const TextBlock& block, Point symbol, double half_px, Point side, double gap_px) {
    const double across = half_px + gap_px + block.width_px / 2;
    const double diagonal = half_px * 0.7 + block.height_px / 2;
    const double straight = half_px + gap_px + block.height_px / 2;
    return block_box(block, {symbol.x + side.x * across, symbol.y + side.y * (side.x == 0 ? straight : diagonal)});
}

void place_beside(const Frame& frame, const TextBlock& block, Point symbol, double half_px, const Box& kept_free,
                  double weight, FixedLabels& out) {
    const double gap = frame.px(4);
    // A name that matters is rather crossed by a battle's symbol than left out.
    constexpr double dear = 1.0;
    for (const bool careful : {true, false}) {
        if (!careful && weight < dear) {
            return;
        }
        for (const Point side : sides) {
            const Box box = beside(block, symbol, half_px, side, gap);
            if (out.has_room(box.grown(frame.px(1)), careful) && !box.intersects(kept_free)) {
                out.add(placed_block(block, box, Align::Left, frame.spec.scale), box, true, weight);
                return;
            }
        }
    }
}

const TextStyle& style_of(const Frame& frame, const PlaceSpot& spot) {
    const auto& styles = frame.style.label.town;
    const int rank = spot.is_centre ? std::min(spot.rank, 2) : std::max(spot.rank, 3);
    return styles[static_cast<std::size_t>(std::clamp(rank, 1, static_cast<int>(styles.size())) - 1)];
}

/// The first towns' names are the last that a passing plate may cover.
double weight_of(const PlaceSpot& spot, int rank) {
    if (!spot.subject) {
        return 0.8;
    }
    return rank == 1 ? 10.0 : 1.5;
}

}  // namespace

void place_town_names(const Frame& frame, int first, int last, FixedLabels& out) {
    for (const PlaceSpot& spot : frame.facts.spots.places) {
        const int rank = spot.is_centre ? std::min(spot.rank, 2) : std::max(spot.rank, 3);
        if (rank < first || rank > last) {
            continue;
        }
        const TextStyle& style = style_of(frame, spot);
        const std::string_view name = without_brackets(frame.campaign.place(spot.place).names.in(frame.language()));
        const TextBlock block = text_block({frame.text.line(name, style, frame.spec.scale)}, style, frame.spec.scale);
        place_beside(frame, block, spot.px, spot.size_px / 2, {}, weight_of(spot, rank), out);
    }
}

void place_base_town_names(const Frame& frame, const PageLayout& page, FixedLabels& out) {
    const TextStyle& style = frame.style.label.foreign_town;
    for (const TownSpot& spot : frame.facts.spots.towns) {
        const std::string_view name = without_brackets(frame.geometry.towns[spot.town].names.in(frame.language()));
        const TextBlock block = text_block({frame.text.line(name, style, frame.spec.scale)}, style, frame.spec.scale);
        place_beside(frame, block, spot.px, spot.size_px / 2, page.legend_area, 0.8, out);
    }
}

}  // namespace app::scene

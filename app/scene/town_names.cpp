#include "app/scene/fixed_labels.hpp"
#include "app/scene/wording.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

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

/// Sizes to try for a name that matters: rather small than left out.
constexpr std::array<double, 3> sizes{1.0, 0.86, 0.74};
/// From this weight on a name matters.
constexpr double dear = 1.0;

/// A name in one language, and below it in the second where there is one.
TextBlock name_block(const Frame& frame, const campaign::Names& names, TextStyle style, double size) {
    style.size *= size;
    const double scale = frame.spec.scale;
    std::vector<TextRun> runs{frame.text.line(without_brackets(names.in(frame.language())), style, scale)};
    if (const std::string second = frame.second(names); !second.empty()) {
        runs.push_back(frame.text.line(without_brackets(second), style, scale));
    }
    return text_block(std::move(runs), style, scale);
}

bool place_beside(const Frame& frame, const TextBlock& block, Point symbol, double half_px, const Box& kept_free,
                  double weight, FixedLabels& out) {
    const double gap = frame.px(4);
    // A name that matters is rather crossed by a battle's symbol than left out.
    for (const bool careful : {true, false}) {
        if (!careful && weight < dear) {
            return false;
        }
        for (const Point side : sides) {
            const Box box = beside(block, symbol, half_px, side, gap);
            if (out.has_room(box.grown(frame.px(1)), careful) && !box.intersects(kept_free)) {
                const Align align = side.x == 0 ? Align::Centre : (side.x > 0 ? Align::Left : Align::Right);
                out.add(placed_block(block, box, align, frame.spec.scale), box, LayerKind::Towns, weight);
                return true;
            }
        }
    }
    return false;
}

/// Whichever size finds room first.
void place_name(const Frame& frame, const campaign::Names& names, const TextStyle& style, Point symbol, double half_px,
                const Box& kept_free, double weight, FixedLabels& out) {
    for (const double size : sizes) {
        const bool placed =
            place_beside(frame, name_block(frame, names, style, size), symbol, half_px, kept_free, weight, out);
        if (placed || weight < dear) {
            return;
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
        place_name(frame, frame.campaign.place(spot.place).names, style, spot.px, spot.size_px / 2, {},
                   weight_of(spot, rank), out);
    }
}

void place_base_town_names(const Frame& frame, const PageLayout& page, FixedLabels& out) {
    const TextStyle& style = frame.style.label.foreign_town;
    for (const TownSpot& spot : frame.facts.spots.towns) {
        place_name(frame, frame.geometry.towns[spot.town].names, style, spot.px, spot.size_px / 2, page.legend_area,
                   0.8, out);
    }
}

}  // namespace app::scene

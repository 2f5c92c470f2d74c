#include "app/scene/fixed_labels.hpp"
#include "geo/core/measure.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <utility>

namespace app::scene {
namespace {

using geo::core::Box;
using geo::core::Point;

/// Letterings to try, as shares of the full size.
constexpr std::array<double, 3> sizes{1.0, 0.86, 0.74};
/// A name may be so many times as wide as the widest circle in its area; it may lean over a border a little.
constexpr double widest_share = 2.7;
constexpr double name_weight = 0.8;
constexpr double least_size = 10.5;  // nothing smaller is read

TextStyle at_size(TextStyle style, double share) {
    style.size *= share;
    style.spacing *= share;
    return style;
}

/// Around the best point of an area, nearest first: how far to shift, as shares of the clearance.
constexpr std::array<Point, 13> shifts{{{0, 0},
                                        {0, -0.35},
                                        {0, 0.35},
                                        {0, -0.7},
                                        {0, 0.7},
                                        {-0.4, 0},
                                        {0.4, 0},
                                        {-0.4, -0.5},
                                        {0.4, -0.5},
                                        {-0.4, 0.5},
                                        {0.4, 0.5},
                                        {-0.8, 0},
                                        {0.8, 0}}};

/// The name in one line, and in two where it has a gap to break at.
std::vector<TextBlock> settings_of(const Frame& frame, const std::string& name, const std::string& second,
                                   const TextStyle& style) {
    const double scale = frame.spec.scale;
    if (!second.empty()) {
        return {text_block({frame.text.line(name, style, scale), frame.text.line(second, style, scale)}, style, scale)};
    }
    std::vector<TextBlock> blocks{text_block({frame.text.line(name, style, scale)}, style, scale)};
    const std::size_t gap = name.find_first_of(" -", 1);
    if (gap != std::string::npos && gap + 1 < name.size()) {
        const std::size_t end = name[gap] == '-' ? gap + 1 : gap;
        blocks.push_back(text_block(
            {frame.text.line(name.substr(0, end), style, scale), frame.text.line(name.substr(gap + 1), style, scale)},
            style, scale));
    }
    return blocks;
}

std::optional<std::pair<TextBlock, Box>> find_room(const Frame& frame, const AreaShape& shape,
                                                   const campaign::Names& names, const TextStyle& full,
                                                   const FixedLabels& out, bool careful) {
    const Point anchor = frame.spec.view.px_from_world(shape.label_world);
    const std::string second = frame.second(names);
    const double clearance = shape.label_clearance_m / frame.spec.view.metres_per_px;
    for (const double size : sizes) {
        const TextStyle style = at_size(full, size);
        if (style.size < least_size) {
            continue;
        }
        for (const TextBlock& block : settings_of(frame, names.in(frame.language()), second, style)) {
            if (block.width_px > widest_share * clearance) {
                continue;
            }
            for (const Point shift : shifts) {
                const Point centre = anchor + shift * clearance;
                const Box box = block_box(block, centre);
                if (out.has_room(box.grown(frame.px(2)), careful) &&
                    geo::core::contains(shape.polygons, frame.spec.view.world_from_px(centre))) {
                    return std::pair(block, box);
                }
            }
        }
    }
    return std::nullopt;
}

/// The town says it already: better no name than one under symbols.
bool named_like_centre(const Frame& frame, const campaign::Area& area) {
    return area.centre && frame.campaign.place(*area.centre).names.en == area.names.en;
}

}  // namespace

void place_province_names(const Frame& frame, FixedLabels& out) {
    std::vector<campaign::AreaId> areas = frame.snapshot.areas;
    // Where room is short the small areas choose first: the large ones find another spot.
    std::stable_sort(areas.begin(), areas.end(), [&frame](campaign::AreaId a, campaign::AreaId b) {
        return frame.geometry.areas[a.index()].label_clearance_m < frame.geometry.areas[b.index()].label_clearance_m;
    });
    for (const campaign::AreaId id : areas) {
        const AreaShape& shape = frame.geometry.areas[id.index()];
        if (!frame.facts.area_in_sight[id.index()]) {
            continue;
        }
        const campaign::Area& area = frame.campaign.area(id);
        const bool subunit = area.kind == campaign::AreaKind::Subunit;
        const TextStyle& style = subunit ? frame.style.label.subunit : frame.style.label.province;
        auto found = find_room(frame, shape, area.names, style, out, true);
        if (!found && !named_like_centre(frame, area)) {
            found = find_room(frame, shape, area.names, style, out, false);
        }
        if (found) {
            out.add(placed_block(found->first, found->second, Align::Centre, frame.spec.scale), found->second,
                    LayerKind::Names, name_weight);
        }
    }
}

}  // namespace app::scene

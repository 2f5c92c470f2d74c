// Names that stand still: provinces, towns, neighbours. Placed by priority; the moving and fighting of a day has no say
// in it.
#pragma once

#include "app/scene/frame.hpp"
#include "app/scene/occupancy.hpp"
#include "app/scene/page_layout.hpp"
#include "app/scene/placed_text.hpp"

#include <utility>
#include <vector>

namespace app::scene {

/// One name in its place.
struct FixedLabel {
    std::vector<PlacedText> lines;
    geo::core::Box box;
    LayerKind with = LayerKind::Names;  ///< goes with that layer too
};

/// All of them, and the ground that they, the symbols of places and the panels take.
struct FixedLabels {
    std::vector<FixedLabel> labels;
    Occupancy occupied;
    /// Where symbols of battles stand on some day of the campaign: names keep off it as long as they find room
    /// elsewhere.
    Occupancy reserved;

    /// `careful`: the reserved ground is not free either.
    [[nodiscard]] bool has_room(const geo::core::Box& box, bool careful) const {
        return occupied.is_free(box) && (!careful || reserved.is_free(box));
    }
    /// `weight`: how dear the name is to whoever wants to cover it.
    void add(std::vector<PlacedText> lines, const geo::core::Box& box, LayerKind with, double weight) {
        occupied.take(box, weight);
        labels.push_back({std::move(lines), box, with});
    }
};

/// Depends on view, language, the areas and countries of the day and the layout of the page; not on who holds what.
[[nodiscard]] FixedLabels fixed_labels(const Frame& frame, const PageLayout& page);

/// Parts of the above, each adding what finds room.
void place_province_names(const Frame& frame, FixedLabels& out);
void place_country_names(const Frame& frame, const PageLayout& page, FixedLabels& out);
/// Names of campaign places with a rank from `first` to `last`.
void place_town_names(const Frame& frame, int first, int last, FixedLabels& out);
/// Names of the user's own points, where the map's leave room.
void place_own_names(const Frame& frame, FixedLabels& out);
void place_base_town_names(const Frame& frame, const PageLayout& page, FixedLabels& out);
/// Names of rivers and roads along their lines, of lakes inside them; at spots fixed on the ground for each zoom step.
void place_line_names(const Frame& frame, const PageLayout& page, FixedLabels& out);
/// Degrees of meridians at the upper edge of the page, of parallels at its right edge.
void place_degrees(const Frame& frame, FixedLabels& out);

}  // namespace app::scene

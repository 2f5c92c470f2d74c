// Where the furniture of a page goes: title and date, the legend's column, scale bar, source line. The same on every
// day.
#pragma once

#include "app/campaign/campaign.hpp"
#include "app/scene/frame_spec.hpp"
#include "app/scene/placed_text.hpp"
#include "app/scene/static_geometry.hpp"
#include "app/scene/style.hpp"
#include "geo/core/box.hpp"

#include <string>
#include <vector>

namespace app::scene {

/// A bar of a round number of kilometres (or of another unit).
struct ScaleBar {
    double length_px = 0;
    double km = 0;
    int parts = 1;  ///< of equal length, filled in turn
};

/// One line of the date: its day in one or more calendars and languages, with a dot between them.
struct DateLine {
    struct Part {
        Calendar calendar = Calendar::Gregorian;  ///< never Both
        campaign::Language language = campaign::Language::English;
    };
    std::vector<Part> parts;
    TextStyle style;  ///< small enough for the longest date
    geo::core::Box box;
};
[[nodiscard]] std::string words_of(const DateLine& line, geo::calendar::Day day);

/// Boxes in pixels; empty boxes where there is no room for a thing or it is switched off.
struct PageLayout {
    geo::core::Box title;
    geo::core::Box legend_area;  ///< the most that a legend may take: a column of a wide page, the foot of another
    geo::core::Box scale;
    geo::core::Box source;
    geo::core::Box chart;  ///< along the foot of the map, where one is asked for
    std::vector<PlacedText> title_lines;
    std::vector<PlacedText> source_lines;
    std::vector<PlacedText> caption_lines;  ///< above the source line
    std::vector<DateLine> dates;            ///< the first is the large one
    ScaleBar scale_bar;
    ScaleBar mile_bar;
    geo::core::Point north;  ///< where north is at the arrow: a unit vector on the page
    geo::core::Box inset;    ///< of the small map that shows where the view lies
    double inset_metres_per_px = 0;
};

[[nodiscard]] PageLayout page_layout(const campaign::Campaign& campaign, const StaticGeometry& geometry,
                                     const FrameSpec& spec, const Style& style, TextCache& text);

/// Height of a chart and the gap above it, design pixels.
inline constexpr double chart_height = 190;

/// What there is room for: a column of furniture beside the map, a legend at its foot, or no legend at all.
enum class PageKind { Column, Foot, Bare };
[[nodiscard]] PageKind page_kind(int width_px, int height_px, double scale);
/// Where the legend begins at the foot of a page, as a share of its height.
inline constexpr double legend_foot_share = 0.7;

/// The longest bar of 1, 2 or 5 times a power of ten units that is no longer than `most_px`; by default kilometres.
[[nodiscard]] ScaleBar scale_bar(double ground_metres_per_px, double most_px, double unit_m = 1000.0);
inline constexpr double metres_a_mile = 1609.344;

}  // namespace app::scene

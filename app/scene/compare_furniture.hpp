// What a page of several maps has around them: title, plates with dates, one legend for all, source line.
#pragma once

#include "app/scene/compare_layout.hpp"
#include "app/scene/frame.hpp"
#include "app/scene/layer_writer.hpp"
#include "app/scene/legend.hpp"

#include <string>
#include <vector>

namespace app::scene {

/// The entries of one legend and those of another that it lacks, each under its heading.
[[nodiscard]] std::vector<LegendEntry> merged_entries(std::vector<LegendEntry> first,
                                                      const std::vector<LegendEntry>& second);

enum class PlateSide { LeftAt, RightAt };

/// Title of the campaign across the page, and the line about its sources.
void add_page_title(const Frame& page, const CompareLayout& layout, LayerWriter& writer);

/// A legend in a part of the page, its lettering made smaller until every holder has room.
void add_fitted_legend(const Frame& page, const geo::core::Box& area, const std::vector<LegendEntry>& entries,
                       Layer& layer);

/// The box of a plate as `add_date_plate` draws it.
[[nodiscard]] geo::core::Box date_plate_box(const Frame& page, geo::core::Point corner_px, PlateSide side,
                                            const std::string& date, const std::string& note, double text_size);

/// A date, with a note under it (none where empty), on a plate whose left or right upper corner is at a point.
void add_date_plate(const Frame& page, geo::core::Point corner_px, PlateSide side, const std::string& date,
                    const std::string& note, double text_size, LayerWriter& writer);

}  // namespace app::scene

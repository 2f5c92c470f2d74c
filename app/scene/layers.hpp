// One function for each layer of the map, from the ground up. Each writes items of one frame.
#pragma once

#include "app/scene/fixed_labels.hpp"
#include "app/scene/frame.hpp"
#include "app/scene/layer_writer.hpp"
#include "app/scene/legend.hpp"
#include "app/scene/marks.hpp"
#include "app/scene/notes.hpp"
#include "app/scene/page_layout.hpp"

#include <string>
#include <vector>

namespace app::scene {

/// A party's colour on lines and heads.
[[nodiscard]] Color line_color(const Frame& frame, campaign::ActorId actor);
/// The fronts of the snapshot of which anything is on the page.
[[nodiscard]] std::vector<const snapshot::ActiveFront*> fronts_in_sight(const Frame& frame);

/// Land, tint by height, graticule.
void add_ground(const Frame& frame, Layer& layer);
/// Who holds what: fills and hatch of all areas.
void add_control(const Frame& frame, Layer& layer);
/// Shading of the relief, over ground and fills alike.
void add_shading(const Frame& frame, Layer& layer);
/// Lakes and rivers.
void add_water(const Frame& frame, Layer& layer);
void add_roads(const Frame& frame, Layer& layer);
/// Rasters of the user's own, on the base map and what is held, below borders.
void add_own_rasters(const Frame& frame, Layer& layer);
/// Areas, lines and points of the user's own, on the borders, below symbols and names.
void add_own_vectors(const Frame& frame, Layer& layer);
/// Borders of countries, provinces and sub-units, each once; dashed where in dispute.
void add_borders(const Frame& frame, Layer& layer);
/// Symbols of towns, centres and held places.
void add_towns(const Frame& frame, Layer& layer);
/// How far around its spot a battle may have been; provinces in which one happened at no known place.
void add_battle_reaches(const Frame& frame, const std::vector<BattleMark>& marks, Layer& layer);
/// How far around its sign a place may lie, as far as that is seen; else 0.
[[nodiscard]] double place_reach_px(const Frame& frame, const PlaceSpot& spot);
/// Places whose position is known only roughly.
void add_place_reaches(const Frame& frame, Layer& layer);
/// Lines of the front.
void add_fronts(const Frame& frame, Layer& layer);
/// Below the towns, which they pass through.
void add_movement_lines(const Frame& frame, const std::vector<MovementMark>& marks, Layer& layer);
void add_movement_heads(const Frame& frame, const std::vector<MovementMark>& marks, Layer& layer);
void add_battles(const Frame& frame, const std::vector<BattleMark>& marks, Layer& layer);
/// Fixed names, but for those that plates, heads of movements or `covered` (the legend of the day) would cut.
void add_names(const Frame& frame, const FixedLabels& labels, const Notes& notes,
               const std::vector<MovementMark>& movements, const geo::core::Box& covered, Layer& layer);
void add_notes(const Frame& frame, const Notes& notes, Layer& layer);
/// What is picked out in the window.
void add_selection(const Frame& frame, const std::vector<MovementMark>& movements,
                   const std::vector<BattleMark>& battles, Layer& layer);
/// Pins of a text's places, over the names; `taken` is the ground that lettering and panels have.
void add_text_marks(const Frame& frame, const Occupancy& taken, Layer& layer);
/// One of them as a sign of the legend.
void draw_pin(const Frame& frame, LayerWriter& writer, geo::core::Point middle_px, TextMarkState state);
/// The small map that shows where the view lies.
void add_inset(const Frame& frame, const PageLayout& page, Layer& layer);
/// Title, date (or the words in its place, where there are any), scale bars, arrow to north, caption, source line.
void add_furniture(const Frame& frame, const PageLayout& page, const std::string& date, Layer& layer);
void add_legend(const Frame& frame, const LegendLayout& legend, Layer& layer);

}  // namespace app::scene

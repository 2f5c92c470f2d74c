// Symbols drawn from polygons and discs: battles by kind, heads of movements by kind, marks of held places. Used by map
// and legend alike.
#pragma once

#include "app/campaign/battle.hpp"
#include "app/campaign/movement.hpp"
#include "app/scene/layer_writer.hpp"
#include "app/scene/looks.hpp"
#include "app/scene/mark_shapes.hpp"
#include "app/scene/style.hpp"

#include <string_view>

namespace app::scene {

/// A battle as a token: a burst for an offensive, else a disc with a sign of its kind.
void draw_battle_token(LayerWriter& writer, campaign::BattleKind kind, geo::core::Point centre_px, double radius_px,
                       const BattleStyle& style, double scale);
/// A besieger's broken ring, open to what it surrounds.
void draw_siege_ring(LayerWriter& writer, geo::core::Point centre_px, double radius_px, const BattleStyle& style,
                     double scale);

/// The front of a movement; `tip_px` is where it is, `direction` a unit vector on the page.
void draw_movement_head(LayerWriter& writer, campaign::MovementKind kind, geo::core::Point tip_px,
                        geo::core::Point direction, double width_px, Color color, const MovementStyle& style,
                        double scale);
/// A stretch of a movement's line.
void draw_movement_line(LayerWriter& writer, campaign::MovementKind kind, bool by_air, bool inferred,
                        const geo::core::Line& points_px, double start_width_px, double end_width_px, Color color,
                        const MovementStyle& style, double scale);

/// A held place as it is to be drawn: where, how large, in which form, and whose. `letters` must outlive it.
struct HolderMark {
    geo::core::Point centre_px;
    double size_px = 0;
    Look look;
    std::string_view letters;
    MarkForm form;
    double certainty = 1;  ///< of its holder, as far as dates go
};

/// A held place in its holder's colour with the holder's letters where they fit; split where contested, framed twice
/// where besieged, paler where it is not certain that the holder holds on this very day.
void draw_holder_mark(LayerWriter& writer, TextCache& text, const HolderMark& mark, const TownStyle& town,
                      const ControlStyle& control, double scale);
/// A place that nobody is said to hold: its sign alone.
void draw_plain_mark(LayerWriter& writer, MarkShape shape, geo::core::Point centre_px, double size_px,
                     const TownStyle& town, double scale);

/// A stretch of front on the page: a line with teeth towards the ground still to be won, which lies on the right.
/// Nothing is drawn outside `page`.
void draw_front(LayerWriter& writer, const geo::core::Line& points_px, bool inferred, Color color,
                const geo::core::Box& page, const MovementStyle& style, double scale);

/// A unit in the frame of its affiliation, in its party's colour with its letters.
void draw_unit_frame(LayerWriter& writer, TextCache& text, MarkShape shape, geo::core::Point centre_px, double size_px,
                     Color color, std::string_view letters, const TownStyle& town, double scale);

}  // namespace app::scene

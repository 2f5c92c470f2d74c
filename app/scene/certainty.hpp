// How doubt about days is drawn: paler, in the same shapes.
#pragma once

#include "app/scene/draw_list.hpp"
#include "app/scene/style.hpp"

namespace app::scene {

/// The share of its own strength that something is drawn with: all where it is certain (1), little from as likely as
/// not (1/2) down.
[[nodiscard]] double strength_at(double certainty);
/// A colour that pales towards `light`; its alpha stays.
[[nodiscard]] Color paled(Color color, Color light, double certainty);
[[nodiscard]] Paint paled(Paint paint, Color light, double certainty);
[[nodiscard]] BattleStyle paled(BattleStyle style, double certainty);
[[nodiscard]] MovementStyle paled(MovementStyle style, double certainty);

}  // namespace app::scene

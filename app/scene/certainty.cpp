#include "app/scene/certainty.hpp"

#include "app/scene/color.hpp"

#include <algorithm>

namespace app::scene {

double strength_at(double certainty) {
    constexpr double least = 0.3;
    return least + (1.0 - least) * std::clamp(2.0 * certainty - 1.0, 0.0, 1.0);
}

Color paled(Color color, Color light, double certainty) {
    return certainty >= 1.0 ? color : mixed(with_alpha(light, color.alpha), color, strength_at(certainty));
}

Paint paled(Paint paint, Color light, double certainty) {
    paint.color = paled(paint.color, light, certainty);
    paint.pattern_color = paled(paint.pattern_color, light, certainty);
    return paint;
}

BattleStyle paled(BattleStyle style, double certainty) {
    style.fill = paled(style.fill, style.casing, certainty);
    style.ink = paled(style.ink, style.casing, certainty);
    style.ring = faded(style.ring, strength_at(certainty));
    style.ring_line = faded(style.ring_line, strength_at(certainty));
    return style;
}

MovementStyle paled(MovementStyle style, double certainty) {
    style.ink = paled(style.ink, style.casing, certainty);
    return style;
}

}  // namespace app::scene

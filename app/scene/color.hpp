// Small operations on colours: mixing, fading, and which ink is read on which ground.
#pragma once

#include "app/scene/draw_list.hpp"

namespace app::scene {

/// `a` where `part` is 0, `b` where it is 1; alpha included.
[[nodiscard]] Color mixed(Color a, Color b, double part);
/// The colour with its alpha multiplied (clamped to 0..1 of what it was).
[[nodiscard]] Color faded(Color color, double opacity);
[[nodiscard]] Color with_alpha(Color color, std::uint8_t alpha);
/// Relative luminance as WCAG reckons it, 0 (black) to 1 (white); alpha is not looked at.
[[nodiscard]] double luminance(Color color);
/// WCAG contrast of two colours, 1 (the same lightness) to 21.
[[nodiscard]] double contrast(Color a, Color b);
/// The colour made lighter or darker, whichever way it leans already, until it stands out from `ground` by `least`.
[[nodiscard]] Color apart_from(Color color, Color ground, double least);
/// Whichever of the two has the stronger contrast to `ground`.
[[nodiscard]] Color readable_on(Color ground, Color dark, Color light);

}  // namespace app::scene

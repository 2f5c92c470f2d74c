// Outlines of the marks of places and units: signs by kind, and the frames of military symbols by affiliation.
#pragma once

#include "app/campaign/actor.hpp"
#include "app/campaign/place_sign.hpp"
#include "app/scene/frame_spec.hpp"
#include "geo/core/point.hpp"

#include <vector>

namespace app::scene {

/// Square: a town, or a neutral party's frame. Shield: a garrison. Fort: a base. Pass: a disc between two arcs.
/// Rectangle, Diamond and Clover: the frames of a friend, of a hostile and of an unknown party.
enum class MarkShape { Square, Shield, Fort, Pass, Rectangle, Diamond, Clover };

/// How a place's mark looks. A garrison and a base of military symbols are installations of their holder: a frame under
/// a bar.
struct MarkForm {
    MarkShape shape = MarkShape::Square;
    bool installation = false;

    friend bool operator==(const MarkForm&, const MarkForm&) = default;
};

[[nodiscard]] MarkShape frame_shape(campaign::Affiliation affiliation);
[[nodiscard]] MarkForm mark_form(campaign::PlaceSign sign, SymbolSet symbols, campaign::Affiliation affiliation);

/// The outline around a point of the page; `size_px` is the side of a square of the same weight.
[[nodiscard]] std::vector<geo::core::Point> mark_outline(MarkShape shape, geo::core::Point centre, double size_px);
/// Half the width and half the height of that outline.
[[nodiscard]] geo::core::Point mark_reach(MarkShape shape, double size_px);
/// Width of the widest line of letters that stands in it.
[[nodiscard]] double letter_room(MarkShape shape, double size_px);

/// The part of a polygon that lies below the line through `centre` from its lower left to its upper right.
[[nodiscard]] std::vector<geo::core::Point> lower_half(const std::vector<geo::core::Point>& polygon,
                                                       geo::core::Point centre);

}  // namespace app::scene

// Where an entry of the legend that can be switched off stands on the page.
#pragma once

#include "app/scene/hidden_marks.hpp"
#include "geo/core/box.hpp"

namespace app::scene {

struct LegendSpot {
    LegendKey key;
    geo::core::Box box_px;  ///< of its sign and its words
    bool hidden = false;

    friend bool operator==(const LegendSpot&, const LegendSpot&) = default;
};

}  // namespace app::scene

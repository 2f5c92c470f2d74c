// A map that goes on a little after it was let go of. Off unless the user wants it.
#pragma once

#include "geo/core/point.hpp"

namespace app::state {

struct Glide {
    bool wanted = false;
    geo::core::Point px_per_second;  ///< how fast the map moves by itself now; nothing: it rests

    [[nodiscard]] bool moves() const { return px_per_second.x != 0.0 || px_per_second.y != 0.0; }
    friend bool operator==(const Glide&, const Glide&) = default;
};

}  // namespace app::state

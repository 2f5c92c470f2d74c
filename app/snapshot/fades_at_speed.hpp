// How long changes fade while time runs: the same number of seconds in the window's player and in films.
#pragma once

#include "app/snapshot/snapshot.hpp"

namespace app::snapshot {

/// The fades of a map on which so many days pass in a second.
[[nodiscard]] constexpr Fades fades_at_speed(double days_per_second) {
    constexpr double control_s = 0.4;
    constexpr double appear_s = 0.3;
    constexpr double afterglow_s = 1.0;
    return {control_s * days_per_second, appear_s * days_per_second, afterglow_s * days_per_second};
}

}  // namespace app::snapshot

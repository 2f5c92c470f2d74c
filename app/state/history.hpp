// Where one has been: dates and views to go back to and forth again.
#pragma once

#include "app/scene/view.hpp"
#include "geo/calendar/day.hpp"

#include <vector>

namespace app::state {

/// A date and a view that were left.
struct Station {
    geo::calendar::Instant now;
    scene::View view;
    bool view_is_fitted = true;

    friend bool operator==(const Station&, const Station&) = default;
};

/// What sort of move a command makes. Moves of one sort in a row count as one: a drag is many small pans. `Jump` always
/// stands for itself.
enum class Move { None, Date, View, Play, Jump };

struct History {
    std::vector<Station> back;
    std::vector<Station> forth;
    Move last = Move::None;

    friend bool operator==(const History&, const History&) = default;
};

}  // namespace app::state

// Where one has been: dates, views and layers to go back to and forth again.
#pragma once

#include "app/scene/frame_spec.hpp"
#include "app/scene/view.hpp"
#include "app/state/compare_state.hpp"
#include "geo/calendar/day.hpp"

#include <vector>

namespace app::state {

/// A date, a view, what was shown and what it was compared with, that were left.
struct Station {
    geo::calendar::Instant now;
    scene::View view;
    bool view_is_fitted = true;
    scene::LayerOpacities layers;
    scene::LayerOrder order;
    scene::HiddenMarks hidden;
    compare::FactFilter filter;
    CompareChoice compare;

    friend bool operator==(const Station&, const Station&) = default;
};

/// What sort of move a command makes. Moves of one sort in a row count as one: a drag is many small pans. `Jump` always
/// stands for itself.
enum class Move { None, Date, View, Play, Fade, OtherDate, Curtain, Jump };

struct History {
    std::vector<Station> back;
    std::vector<Station> forth;
    Move last = Move::None;

    friend bool operator==(const History&, const History&) = default;
};

}  // namespace app::state

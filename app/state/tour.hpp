// The first-run tour: five short steps, each about one part of the window.
#pragma once

#include "app/messages/texts.hpp"

#include <string_view>

namespace app::state {

struct TourStep {
    std::string_view title;
    std::string_view text;
};

inline constexpr int tour_steps = 5;

/// `step` from 0 to `tour_steps` - 1. Its words last as long as the texts.
[[nodiscard]] TourStep tour_step(const messages::Texts& texts, int step);

}  // namespace app::state

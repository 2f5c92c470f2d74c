#include "app/state/tour.hpp"

#include <algorithm>
#include <array>

namespace app::state {

using namespace messages::literals;

TourStep tour_step(const messages::Texts& texts, int step) {
    const std::array<TourStep, tour_steps> steps{{
        {texts("tour.map_title"_m), texts("tour.map"_m)},
        {texts("tour.timeline_title"_m), texts("tour.timeline"_m)},
        {texts("tour.date_title"_m), texts("tour.date"_m)},
        {texts("tour.find_title"_m), texts("tour.find"_m)},
        {texts("tour.keep_title"_m), texts("tour.keep"_m)},
    }};
    return steps.at(static_cast<std::size_t>(std::clamp(step, 0, tour_steps - 1)));
}

}  // namespace app::state

#include "app/state/tour.hpp"

#include <algorithm>
#include <array>

namespace app::state {

TourStep tour_step(int step) {
    constexpr std::array<TourStep, tour_steps> steps{{
        {"The map of one day",
         "Colours show who holds the provincial centres, the hatch who holds the countryside. Drag to move the map, "
         "turn the wheel to zoom, click anything for its record with all sources."},
        {"The timeline",
         "Changes of control, battles, movements and events of the whole campaign. Click or drag to go to a day; "
         "the space bar plays. Hatched stretches are days about which nothing is recorded."},
        {"A date",
         "Press G, type 15 Feb 1989, 1989-02 or 26 Dalw 1367, and press Enter. A month, a year or a period is marked "
         "on the timeline as well."},
        {"What happened, and where is it?",
         "\"What happened\" (C) lists a week, a month, a year or the marked days with their sources. \"Find\" "
         "(Ctrl + F) knows every place, battle, party and source, however it is spelt."},
        {"To keep and to show",
         "Ctrl + B keeps a date and view as a bookmark, P presents the map alone, Ctrl + Z goes back. F1 lists all "
         "keys. Everything is as you left it when you come again."},
    }};
    return steps.at(static_cast<std::size_t>(std::clamp(step, 0, tour_steps - 1)));
}

}  // namespace app::state

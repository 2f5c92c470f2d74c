// What a film rests on: every source of every fact that it shows, and how to cite it.
#pragma once

#include "app/campaign/campaign.hpp"
#include "geo/calendar/day.hpp"

#include <string>
#include <vector>

namespace app::report {

/// Days that a film shows and what of them is to be seen.
struct ShownDays {
    geo::calendar::DayRange days;  ///< half-open
    bool control = true;
    bool movements = true;
    bool battles = true;
};

/// A film as it names itself.
struct FilmName {
    std::string title;
    std::string version;                   ///< of the program
    std::vector<std::string> further_ids;  ///< sources named by the film itself, for its captions
};

/// Plain text: title, how to cite, then each source with the ids of the facts that rest on it. Facts count that hold on
/// a shown day, wherever they are on the map.
[[nodiscard]] std::string film_sources(const campaign::Campaign& campaign, const std::vector<ShownDays>& shown,
                                       const FilmName& name);

}  // namespace app::report

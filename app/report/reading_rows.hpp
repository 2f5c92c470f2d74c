// Mentions and dates of a text, merged in text order.
#pragma once

#include "geo/base/result.hpp"
#include "geo/reading/reading.hpp"

#include <cstddef>

namespace app::report {

/// Calls `place(mention)` and `date(mention)` as the text goes on; a date comes before a place that begins where it
/// does. Stops with the first failure.
template <typename Place, typename Date>
geo::Result<void> for_each_row(const geo::reading::Reading& reading, Place place, Date date) {
    std::size_t p = 0;
    std::size_t d = 0;
    while (p < reading.places.size() || d < reading.dates.size()) {
        const bool take_date =
            p == reading.places.size() ||
            (d < reading.dates.size() && reading.dates[d].offset_start <= reading.places[p].offset_start);
        geo::Result<void> done = take_date ? date(reading.dates[d++]) : place(reading.places[p++]);
        if (!done) {
            return done;
        }
    }
    return {};
}

}  // namespace app::report

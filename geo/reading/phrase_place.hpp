// Where a wording such as "70 km north of X" points to, given where its names are.
#pragma once

#include "geo/geocode/geocoder.hpp"
#include "geo/reading/raw_mention.hpp"

#include <optional>
#include <string_view>

namespace geo::reading {

/// What phrases need besides their names.
struct PhraseHelp {
    const geocode::Geocoder& geocoder;
    std::string home_country;
};

/// The point or line that a phrase describes, with an honest precision; nothing where a name that it needs is
/// unresolved, or where the two places of "between X and Y" are too far from each other to have a place between them.
[[nodiscard]] std::optional<Resolved> place_of_phrase(const RawPhrase& phrase, const Resolved* first,
                                                      const Resolved* second, std::string_view text,
                                                      const PhraseHelp& help);

}  // namespace geo::reading

// Where a wording such as "70 km north of X" points to, given where its names are.
#pragma once

#include "geo/reading/raw_mention.hpp"

#include <optional>
#include <string_view>

namespace geo::reading {

/// The point that a phrase describes, with an honest precision; nothing where a name that it needs is unresolved.
[[nodiscard]] std::optional<Resolved> place_of_phrase(const RawPhrase& phrase, const Resolved* first,
                                                      const Resolved* second, std::string_view text);

}  // namespace geo::reading

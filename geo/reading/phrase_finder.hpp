// Wordings that describe a place by others: "70 km north of X", "the X-Y road", "the Iranian border".
#pragma once

#include "geo/reading/block.hpp"
#include "geo/reading/name_finder.hpp"
#include "geo/reading/name_scanner.hpp"

#include <cstddef>
#include <vector>

namespace geo::reading {

/// A phrase and the words that it covers.
struct FoundPhrase {
    std::size_t first = 0;   ///< token
    std::size_t end = 0;     ///< token, exclusive
    std::size_t anchor = 0;  ///< index of a ScannedName
    std::size_t second = 0;  ///< the other end, where `two`
    bool two = false;
    bool anchored = true;       ///< false: it stands on demonyms alone ("the Iraqi border")
    float distance_km = -1.0F;  ///< below 0: not said
    float bearing_deg = -1.0F;  ///< below 0: none
    MentionRole role = MentionRole::Relative;
};

/// `found` is emptied first.
void find_phrases(const Block& block, const Vocabulary& vocabulary, const NameFinder& names,
                  const std::vector<ScannedName>& scanned, std::vector<FoundPhrase>& found);

}  // namespace geo::reading

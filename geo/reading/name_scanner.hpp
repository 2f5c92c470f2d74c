// Names of places in a block of text, each with what speaks for and against its being one.
#pragma once

#include "geo/reading/block.hpp"
#include "geo/reading/name_finder.hpp"
#include "geo/reading/raw_mention.hpp"

#include <cstddef>
#include <vector>

namespace geo::reading {

/// A possible name and the words that it covers.
struct ScannedName {
    std::size_t first = 0;  ///< token
    std::size_t end = 0;    ///< token, exclusive
    NameNumber name = none;
    NameNumber container = none;
    int evidence = 0;  ///< tenths of strength
    MentionRole role = MentionRole::Name;
    bool caseless = false;
};

/// Finds names in text order; they do not overlap. `found` is emptied first.
void scan_names(const Block& block, const Vocabulary& vocabulary, NameFinder& names, std::vector<ScannedName>& found);

}  // namespace geo::reading

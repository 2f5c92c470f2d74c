// Kind words beside a name: "Kunar Province", "Bagram air base", "Lake Baikal".
#pragma once

#include "geo/geocode/feature_kind.hpp"
#include "geo/reading/block.hpp"

#include <cstddef>
#include <vector>

namespace geo::reading {

/// Kind words that stand at a place in the text, and the kinds that they ask for.
struct KindWords {
    std::size_t count = 0;  ///< 0: there are none
    std::vector<geocode::FeatureKind> kinds;
};

/// The kind words that begin at token `at`.
[[nodiscard]] KindWords kind_words_at(const Block& block, const Vocabulary& vocabulary, std::size_t at);

/// Whether these are part of a place's name in lower case too ("Salang pass"), unlike "city", "region" or "garrison".
[[nodiscard]] bool names_a_place_of_its_own(const KindWords& words);

}  // namespace geo::reading

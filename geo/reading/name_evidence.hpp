// What the words around a name say: whether it is a place at all, and whether it is part of another name.
#pragma once

#include "geo/reading/name_scanner.hpp"

namespace geo::reading {

/// Adds to the evidence of `scanned` and sets its role. False where it certainly is no place (a newspaper, an acronym).
[[nodiscard]] bool weigh_name(const Block& block, const Vocabulary& vocabulary, const NameEntry& entry,
                              ScannedName& scanned);

/// Evidence that makes a mention of a name without meanings, whatever else is said of it.
inline constexpr int sure_evidence = 30;
/// Evidence that is enough where the text does not use the name otherwise.
inline constexpr int likely_evidence = 12;
/// What speaks for tokens `first` to `end` being a place that no gazetteer has.
[[nodiscard]] int unknown_evidence(const Block& block, const Vocabulary& vocabulary, std::size_t first,
                                   std::size_t end);

/// "the village of" right before token `asked`, or before the list of names that it goes on.
[[nodiscard]] bool follows_settlement_of(const Block& block, const Vocabulary& vocabulary, std::size_t asked);

}  // namespace geo::reading

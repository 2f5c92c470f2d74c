// What the words around a name say: whether it is a place at all, and whether it is part of another name.
#pragma once

#include "geo/reading/name_scanner.hpp"

namespace geo::reading {

/// Adds to the evidence of `scanned` and sets its role. False where it certainly is no place (a newspaper, an acronym).
[[nodiscard]] bool weigh_name(const Block& block, const Vocabulary& vocabulary, const NameEntry& entry,
                              ScannedName& scanned);

/// "the village of" right before token `at`.
[[nodiscard]] bool follows_settlement_of(const Block& block, const Vocabulary& vocabulary, std::size_t at);

}  // namespace geo::reading

// Words that say what kind of thing a name stands for: "Kunar province", "Salang Pass", "Bagram air base".
#pragma once

#include "geo/geocode/feature_kind.hpp"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace geo::geocode {

/// A kind word, in strict folded words, and the kinds that fit it.
struct GenericWord {
    std::vector<std::string_view> words;
    std::vector<FeatureKind> kinds;
};

/// All of them, longest first.
[[nodiscard]] std::span<const GenericWord> generic_words();

/// A name without the kind words around it, and the kinds that these ask for (empty: any).
struct CoreName {
    std::vector<std::string> words;
    std::vector<FeatureKind> kinds;
};
/// Strips articles and kind words from both ends of a name in strict folded words; never all of it.
[[nodiscard]] CoreName core_name(const std::vector<std::string>& strict_words);

}  // namespace geo::geocode

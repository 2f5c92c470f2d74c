#include "geo/reading/kind_words.hpp"

#include "geo/geocode/generic_words.hpp"

#include <algorithm>

namespace geo::reading {

namespace {

using geocode::FeatureKind;

bool matches(const geocode::GenericWord& generic, const Block& block, const Vocabulary& vocabulary, std::size_t at) {
    if (at + generic.words.size() > block.tokens.size()) {
        return false;
    }
    for (std::size_t k = 0; k < generic.words.size(); ++k) {
        const Token& token = block.tokens[at + k];
        if (vocabulary[token.word].folded != generic.words[k] || (k > 0 && !joined_to_last(token))) {
            return false;
        }
    }
    return true;
}

}  // namespace

KindWords kind_words_at(const Block& block, const Vocabulary& vocabulary, std::size_t at) {
    if (at >= block.tokens.size() || !vocabulary[block.tokens[at].word].has(word_generic)) {
        return {};
    }
    for (const geocode::GenericWord& generic : geocode::generic_words()) {
        if (matches(generic, block, vocabulary, at)) {
            return {generic.words.size(), generic.kinds};
        }
    }
    return {1, {}};
}

bool names_a_place_of_its_own(const KindWords& words) {
    if (words.count == 0 || words.kinds.empty()) {
        return false;
    }
    const FeatureKind kind = words.kinds.front();
    switch (kind) {
        case FeatureKind::Province:
        case FeatureKind::District:
        case FeatureKind::Valley:
        case FeatureKind::Pass:
        case FeatureKind::Mountain:
        case FeatureKind::River:
        case FeatureKind::Lake:
        case FeatureKind::Desert:
        case FeatureKind::Bridge:
        case FeatureKind::BorderPost:
        case FeatureKind::Airport:
        case FeatureKind::AirBase:
        case FeatureKind::Building: return true;
        default: return false;
    }
}

}  // namespace geo::reading

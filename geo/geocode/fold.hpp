// Names folded to keys, so that every way of writing a place's name meets the others.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace geo::geocode {

/// A name cut into words as the keys see them. Hyphens, spaces and stops part words; apostrophes and joiners vanish.
struct FoldedName {
    std::vector<std::string> strict;  ///< lower case without diacritics; Arabic letters in one form each
    std::vector<std::string>
        loose;  ///< the same with kh/q/k, u/o, i/e, gh/g, w/v ... made one; linking words (-e-, -i-, al, us) left out
};

/// Folds UTF-8 text; broken sequences are skipped. Cyrillic is transliterated for the loose key.
[[nodiscard]] FoldedName fold(std::string_view utf8);

/// Words run together: the key that `Gazetteer::find` (strict) and `find_loose` (loose) take.
[[nodiscard]] std::string joined(const std::vector<std::string>& words);

/// The loose form of one strict word.
[[nodiscard]] std::string loosen(std::string_view strict_word);

/// The loose forms of a name's strict words; linking words and the vowels that link words to the next are left out.
[[nodiscard]] std::vector<std::string> loose_words(const std::vector<std::string>& strict_words);

/// A strict key with Cyrillic letters as Latin ones, to compare writings letter by letter.
[[nodiscard]] std::string romanized(std::string_view strict);

/// A 64-bit hash of a key (FNV-1a): what indexes store in place of the text.
[[nodiscard]] constexpr std::uint64_t key_hash(std::string_view key, std::uint64_t seed = 14695981039346656037ULL) {
    for (const char c : key) {
        seed = (seed ^ static_cast<unsigned char>(c)) * 1099511628211ULL;
    }
    return seed;
}

/// Which letters a key has, as bits: once, and twice or more. Keys n edits apart differ in at most 2n bits, so most
/// keys that are far from another are told without counting edits.
[[nodiscard]] std::uint64_t letter_set(std::string_view key);

/// Letters to change to get from `a` to `b` (insert, delete, replace, swap neighbours); stops counting above `limit`
/// and answers `limit + 1`.
[[nodiscard]] int edit_distance(std::string_view a, std::string_view b, int limit);

}  // namespace geo::geocode

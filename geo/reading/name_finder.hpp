// Words in a row to a name of the gazetteers: each distinct name is looked up once and then known by number.
#pragma once

#include "geo/geocode/gazetteer.hpp"
#include "geo/reading/token.hpp"
#include "geo/reading/vocabulary.hpp"

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

namespace geo::reading {

using Gazetteers = std::vector<std::shared_ptr<const geocode::Gazetteer>>;

/// One place that a name may stand for.
struct NameMeaning {
    std::uint32_t gazetteer = 0;
    geocode::PlaceIndex place = 0;
    float strength = 0.0F;  ///< how readily one reads the written name as this place: 6 a country, 2 a small far town
    bool spelled = false;   ///< found only by loose spelling
    bool curated = false;   ///< from a gazetteer made for the matter: the user's, the campaign's, the project's
    bool fits_kind = true;  ///< the kind that the text names ("province") is this place's
};

/// A name as texts write it, with all its meanings; empty of them where only the wording says that it is a place.
struct NameEntry {
    std::string key;  ///< strict folded words run together
    std::vector<NameMeaning> meanings;
    std::vector<geocode::FeatureKind> kinds;  ///< asked for by a kind word; empty: any
    float strength = 0.0F;                    ///< of the strongest meaning
    std::uint8_t words = 1;
    bool common = false;  ///< also a common English word
    bool person = false;  ///< also a person's name
    bool state = false;   ///< the strongest meaning is a country
};

using NameNumber = std::uint32_t;

class NameFinder {
  public:
    NameFinder(const Gazetteers& gazetteers, const Vocabulary& vocabulary);

    /// The name that exactly these tokens write, in a spelling of the gazetteers or, where `loosely`, near to one.
    [[nodiscard]] std::optional<NameNumber> find(std::span<const Token> tokens, bool loosely);
    /// The official name of a state whose small words and endings were lost: "republic x", "united state".
    [[nodiscard]] std::optional<NameNumber> find_shortened(std::span<const Token> tokens);
    /// A name that is in no gazetteer but certainly that of a place.
    [[nodiscard]] NameNumber unknown(std::span<const Token> tokens, const std::vector<geocode::FeatureKind>& kinds);
    /// The same name where the text says what kind of place it is.
    [[nodiscard]] NameNumber of_kind(NameNumber name, const std::vector<geocode::FeatureKind>& kinds);

    [[nodiscard]] const NameEntry& operator[](NameNumber name) const { return m_entries[name]; }
    [[nodiscard]] std::size_t size() const { return m_entries.size(); }
    /// To be called when the vocabulary was cleared: names stay, word numbers are forgotten.
    void forget_words();

  private:
    [[nodiscard]] std::optional<NameNumber> look_up(std::span<const Token> tokens, bool loosely);
    [[nodiscard]] std::optional<NameNumber> look_up_key(NameEntry entry, std::span<const Token> tokens, bool loosely);
    void add_meanings(NameEntry& entry, std::span<const geocode::NameHit> hits, std::uint32_t gazetteer, bool spelled);
    [[nodiscard]] NameNumber add(NameEntry entry);

    const Gazetteers& m_gazetteers;
    const Vocabulary& m_vocabulary;
    std::vector<NameEntry> m_entries;
    std::unordered_map<std::uint64_t, std::uint32_t> m_by_words;  ///< number + 1; 0: no name
    std::unordered_map<std::string, NameNumber> m_by_key;
    std::unordered_map<std::uint64_t, NameNumber> m_by_kind;
};

}  // namespace geo::reading

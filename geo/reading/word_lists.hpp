// What the reader of texts knows about words: common English words, names of persons, demonyms, cues before and after
// places. All of it comes from data files.
#pragma once

#include "geo/base/result.hpp"

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <unordered_map>

namespace geo::reading {

/// What a word can be, as bits; one word may be several things.
enum WordFlag : std::uint64_t {
    word_common = 1ULL << 0,         ///< an English word that is no name
    word_given = 1ULL << 1,          ///< a given name of persons
    word_surname = 1ULL << 2,        ///< a family name
    word_title = 1ULL << 3,          ///< stands before a person's name: "General"
    word_demonym = 1ULL << 4,        ///< "Pakistani"
    word_place_before = 1ULL << 5,   ///< a place may follow: "in", "near"
    word_settlement = 1ULL << 6,     ///< "city of", "town of"
    word_event = 1ULL << 7,          ///< "Battle of": the place is part of a name
    word_in_name = 1ULL << 8,        ///< "... Accords", "... University"
    word_office = 1ULL << 9,         ///< "... officials", "... government"
    word_body = 1ULL << 10,          ///< "... Party", "... Airlines": what stands before belongs to a body's name
    word_newspaper = 1ULL << 11,     ///< "... Times"
    word_says = 1ULL << 12,          ///< "said": a person stands before
    word_direction = 1ULL << 13,     ///< value: degrees clockwise from north
    word_unit = 1ULL << 14,          ///< value: metres
    word_part = 1ULL << 15,          ///< "outskirts of", "suburbs of"
    word_near = 1ULL << 16,          ///< "near", "around"
    word_border = 1ULL << 17,        ///< "border", "frontier"
    word_road = 1ULL << 18,          ///< "road", "highway"
    word_month = 1ULL << 19,         ///< value: 1 to 12
    word_hijri = 1ULL << 20,         ///< month of the Solar Hijri calendar, value 1 to 12
    word_season = 1ULL << 21,        ///< value: 21 to 24
    word_stage = 1ULL << 22,         ///< "early", "late", "mid", "middle", "end"
    word_number = 1ULL << 23,        ///< digits or a number word; value
    word_span = 1ULL << 24,          ///< "day", "week": value in days; "month" 30, "year" 365
    word_later = 1ULL << 25,         ///< "later", "after" 1; "earlier", "before" -1
    word_same = 1ULL << 26,          ///< "same" 0, "next", "following" 1, "previous" -1
    word_linking = 1ULL << 27,       ///< inside names: "i", "e", "al", "of", "bin"
    word_state = 1ULL << 28,         ///< "Republic", "Kingdom": begins the official name of a state
    word_countable = 1ULL << 29,     ///< what numbers count: "men", "tanks"; a number before it is no year
    word_generic = 1ULL << 30,       ///< "Province", "Pass": says what kind of place
    word_abbreviation = 1ULL << 31,  ///< its full stop ends no sentence
    word_article = 1ULL << 32,       ///< "the"
    word_weak = 1ULL << 33,          ///< months and directions that are also other words: "may", "march", "fall"
    word_decade = 1ULL << 34,        ///< "1980s"; value: the first year
    word_ordinal = 1ULL << 35,       ///< "15th", "first"
    word_unit_noun = 1ULL << 36,     ///< "Army", "Division": a person's or a place's name before it is part of a body
    word_begins_name = 1ULL << 37,   ///< some name of the gazetteer begins with it
    word_locative = 1ULL << 39,      ///< "in", "at", "near": behind it even an unknown name is likely a place
    word_motion = 1ULL << 41,        ///< "sent", "road": "to" behind them leads to a place
    word_not_place = 1ULL << 40,     ///< "Islam", "Parliament": names that follow such words and are none
    word_holds_place = 1ULL << 38,   ///< "captured", "entered": often with a place as object
};

/// Flags and value of one word.
struct WordFacts {
    std::uint64_t flags = 0;
    std::int32_t value = 0;
};

/// Read once, shared by threads.
class WordLists {
  public:
    /// Reads `cues.csv`, `demonyms.csv`, `english.txt`, `given_names.txt` and `surnames.txt` of a folder.
    [[nodiscard]] static Result<WordLists> load(const std::filesystem::path& folder);

    /// Facts of a word in strict folded form (see geo/geocode/fold.hpp).
    [[nodiscard]] WordFacts facts(std::string_view strict) const;
    /// ISO 3166-1 code of the country of a demonym ("pakistani" gives PK), or empty; several, parted by "|", for what
    /// belongs to several countries today.
    [[nodiscard]] std::string_view demonym_country(std::string_view strict) const;

  private:
    struct Hash {
        using is_transparent = void;  // NOLINT(readability-identifier-naming): the standard library asks for it
        std::size_t operator()(std::string_view text) const noexcept { return std::hash<std::string_view>{}(text); }
    };
    template <typename Value>
    using Map = std::unordered_map<std::string, Value, Hash, std::equal_to<>>;

    [[nodiscard]] Result<void> add_list(const std::filesystem::path& file, std::uint64_t flag);
    [[nodiscard]] Result<void> add_cues(const std::filesystem::path& file);
    [[nodiscard]] Result<void> add_demonyms(const std::filesystem::path& file);

    Map<WordFacts> m_words;
    Map<std::string> m_demonyms;
};

}  // namespace geo::reading

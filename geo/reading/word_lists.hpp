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
inline constexpr std::uint64_t word_common = 1ULL << 0U;        ///< an English word that is no name
inline constexpr std::uint64_t word_given = 1ULL << 1U;         ///< a given name of persons
inline constexpr std::uint64_t word_surname = 1ULL << 2U;       ///< a family name
inline constexpr std::uint64_t word_title = 1ULL << 3U;         ///< stands before a person's name: "General"
inline constexpr std::uint64_t word_demonym = 1ULL << 4U;       ///< "Pakistani"
inline constexpr std::uint64_t word_place_before = 1ULL << 5U;  ///< a place may follow: "in", "near"
inline constexpr std::uint64_t word_settlement = 1ULL << 6U;    ///< "city of", "town of"
inline constexpr std::uint64_t word_event = 1ULL << 7U;         ///< "Battle of": the place is part of a name
inline constexpr std::uint64_t word_in_name = 1ULL << 8U;       ///< "... Accords", "... University"
inline constexpr std::uint64_t word_office = 1ULL << 9U;        ///< "... officials", "... government"
inline constexpr std::uint64_t word_body =
    1ULL << 10U;  ///< "... Party", "... Airlines": what stands before belongs to a body's name
inline constexpr std::uint64_t word_newspaper = 1ULL << 11U;  ///< "... Times"
inline constexpr std::uint64_t word_says = 1ULL << 12U;       ///< "said": a person stands before
inline constexpr std::uint64_t word_direction = 1ULL << 13U;  ///< value: degrees clockwise from north
inline constexpr std::uint64_t word_unit = 1ULL << 14U;       ///< value: metres
inline constexpr std::uint64_t word_part = 1ULL << 15U;       ///< "outskirts of", "suburbs of"
inline constexpr std::uint64_t word_near = 1ULL << 16U;       ///< "near", "around"
inline constexpr std::uint64_t word_border = 1ULL << 17U;     ///< "border", "frontier"
inline constexpr std::uint64_t word_road = 1ULL << 18U;       ///< "road", "highway"
inline constexpr std::uint64_t word_month = 1ULL << 19U;      ///< value: 1 to 12
inline constexpr std::uint64_t word_hijri = 1ULL << 20U;      ///< month of the Solar Hijri calendar, value 1 to 12
inline constexpr std::uint64_t word_season = 1ULL << 21U;     ///< value: 21 to 24
inline constexpr std::uint64_t word_stage = 1ULL << 22U;      ///< "early", "late", "mid", "middle", "end"
inline constexpr std::uint64_t word_number = 1ULL << 23U;     ///< digits or a number word; value
inline constexpr std::uint64_t word_span = 1ULL << 24U;       ///< "day", "week": value in days; "month" 30, "year" 365
inline constexpr std::uint64_t word_later = 1ULL << 25U;      ///< "later", "after" 1; "earlier", "before" -1
inline constexpr std::uint64_t word_same = 1ULL << 26U;       ///< "same" 0, "next", "following" 1, "previous" -1
inline constexpr std::uint64_t word_linking = 1ULL << 27U;    ///< inside names: "i", "e", "al", "of", "bin"
inline constexpr std::uint64_t word_state = 1ULL
                                            << 28U;  ///< "Republic", "Kingdom": begins the official name of a state
inline constexpr std::uint64_t word_countable =
    1ULL << 29U;  ///< what numbers count: "men", "tanks"; a number before it is no year
inline constexpr std::uint64_t word_generic = 1ULL << 30U;       ///< "Province", "Pass": says what kind of place
inline constexpr std::uint64_t word_abbreviation = 1ULL << 31U;  ///< its full stop ends no sentence
inline constexpr std::uint64_t word_article = 1ULL << 32U;       ///< "the"
inline constexpr std::uint64_t word_weak =
    1ULL << 33U;  ///< months and directions that are also other words: "may", "march", "fall"
inline constexpr std::uint64_t word_decade = 1ULL << 34U;   ///< "1980s"; value: the first year
inline constexpr std::uint64_t word_ordinal = 1ULL << 35U;  ///< "15th", "first"
inline constexpr std::uint64_t word_unit_noun =
    1ULL << 36U;  ///< "Army", "Division": a person's or a place's name before it is part of a body
inline constexpr std::uint64_t word_begins_name = 1ULL << 37U;  ///< some name of the gazetteer begins with it
inline constexpr std::uint64_t word_locative =
    1ULL << 39U;  ///< "in", "at", "near": behind it even an unknown name is likely a place
inline constexpr std::uint64_t word_motion = 1ULL << 41U;  ///< "sent", "road": "to" behind them leads to a place
inline constexpr std::uint64_t word_not_place =
    1ULL << 40U;  ///< "Islam", "Parliament": names that follow such words and are none
inline constexpr std::uint64_t word_heads_name = 1ULL
                                                 << 42U;  ///< "Lake", "Mount": begins the names of waters and heights
inline constexpr std::uint64_t word_heads_name_of = 1ULL << 43U;  ///< "Gulf", "Strait": does so with "of" behind it
inline constexpr std::uint64_t word_holds_place = 1ULL << 38U;  ///< "captured", "entered": often with a place as object

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

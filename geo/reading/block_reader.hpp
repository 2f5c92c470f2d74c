// Reads a text block by block and gathers what it finds; when all is read, decides what it means.
#pragma once

#include "geo/geocode/geocoder.hpp"
#include "geo/reading/block.hpp"
#include "geo/reading/date_finder.hpp"
#include "geo/reading/name_finder.hpp"
#include "geo/reading/name_scanner.hpp"
#include "geo/reading/persons.hpp"
#include "geo/reading/phrase_finder.hpp"
#include "geo/reading/raw_mention.hpp"
#include "geo/reading/reading.hpp"
#include "geo/reading/text_pool.hpp"
#include "geo/reading/vocabulary.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace geo::reading {

class BlockReader {
  public:
    BlockReader(const Gazetteers& gazetteers, const WordLists& words, std::optional<calendar::Day> date_hint,
                bool keep_sentences);

    /// Reads the next block. `masked` is `raw` with its markup blotted out: the same code points and, where
    /// `same_bytes`, at the same bytes.
    void read(std::string_view raw, std::string_view masked, bool same_bytes);
    /// All is read. May be called once.
    [[nodiscard]] Reading finish(const geocode::Geocoder& geocoder, const std::string& home_country);

  private:
    void count_demonyms();
    void number_sentences();
    void store_dates(std::string_view raw);
    void store_names(std::string_view raw);
    void store_phrases(std::string_view raw);
    [[nodiscard]] std::uint32_t governing_date(std::size_t token);
    [[nodiscard]] std::string_view raw_text(std::string_view raw, std::size_t first, std::size_t end);
    [[nodiscard]] std::optional<calendar::DayRange> years_told() const;

    const Gazetteers& m_gazetteers;
    const WordLists& m_words;
    Vocabulary m_vocabulary;
    NameFinder m_names;
    KnownPersons m_persons;
    DateFinder m_dates;
    TextPool m_texts;
    Reading m_reading;

    Block m_block;
    std::vector<std::uint64_t> m_sentence_of;  ///< by token
    std::vector<ScannedName> m_scanned;
    std::vector<FoundDate> m_found_dates;
    std::vector<FoundPhrase> m_found_phrases;
    std::vector<std::size_t> m_raw_checkpoints;
    bool m_same_bytes = true;

    std::vector<RawMention> m_mentions;
    std::vector<RawPhrase> m_phrases;
    std::unordered_map<std::string, std::uint64_t> m_demonyms;
    std::vector<std::int32_t> m_years;  ///< how often each year from 1000 on is named
    std::uint32_t m_last_date = none;   ///< of an earlier block
    std::size_t m_first_date = 0;       ///< index of the block's first date in the reading
    std::uint64_t m_code_points = 0;
    std::uint64_t m_sentences = 0;
    bool m_lower = false;
    bool m_begun = false;
    bool m_keep_sentences = false;
    bool m_after_paragraph = true;
};

}  // namespace geo::reading

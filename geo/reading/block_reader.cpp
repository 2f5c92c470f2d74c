#include "geo/reading/block_reader.hpp"

#include "geo/reading/resolver.hpp"
#include "geo/reading/tokenizer.hpp"

#include <algorithm>
#include <numeric>
#include <utility>

namespace geo::reading {

namespace {

/// Words that are kept at most; a text of random letters must not fill the memory.
constexpr std::size_t most_words = 2'000'000;
/// A byte offset is kept for each so many code points where bytes and masked bytes differ.
constexpr std::size_t checkpoint_step = 256;
constexpr std::int32_t first_year = 1000;
constexpr std::size_t year_count = 1100;

}  // namespace

BlockReader::BlockReader(const Gazetteers& gazetteers, const WordLists& words, std::optional<calendar::Day> date_hint,
                         bool keep_sentences)
    : m_gazetteers(gazetteers),
      m_words(words),
      m_vocabulary(words, gazetteers),
      m_names(gazetteers, m_vocabulary),
      m_dates(DateContext(date_hint)),
      m_years(year_count, 0),
      m_keep_sentences(keep_sentences) {}

void BlockReader::read(std::string_view raw, std::string_view masked, bool same_bytes) {
    if (m_vocabulary.size() > most_words) {
        m_vocabulary.clear();
        m_names.forget_words();
    }
    m_block.text = masked;
    m_block.first_code_point = m_code_points;
    const std::uint32_t code_points = tokenize(masked, m_after_paragraph, m_vocabulary, m_block.tokens);
    m_after_paragraph = masked.ends_with("\n\n");
    m_same_bytes = same_bytes;
    m_raw_checkpoints.clear();
    m_lower = find_sentences_and_case(m_block, m_vocabulary, m_lower);
    number_sentences();
    mark_persons(m_block, m_vocabulary, m_names, m_persons);
    m_dates.scan(m_block, m_vocabulary, m_found_dates);
    scan_names(m_block, m_vocabulary, m_names, m_scanned);
    find_phrases(m_block, m_vocabulary, m_names, m_scanned, m_found_phrases);
    count_demonyms();
    store_dates(raw);
    store_phrases(raw);
    store_names(raw);
    m_code_points += code_points;
    if (m_reading.dates.size() > m_first_date) {
        m_last_date = static_cast<std::uint32_t>(m_reading.dates.size() - 1);
    }
}

void BlockReader::number_sentences() {
    m_sentence_of.resize(m_block.tokens.size());
    for (std::size_t i = 0; i < m_block.tokens.size(); ++i) {
        if (m_block.facts[i].begins_sentence && m_begun) {
            ++m_sentences;
        }
        if (m_keep_sentences && m_reading.sentence_starts.size() <= m_sentences) {
            m_reading.sentence_starts.push_back(m_code_points + m_block.tokens[i].cp_begin);
        }
        m_begun = true;
        m_sentence_of[i] = m_sentences;
    }
}

void BlockReader::count_demonyms() {
    for (const Token& token : m_block.tokens) {
        const Word& word = m_vocabulary[token.word];
        if (word.has(word_demonym)) {
            std::string_view countries = m_words.demonym_country(word.folded);
            while (!countries.empty()) {
                const std::size_t end = std::min(countries.find('|'), countries.size());
                ++m_demonyms[std::string(countries.substr(0, end))];
                countries.remove_prefix(std::min(end + 1, countries.size()));
            }
        }
    }
}

/// The text as it stands in the file. Code points count the same in both, bytes may not.
std::string_view BlockReader::raw_text(std::string_view raw, std::size_t first, std::size_t end) {
    const Token& a = m_block.tokens[first];
    const Token& b = m_block.tokens[end - 1];
    if (m_same_bytes) {
        return raw.substr(a.begin, b.end - a.begin);
    }
    const auto is_lead = [&](std::size_t at) { return (static_cast<unsigned char>(raw[at]) & 0xC0) != 0x80; };
    if (m_raw_checkpoints.empty()) {
        std::size_t count = 0;
        for (std::size_t at = 0; at < raw.size(); ++at) {
            if (is_lead(at) && count++ % checkpoint_step == 0) {
                m_raw_checkpoints.push_back(at);
            }
        }
    }
    const auto byte_of = [&](std::size_t code_point) {
        std::size_t at = m_raw_checkpoints[code_point / checkpoint_step];
        for (std::size_t k = code_point % checkpoint_step; k > 0 && at < raw.size(); --k) {
            do {
                ++at;
            } while (at < raw.size() && !is_lead(at));
        }
        return at;
    };
    const std::size_t begin = byte_of(a.cp_begin);
    std::size_t stop = byte_of(b.cp_end - 1) + 1;
    while (stop < raw.size() && !is_lead(stop)) {
        ++stop;
    }
    return raw.substr(begin, stop - begin);
}

void BlockReader::store_dates(std::string_view raw) {
    m_first_date = m_reading.dates.size();
    for (const FoundDate& date : m_found_dates) {
        const Token& a = m_block.tokens[date.first];
        const Token& b = m_block.tokens[date.end - 1];
        m_reading.dates.push_back({m_code_points + a.cp_begin, m_code_points + b.cp_end, m_sentence_of[date.first],
                                   m_texts.add(raw_text(raw, date.first, date.end)), m_texts.add(date.edtf),
                                   m_texts.add(date.context)});
        const std::int32_t year = date.days.from.civil().year - first_year;
        if (year >= 0 && year < static_cast<std::int32_t>(year_count)) {
            ++m_years[static_cast<std::size_t>(year)];
        }
    }
}

/// The date in the same sentence that stands before the word, else behind it, else the last one before.
std::uint32_t BlockReader::governing_date(std::size_t token) {
    const auto number = [&](std::size_t k) { return static_cast<std::uint32_t>(m_first_date + k); };
    const auto after = std::upper_bound(m_found_dates.begin(), m_found_dates.end(), token,
                                        [](std::size_t at, const FoundDate& date) { return at < date.first; });
    auto k = static_cast<std::size_t>(after - m_found_dates.begin());
    std::size_t before = k;
    // Not the end points of a range but the range that they belong to.
    while (before > 0 && m_found_dates[before - 1].part) {
        --before;
    }
    if (before > 0 && m_sentence_of[m_found_dates[before - 1].first] == m_sentence_of[token]) {
        return number(before - 1);
    }
    if (k < m_found_dates.size() && m_sentence_of[m_found_dates[k].first] == m_sentence_of[token]) {
        return number(k);
    }
    return before > 0 ? number(before - 1) : m_last_date;
}

void BlockReader::store_names(std::string_view raw) {
    for (const ScannedName& name : m_scanned) {
        const Token& a = m_block.tokens[name.first];
        const Token& b = m_block.tokens[name.end - 1];
        RawMention mention;
        mention.offset_start = m_code_points + a.cp_begin;
        mention.length = b.cp_end - a.cp_begin;
        mention.sentence = m_sentence_of[name.first];
        mention.text = m_texts.add(raw_text(raw, name.first, name.end));
        mention.name = name.name;
        mention.container = name.container;
        mention.date = governing_date(name.first);
        int evidence = name.evidence;
        const bool single = name.end - name.first == 1;
        const NameEntry& entry = m_names[name.name];
        const Word& last = m_vocabulary[m_block.tokens[name.end - 1].word];
        if (m_persons.contains(last.folded) && (entry.meanings.empty() || (single && entry.strength < 4.5F))) {
            evidence -= entry.meanings.empty() ? 20 : 15;
        }
        mention.evidence = static_cast<std::int8_t>(std::clamp(evidence, -100, 100));
        mention.role = name.role;
        mention.caseless = name.caseless;
        m_mentions.push_back(mention);
    }
}

void BlockReader::store_phrases(std::string_view raw) {
    for (const FoundPhrase& found : m_found_phrases) {
        const Token& a = m_block.tokens[found.first];
        const Token& b = m_block.tokens[found.end - 1];
        RawPhrase phrase;
        phrase.offset_start = m_code_points + a.cp_begin;
        phrase.length = b.cp_end - a.cp_begin;
        phrase.sentence = m_sentence_of[found.first];
        phrase.text = m_texts.add(raw_text(raw, found.first, found.end));
        // The block's names are stored behind those of earlier blocks.
        const auto base = static_cast<std::uint32_t>(m_mentions.size());
        phrase.first = found.anchored ? base + static_cast<std::uint32_t>(found.anchor) : none;
        phrase.second = found.two ? base + static_cast<std::uint32_t>(found.second) : none;
        phrase.date = governing_date(found.first);
        phrase.distance_km = found.distance_km;
        phrase.bearing_deg = found.bearing_deg;
        phrase.role = found.role;
        m_phrases.push_back(phrase);
    }
}

/// The years of the middle nine tenths of all dates: what is told, without what is only remembered or cited.
std::optional<calendar::DayRange> BlockReader::years_told() const {
    const std::int64_t total = std::accumulate(m_years.begin(), m_years.end(), std::int64_t{0});
    if (total == 0) {
        return std::nullopt;
    }
    const auto year_at = [&](std::int64_t rank) {
        std::int64_t seen = 0;
        std::size_t k = 0;
        while (k + 1 < m_years.size() && (seen += m_years[k]) <= rank) {
            ++k;
        }
        return static_cast<int>(k) + first_year;
    };
    const std::int64_t tail = total / 20;
    return calendar::DayRange{calendar::Day::from_civil({year_at(tail), 1, 1}),
                              calendar::Day::from_civil({year_at(total - 1 - tail) + 1, 1, 1})};
}

Reading BlockReader::finish(const geocode::Geocoder& geocoder, const std::string& home_country) {
    m_reading.texts = m_texts.take();
    resolve({m_gazetteers, geocoder, m_names, m_mentions, m_phrases, m_demonyms, home_country, years_told()},
            m_reading);
    return std::move(m_reading);
}

}  // namespace geo::reading

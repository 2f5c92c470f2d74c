#include "geo/reading/name_finder.hpp"

#include "geo/geocode/fold.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <string_view>
#include <utility>

namespace geo::reading {

namespace {

using geocode::FeatureKind;

constexpr std::size_t most_meanings = 48;
constexpr std::size_t most_memories = 4'000'000;

/// How readily a bare name is read as a place of this kind and size.
float kind_strength(FeatureKind kind, std::int64_t population, bool curated) {
    const float size = std::clamp(std::log10(static_cast<float>(population) + 1.0F) - 2.2F, 1.2F, 4.8F);
    switch (kind) {
        case FeatureKind::Country:
        case FeatureKind::HistoricalCountry: return 6.0F;
        case FeatureKind::Capital: return std::max(size, 3.0F) + 1.0F;
        case FeatureKind::Region: return 4.2F;
        case FeatureKind::ProvincialCentre: return (curated ? std::max(size, 3.5F) : size) + 0.4F;
        case FeatureKind::Province: return 3.6F;
        default: return curated ? std::max(size, 3.5F) : size;
    }
}

std::uint64_t mix(std::uint64_t hash, std::uint64_t value) {
    hash = (hash ^ value) * 0x9E3779B97F4A7C15ULL;
    return hash ^ (hash >> 29);
}

std::string key_of(std::span<const Token> tokens, const Vocabulary& vocabulary) {
    std::string key;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        key += vocabulary[tokens[i].word].folded;
        key += tokens[i].possessive && i + 1 < tokens.size() ? "s" : "";
    }
    return key;
}

std::string words_of(std::span<const Token> tokens, const Vocabulary& vocabulary) {
    std::string words;
    for (const Token& token : tokens) {
        words += words.empty() ? "" : " ";
        words += vocabulary[token.word].folded;
    }
    return words;
}

/// How much less a name says of a place that it is not the first name of, or that is met in an odd spelling.
float doubt_of_name(const geocode::PlaceRecord& record, const std::string& key, bool curated, bool spelled) {
    const bool state = record.kind == FeatureKind::Country || record.kind == FeatureKind::HistoricalCountry;
    float doubt = 0.0F;
    if (!state && geocode::joined(geocode::fold(record.name).strict) != key) {
        // Gazetteers show large towns under the name of their own language: the English one is an equal.
        doubt += record.population > 100000 ? 0.3F : (curated ? 0.6F : 1.0F);
    }
    if (!state && key.size() <= 3) {
        doubt += 1.5F;
    }
    if (spelled) {
        doubt += state ? 2.5F : 1.0F;
    }
    return doubt;
}

}  // namespace

NameFinder::NameFinder(const Gazetteers& gazetteers, const Vocabulary& vocabulary)
    : m_gazetteers(gazetteers), m_vocabulary(vocabulary) {}

std::optional<NameNumber> NameFinder::find(std::span<const Token> tokens, bool loosely) {
    std::uint64_t hash = loosely ? 0x51ED270BULL : 0x2545F491ULL;
    for (const Token& token : tokens) {
        hash = mix(hash, token.word);
    }
    const auto known = m_by_words.find(hash);
    if (known != m_by_words.end()) {
        return known->second == 0 ? std::nullopt : std::optional(known->second - 1);
    }
    if (m_by_words.size() > most_memories) {
        m_by_words.clear();
    }
    const auto found = look_up(tokens, loosely);
    m_by_words.emplace(hash, found ? *found + 1 : 0);
    return found;
}

void NameFinder::forget_words() {
    m_by_words.clear();
}

std::optional<NameNumber> NameFinder::look_up(std::span<const Token> tokens, bool loosely) {
    NameEntry entry;
    entry.key = key_of(tokens, m_vocabulary);
    return look_up_key(std::move(entry), tokens, loosely);
}

std::optional<NameNumber> NameFinder::find_shortened(std::span<const Token> tokens) {
    std::uint64_t hash = 0xC2B2AE3DULL;
    for (const Token& token : tokens) {
        hash = mix(hash, token.word);
    }
    if (const auto known = m_by_words.find(hash); known != m_by_words.end()) {
        return known->second == 0 ? std::nullopt : std::optional(known->second - 1);
    }
    const std::string last(m_vocabulary[tokens.back().word].folded);
    const std::string before = key_of(tokens.first(tokens.size() - 1), m_vocabulary);
    std::optional<NameNumber> found;
    constexpr std::array<std::pair<std::string_view, std::string_view>, 4> around_last{
        {{"of", ""}, {"", "s"}, {"softhe", ""}, {"sof", ""}}};
    for (const auto& [middle, ending] : around_last) {
        if (!found) {
            NameEntry entry;
            entry.key = fmt::format("{}{}{}{}", before, middle, last, ending);
            found = look_up_key(std::move(entry), tokens, false);
        }
    }
    if (found && !m_entries[*found].state) {
        found.reset();
    }
    m_by_words.emplace(hash, found ? *found + 1 : 0);
    return found;
}

std::optional<NameNumber> NameFinder::look_up_key(NameEntry entry, std::span<const Token> tokens, bool loosely) {
    entry.words = static_cast<std::uint8_t>(std::min<std::size_t>(tokens.size(), 255));
    if (entry.key.empty()) {
        return std::nullopt;
    }
    if (const auto known = m_by_key.find(entry.key); known != m_by_key.end()) {
        const NameEntry& same = m_entries[known->second];
        if (!same.meanings.empty() && (loosely || !same.meanings.front().spelled)) {
            return known->second;
        }
    }
    for (std::uint32_t i = 0; i < m_gazetteers.size(); ++i) {
        add_meanings(entry, m_gazetteers[i]->find(entry.key), i, false);
    }
    if (entry.meanings.empty() && loosely) {
        const std::string loose = geocode::joined(geocode::fold(words_of(tokens, m_vocabulary)).loose);
        for (std::uint32_t i = 0; i < m_gazetteers.size() && loose.size() > 3; ++i) {
            add_meanings(entry, m_gazetteers[i]->find_loose(loose), i, true);
        }
    }
    if (entry.meanings.empty()) {
        return std::nullopt;
    }
    entry.common = true;
    for (const Token& token : tokens) {
        const Word& word = m_vocabulary[token.word];
        entry.common = entry.common && word.has(word_common);
        entry.person = entry.person || (tokens.size() == 1 && word.has(word_given | word_surname));
    }
    return add(std::move(entry));
}

void NameFinder::add_meanings(NameEntry& entry, std::span<const geocode::NameHit> hits, std::uint32_t gazetteer,
                              bool spelled) {
    const geocode::Gazetteer& places = *m_gazetteers[gazetteer];
    for (const geocode::NameHit& hit : hits) {
        if (entry.meanings.size() >= most_meanings) {
            return;
        }
        const geocode::PlaceRecord record = places.record(hit.place);
        const bool curated = record.source != "geonames" && record.source != "natural-earth";
        const bool state = record.kind == FeatureKind::Country || record.kind == FeatureKind::HistoricalCountry;
        NameMeaning meaning{gazetteer, hit.place, kind_strength(record.kind, record.population, curated), spelled,
                            true};
        meaning.strength -= doubt_of_name(record, entry.key, curated, spelled);
        meaning.curated = curated;
        entry.strength = entry.meanings.empty() ? meaning.strength : std::max(entry.strength, meaning.strength);
        entry.state = entry.state || (state && !spelled);
        entry.meanings.push_back(meaning);
    }
}

NameNumber NameFinder::add(NameEntry entry) {
    const auto number = static_cast<NameNumber>(m_entries.size());
    m_by_key.insert_or_assign(entry.key, number);
    m_entries.push_back(std::move(entry));
    return number;
}

NameNumber NameFinder::unknown(std::span<const Token> tokens, const std::vector<FeatureKind>& kinds) {
    std::uint64_t hash = 0x165667B1ULL;
    for (const Token& token : tokens) {
        hash = mix(hash, token.word);
    }
    if (const auto known = m_by_words.find(hash); known != m_by_words.end()) {
        return known->second - 1;
    }
    NameEntry entry;
    // What is in a gazetteer is known under the bare key; this is only what the text says.
    entry.key = "?" + key_of(tokens, m_vocabulary);
    const auto same = m_by_key.find(entry.key);
    entry.kinds = kinds;
    entry.words = static_cast<std::uint8_t>(std::min<std::size_t>(tokens.size(), 255));
    const NameNumber number = same != m_by_key.end() ? same->second : add(std::move(entry));
    m_by_words.emplace(hash, number + 1);
    return number;
}

NameNumber NameFinder::of_kind(NameNumber name, const std::vector<FeatureKind>& kinds) {
    if (kinds.empty()) {
        return name;
    }
    std::uint64_t hash = name;
    for (const FeatureKind kind : kinds) {
        hash = mix(hash, static_cast<std::uint64_t>(kind) + 1);
    }
    if (const auto known = m_by_kind.find(hash); known != m_by_kind.end()) {
        return known->second;
    }
    NameEntry entry = m_entries[name];
    entry.kinds = kinds;
    const auto fits = [&](const NameMeaning& meaning) {
        const FeatureKind kind = m_gazetteers[meaning.gazetteer]->kind(meaning.place);
        return std::find(kinds.begin(), kinds.end(), kind) != kinds.end();
    };
    // Where the gazetteers have no province of the name, its town still says where it is.
    if (std::any_of(entry.meanings.begin(), entry.meanings.end(), fits)) {
        for (NameMeaning& meaning : entry.meanings) {
            meaning.fits_kind = fits(meaning);
        }
    }
    const auto number = static_cast<NameNumber>(m_entries.size());
    m_entries.push_back(std::move(entry));
    m_by_kind.emplace(hash, number);
    return number;
}

}  // namespace geo::reading

#include "geo/geocode/index_builder.hpp"

#include "geo/geocode/fold.hpp"
#include "geo/geocode/generic_words.hpp"
#include "geo/geocode/index_layout.hpp"

#include <algorithm>
#include <bit>
#include <cstring>
#include <string>
#include <unordered_map>

namespace geo::geocode {

namespace {

/// Texts written once each, one after another.
class Pool {
  public:
    layout::TextRef add(std::string_view text) {
        const auto [entry, added] = m_known.try_emplace(std::string(text));
        if (added) {
            entry->second = {static_cast<std::uint32_t>(m_bytes.size()), static_cast<std::uint32_t>(text.size())};
            m_bytes += text;
        }
        return entry->second;
    }
    [[nodiscard]] const std::string& bytes() const { return m_bytes; }

  private:
    std::unordered_map<std::string, layout::TextRef> m_known;
    std::string m_bytes;
};

using HitsByKey = std::unordered_map<std::string, std::vector<NameHit>>;

/// In the order of the keys, so that the bytes are the same for the same records.
std::vector<const HitsByKey::value_type*> sorted(const HitsByKey& hits_by_key) {
    std::vector<const HitsByKey::value_type*> entries;
    entries.reserve(hits_by_key.size());
    for (const auto& entry : hits_by_key) {
        entries.push_back(&entry);
    }
    std::sort(entries.begin(), entries.end(), [](const auto* a, const auto* b) { return a->first < b->first; });
    return entries;
}

struct Table {
    std::vector<layout::Slot> slots;
    std::vector<NameHit> hits;
};

std::size_t slot_count_for(std::size_t entries) {
    return std::bit_ceil(std::max<std::size_t>(entries * 2, 16));
}

Table table_of(const HitsByKey& hits_by_key) {
    Table table;
    table.slots.resize(slot_count_for(hits_by_key.size()));
    for (const auto* entry : sorted(hits_by_key)) {
        const auto& [key, hits] = *entry;
        const std::uint64_t hash = key_hash(key);
        std::size_t slot = hash & (table.slots.size() - 1);
        while (table.slots[slot].count != 0) {
            slot = (slot + 1) & (table.slots.size() - 1);
        }
        table.slots[slot] = {hash, static_cast<std::uint32_t>(table.hits.size()),
                             static_cast<std::uint32_t>(hits.size())};
        table.hits.insert(table.hits.end(), hits.begin(), hits.end());
    }
    return table;
}

void add_hit(HitsByKey& hits_by_key, const std::string& key, const NameHit& hit) {
    if (key.empty()) {
        return;
    }
    std::vector<NameHit>& hits = hits_by_key[key];
    // A place answers once for a key: its first whole name that folds so is the one shown as matched.
    const auto known = std::find_if(hits.begin(), hits.end(), [&](const NameHit& k) { return k.place == hit.place; });
    if (known == hits.end()) {
        hits.push_back(hit);
    } else if (known->core && !hit.core) {
        *known = hit;
    }
}

class Builder {
  public:
    void add(const PlaceRecord& record) {
        layout::Place place;
        place.lon_deg = record.position.lon_deg;
        place.lat_deg = record.position.lat_deg;
        place.population = record.population;
        place.id = m_pool.add(record.id);
        place.source = m_pool.add(record.source);
        place.name = m_pool.add(record.name);
        place.country = m_pool.add(record.country);
        place.province = m_pool.add(record.province);
        place.valid_from = record.valid.from.days_since_epoch();
        place.valid_to = record.valid.to.days_since_epoch();
        place.first_name = static_cast<std::uint32_t>(m_names.size());
        place.name_count = static_cast<std::uint32_t>(std::min<std::size_t>(record.names.size(), 0xffff));
        place.first_line_point = static_cast<std::uint32_t>(m_line_points.size());
        place.line_point_count = static_cast<std::uint32_t>(record.line.size());
        place.precision_km = static_cast<float>(record.precision_km);
        place.kind = static_cast<std::uint32_t>(record.kind);
        m_line_points.insert(m_line_points.end(), record.line.begin(), record.line.end());
        for (std::uint32_t i = 0; i < place.name_count; ++i) {
            add_name(record.names[i], record.kind,
                     {static_cast<PlaceIndex>(m_places.size()), static_cast<std::uint16_t>(i), false});
        }
        m_places.push_back(place);
    }

    [[nodiscard]] std::vector<std::byte> bytes() {
        const std::vector<layout::TextRef> keys = loose_keys();
        const Table strict = table_of(m_strict);
        const Table loose = table_of(m_loose);
        std::sort(m_prefixes.begin(), m_prefixes.end());
        m_prefixes.erase(std::unique(m_prefixes.begin(), m_prefixes.end()), m_prefixes.end());
        const std::vector<std::uint64_t> prefixes = prefix_slots();
        const std::vector<std::uint64_t> letters = letters_of(keys);
        layout::Header header;
        m_out.resize(sizeof(header));
        header.places = write(m_places);
        header.names = write(m_names);
        header.line_points = write(m_line_points);
        header.strict_slots = write(strict.slots);
        header.strict_hits = write(strict.hits);
        header.loose_slots = write(loose.slots);
        header.loose_hits = write(loose.hits);
        header.prefix_slots = write(prefixes);
        header.loose_keys = write(keys);
        header.loose_letters = write(letters);
        header.pool = write(std::vector<char>(m_pool.bytes().begin(), m_pool.bytes().end()));
        header.file_size = m_out.size();
        std::memcpy(m_out.data(), &header, sizeof(header));
        return std::move(m_out);
    }

  private:
    void add_name(const PlaceName& name, FeatureKind kind, const NameHit& hit) {
        m_names.push_back({m_pool.add(name.text), m_pool.add(name.language), name.valid.from.days_since_epoch(),
                           name.valid.to.days_since_epoch()});
        // "Arg (palace)" is also the Arg.
        const std::size_t remark = name.text.find(" (");
        if (remark != std::string::npos && remark > 0) {
            add_keys(fold(std::string_view(name.text).substr(0, remark)), kind, hit);
        }
        add_keys(fold(name.text), kind, hit);
    }

    void add_keys(const FoldedName& folded, FeatureKind kind, NameHit hit) {
        add_hit(m_strict, joined(folded.strict), hit);
        add_hit(m_loose, joined(folded.loose), hit);
        const CoreName core = core_name(folded.strict);
        if (std::find(core.kinds.begin(), core.kinds.end(), kind) != core.kinds.end()) {
            hit.core = true;
            add_hit(m_strict, joined(core.words), hit);
            add_hit(m_loose, joined(loose_words(core.words)), hit);
        }
        std::string words;
        for (const std::string& word : folded.strict) {
            words += words.empty() ? word : " " + word;
            m_prefixes.push_back(key_hash(words));
        }
    }

    std::vector<layout::TextRef> loose_keys() {
        std::vector<layout::TextRef> keys;
        keys.reserve(m_loose.size());
        for (const auto* entry : sorted(m_loose)) {
            keys.push_back(m_pool.add(entry->first));
        }
        std::stable_sort(keys.begin(), keys.end(), [](const auto& a, const auto& b) { return a.length < b.length; });
        return keys;
    }

    [[nodiscard]] std::vector<std::uint64_t> letters_of(const std::vector<layout::TextRef>& keys) const {
        std::vector<std::uint64_t> letters;
        letters.reserve(keys.size());
        for (const layout::TextRef& key : keys) {
            letters.push_back(letter_set(std::string_view(m_pool.bytes()).substr(key.offset, key.length)));
        }
        return letters;
    }

    [[nodiscard]] std::vector<std::uint64_t> prefix_slots() const {
        std::vector<std::uint64_t> slots(slot_count_for(m_prefixes.size()), 0);
        for (const std::uint64_t hash : m_prefixes) {
            std::size_t slot = hash & (slots.size() - 1);
            while (slots[slot] != 0) {
                slot = (slot + 1) & (slots.size() - 1);
            }
            slots[slot] = hash;
        }
        return slots;
    }

    template <typename Record>
    layout::Section write(const std::vector<Record>& records) {
        m_out.resize((m_out.size() + 15) / 16 * 16);
        const layout::Section section{m_out.size(), records.size()};
        m_out.resize(m_out.size() + records.size() * sizeof(Record));
        if (!records.empty()) {
            std::memcpy(m_out.data() + section.offset, records.data(), records.size() * sizeof(Record));
        }
        return section;
    }

    Pool m_pool;
    std::vector<layout::Place> m_places;
    std::vector<layout::Name> m_names;
    std::vector<core::LonLat> m_line_points;
    HitsByKey m_strict;
    HitsByKey m_loose;
    std::vector<std::uint64_t> m_prefixes;
    std::vector<std::byte> m_out;
};

}  // namespace

std::vector<std::byte> build_index(std::span<const PlaceRecord> records) {
    Builder builder;
    for (const PlaceRecord& record : records) {
        builder.add(record);
    }
    return builder.bytes();
}

}  // namespace geo::geocode

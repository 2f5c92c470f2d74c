// The bytes of a compiled gazetteer: plain records one after another, so that a mapped file is used as it lies.
#pragma once

#include <cstdint>

namespace geo::geocode::layout {

inline constexpr std::uint64_t magic = 0x315A4147474C4153ULL;  // "SALGGAZ1", little-endian
inline constexpr std::uint32_t version = 3;

/// A text in the pool: where it begins and how long it is.
struct TextRef {
    std::uint32_t offset = 0;
    std::uint32_t length = 0;
};

struct Place {
    double lon_deg = 0;
    double lat_deg = 0;
    std::int64_t population = 0;
    TextRef id;
    TextRef source;
    TextRef name;
    TextRef country;
    TextRef province;
    std::int32_t valid_from = 0;
    std::int32_t valid_to = 0;
    std::uint32_t first_name = 0;
    std::uint32_t name_count = 0;
    std::uint32_t first_line_point = 0;
    std::uint32_t line_point_count = 0;
    float precision_km = 0;
    std::uint32_t kind = 0;
};

struct Name {
    TextRef text;
    TextRef language;
    std::int32_t valid_from = 0;
    std::int32_t valid_to = 0;
};

/// A slot of a hash table: the hits of one key. Empty where `count` is 0.
struct Slot {
    std::uint64_t hash = 0;
    std::uint32_t first = 0;
    std::uint32_t count = 0;
};

/// Where a section lies in the file, in bytes, and how many records it has.
struct Section {
    std::uint64_t offset = 0;
    std::uint64_t count = 0;
};

struct Header {
    std::uint64_t magic_number = magic;
    std::uint32_t format_version = version;
    std::uint32_t reserved = 0;
    std::uint64_t file_size = 0;
    Section places;
    Section names;
    Section line_points;   // pairs of doubles: longitude, latitude
    Section strict_slots;  // powers of two
    Section strict_hits;
    Section loose_slots;
    Section loose_hits;
    Section prefix_slots;   // hashes of beginnings of names, 0 is empty
    Section loose_keys;     // TextRef of each distinct loose key, sorted by length
    Section loose_letters;  // the letter set of each of them (see fold.hpp)
    Section pool;           // bytes
};

}  // namespace geo::geocode::layout

// A possible mention as the scanner leaves it; what it means, and whether it is one, is decided when all is read.
#pragma once

#include "geo/reading/name_finder.hpp"
#include "geo/reading/reading.hpp"

#include <cstdint>

namespace geo::reading {

/// A name in the text. `evidence` adds to the strength of the name's meanings (tenths); what stays below the threshold
/// is no mention.
struct RawMention {
    std::uint64_t offset_start = 0;
    std::uint64_t sentence = 0;
    std::uint32_t length = 0;  ///< code points
    std::uint32_t text = 0;
    std::uint32_t name = none;       ///< NameNumber
    std::uint32_t container = none;  ///< NameNumber of the place that is said to hold it: "Hyderabad, Pakistan"
    std::uint32_t date = none;
    std::int8_t evidence = 0;
    MentionRole role = MentionRole::Name;
    bool caseless = false;  ///< stands where capitals say nothing
};

/// A wording that describes a place by one or two others.
struct RawPhrase {
    std::uint64_t offset_start = 0;
    std::uint64_t sentence = 0;
    std::uint32_t length = 0;
    std::uint32_t text = 0;
    std::uint32_t first = none;   ///< index of a RawMention
    std::uint32_t second = none;  ///< the other end; none where there is one anchor
    std::uint32_t date = none;
    float distance_km = -1.0F;  ///< below 0: not said
    float bearing_deg = -1.0F;  ///< clockwise from north; below 0: none
    MentionRole role = MentionRole::Relative;
};

}  // namespace geo::reading

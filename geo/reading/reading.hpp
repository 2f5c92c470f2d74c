// What was found in a text: places and dates with their offsets, what they mean, and which date governs which place.
#pragma once

#include "geo/core/point.hpp"
#include "geo/geocode/gazetteer.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace geo::reading {

/// How a place is named in the text.
enum class MentionRole : std::uint8_t { Name, InName, Relative, Road, Border };

/// "name", "in_name", "relative", "road", "border".
[[nodiscard]] std::string_view role_name(MentionRole role);

/// A place that a mention may stand for.
struct Resolved {
    std::string name;
    std::string kind;
    core::LonLat position;
    double precision_km = 0.0;
    std::string country;
    std::string source;
    std::string id;
    double score = 0.0;  ///< estimated chance of being right, 0 to 1
};

/// No date, no meaning.
inline constexpr std::uint32_t none = 0xFFFFFFFFU;

/// A place named in a text. Offsets are 0-based code points of the decoded text, end exclusive.
struct PlaceMention {
    std::uint64_t offset_start = 0;
    std::uint64_t offset_end = 0;
    std::uint64_t sentence = 0;    ///< number of the sentence, from 0
    std::uint32_t text = 0;        ///< index into `Reading::texts`
    std::uint32_t meaning = none;  ///< index into `Reading::meanings`; none: unresolved
    std::uint32_t date = none;     ///< index into `Reading::dates` of the date that governs it
    MentionRole role = MentionRole::Name;
};

/// A date written in a text.
struct DateMention {
    std::uint64_t offset_start = 0;
    std::uint64_t offset_end = 0;
    std::uint64_t sentence = 0;
    std::uint32_t text = 0;  ///< index into `Reading::texts`
    std::uint32_t edtf = 0;  ///< index into `Reading::texts`: a date, or an interval `start/end`
    std::uint32_t context =
        0;  ///< index into `Reading::texts`: what was taken from elsewhere, and from where; 0 is empty
};

/// Mentions and dates in text order. Equal texts and equal meanings are kept once.
struct Reading {
    std::vector<PlaceMention> places;
    std::vector<DateMention> dates;
    std::vector<std::string> texts;               ///< the first is empty
    std::vector<std::vector<Resolved>> meanings;  ///< candidates, best first
    std::string encoding;                         ///< what the bytes were read as
    /// Where each sentence begins, in code points; empty unless asked for.
    std::vector<std::uint64_t> sentence_starts;
};

}  // namespace geo::reading

// What a person has accepted in a text, ready to be told elsewhere: each mention with what it means and where it
// stands.
#pragma once

#include "app/document/decisions.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace app::report {

/// A place or a date that was accepted.
struct AcceptedMention {
    std::string document;            ///< the file's name
    std::uint64_t offset_start = 0;  ///< code points of the decoded text, end exclusive
    std::uint64_t offset_end = 0;
    std::uint64_t sentence = 0;                   ///< number of the sentence, from 0
    std::string text;                             ///< as written
    std::string sentence_text;                    ///< without line ends
    std::string role;                             ///< of a place: "name", "road" ...
    std::optional<geo::reading::Resolved> place;  ///< none: it is a date, or a place that nobody knows where it is
    bool is_date = false;
    std::string date;  ///< EDTF: a date's own, else the one that governs the place; empty: none
    std::string date_text;
    std::optional<std::uint64_t> date_offset;
};

/// In text order.
[[nodiscard]] std::vector<AcceptedMention> accepted_mentions(const document::Document& document,
                                                             const document::Decisions& decisions);

}  // namespace app::report

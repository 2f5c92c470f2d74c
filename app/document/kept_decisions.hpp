// Decisions as they outlast a run: by the words and where they stand, so that they find their mentions again, also in a
// text that was changed meanwhile.
#pragma once

#include "app/document/decisions.hpp"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace app::document {

/// A decision and the mention that it is about. Offsets are code points.
struct KeptDecision {
    std::uint64_t offset_start = 0;
    std::uint64_t offset_end = 0;
    std::string quote;   ///< the mention as written
    std::string before;  ///< the characters before it, at most 24
    bool is_date = false;
    Verdict verdict = Verdict::Open;
    bool chosen = false;                          ///< `place` or `date` is the person's choice, not the reader's
    std::optional<geo::reading::Resolved> place;  ///< what it stands for
    std::string date;                             ///< EDTF
};

struct KeptDecisions {
    std::string text_name;          ///< of the text's file
    std::uint64_t fingerprint = 0;  ///< of the bytes that offsets count in
    std::uint64_t file_bytes = 0;
    std::vector<KeptDecision> all;  ///< in text order
};
using KeptDecisionsPtr = std::shared_ptr<const KeptDecisions>;

/// To be kept: the decisions, and those of before that found no mention.
[[nodiscard]] KeptDecisions kept(const Document& document, const Decisions& decisions,
                                 const std::vector<KeptDecision>& left_over);

struct Reused {
    DecisionsPtr decisions;
    std::vector<KeptDecision> left_over;  ///< found no mention: the text has changed, or the reader
};

/// Each decision goes to the mention at its offset if that is written alike; else to the nearest that is, behind the
/// same characters.
[[nodiscard]] Reused reuse(const Document& document, const KeptDecisions& kept);

}  // namespace app::document

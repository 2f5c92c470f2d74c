// What a person decided about the mentions of a text: which are right, which are wrong, and what they mean instead.
#pragma once

#include "app/document/document.hpp"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace app::document {

enum class Verdict : std::uint8_t { Open, Accepted, Rejected };

/// About one item. Nothing chosen: the reader's first candidate, the date as it was read.
struct Decision {
    ItemNumber item = 0;
    Verdict verdict = Verdict::Open;
    std::optional<geo::reading::Resolved> place;  ///< chosen by the person in place of the reader's first
    std::string date;                             ///< EDTF in place of the reader's; empty: that
};

/// Immutable; shared by the states before and after, so that undo costs nothing.
struct Decisions {
    std::vector<Decision> made;  ///< by item; none is Open without a choice

    [[nodiscard]] const Decision* find(ItemNumber item) const;
    [[nodiscard]] Verdict verdict(ItemNumber item) const;
};
using DecisionsPtr = std::shared_ptr<const Decisions>;

/// With these in place of what was decided before about the same items; `changes` by item, each once.
[[nodiscard]] DecisionsPtr with(const Decisions& decisions, const std::vector<Decision>& changes);

/// How things stand with an item.
enum class Standing : std::uint8_t {
    Unresolved,  ///< a place that nobody knows where it is
    ToDecide,
    Accepted,
    Rejected,
};
[[nodiscard]] Standing standing(const Document& document, const Decisions& decisions, ItemNumber item);

/// What a place stands for: as chosen, else the reader's first candidate; null for dates and unresolved places.
[[nodiscard]] const geo::reading::Resolved* place_of(const Document& document, const Decisions& decisions,
                                                     ItemNumber item);
/// The EDTF value of a date: as corrected, else as read; empty for places.
[[nodiscard]] std::string_view date_of(const Document& document, const Decisions& decisions, ItemNumber item);
/// The date that governs an item: of a date its own, of a place the one in or before its sentence unless somebody has
/// rejected that. Empty: none.
[[nodiscard]] std::string_view governing_date_of(const Document& document, const Decisions& decisions, ItemNumber item);

/// How many items stand how.
struct Tally {
    std::size_t places = 0;
    std::size_t dates = 0;
    std::size_t unresolved = 0;
    std::size_t to_decide = 0;
    std::size_t accepted = 0;
    std::size_t rejected = 0;

    friend bool operator==(const Tally&, const Tally&) = default;
};
[[nodiscard]] Tally tally(const Document& document, const Decisions& decisions);

/// The first item about which two say different things; nothing where they say the same.
[[nodiscard]] std::optional<ItemNumber> first_difference(const Decisions& a, const Decisions& b);

/// The items that are written as this one and mean the same to the reader, this one among them.
[[nodiscard]] std::vector<ItemNumber> items_like(const Document& document, ItemNumber item);

}  // namespace app::document

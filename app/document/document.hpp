// A text that was read: its words, what it names, where each sentence and each paragraph begins.
#pragma once

#include "geo/reading/reading.hpp"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace app::document {

/// A number that stands for the bytes of a file: FNV-1a of 64 bits, fed piece by piece.
class Fingerprint {
  public:
    void add(std::string_view bytes);
    [[nodiscard]] std::uint64_t value() const { return m_state; }
    [[nodiscard]] std::uint64_t length() const { return m_length; }

  private:
    std::uint64_t m_state = 0xcbf29ce484222325ULL;
    std::uint64_t m_length = 0;
};

using ItemNumber = std::uint32_t;

/// A place or a date that the text names. Bytes are those of `Document::text`, end exclusive.
struct Item {
    std::uint64_t byte_begin = 0;
    std::uint64_t byte_end = 0;
    std::uint32_t index = 0;  ///< into the reading's places or dates
    bool is_date = false;
};

/// Bytes of the text, end exclusive.
struct ByteRange {
    std::uint64_t begin = 0;
    std::uint64_t end = 0;

    [[nodiscard]] bool contains(std::uint64_t byte) const { return begin <= byte && byte < end; }
    friend bool operator==(const ByteRange&, const ByteRange&) = default;
};

/// Immutable; shared by the window's states.
struct Document {
    std::filesystem::path file;
    std::string name;               ///< of the file, as exports tell it
    std::uint64_t fingerprint = 0;  ///< of the file's bytes
    std::uint64_t file_bytes = 0;
    std::string text;  ///< UTF-8; code points as the reading counts them
    geo::reading::Reading reading;

    /// In text order; of two that begin at one place the longer comes first, a date before a place.
    std::vector<Item> items;
    std::vector<ItemNumber> place_items;  ///< by index of the place
    std::vector<ItemNumber> date_items;   ///< by index of the date
    std::vector<std::uint64_t> sentence_bytes;
    /// Where each stretch that is set as one paragraph begins, from 0; a very long line is cut into several.
    std::vector<std::uint64_t> paragraphs;

    [[nodiscard]] std::string_view words(const Item& item) const {
        return std::string_view(text).substr(item.byte_begin, item.byte_end - item.byte_begin);
    }
    [[nodiscard]] const geo::reading::PlaceMention& place(const Item& item) const { return reading.places[item.index]; }
    [[nodiscard]] const geo::reading::DateMention& date(const Item& item) const { return reading.dates[item.index]; }
    /// Offsets in code points.
    [[nodiscard]] std::pair<std::uint64_t, std::uint64_t> offsets(const Item& item) const;
    /// The number of the sentence, from 0.
    [[nodiscard]] std::uint64_t sentence(const Item& item) const;
    /// The sentence's words without blanks at its ends.
    [[nodiscard]] ByteRange sentence_range(std::uint64_t sentence) const;
    [[nodiscard]] ByteRange paragraph_range(std::size_t paragraph) const;
    /// The paragraph that a byte lies in.
    [[nodiscard]] std::size_t paragraph_at(std::uint64_t byte) const;
    /// The reader's candidates of a place, best first; empty for dates and unresolved places.
    [[nodiscard]] std::span<const geo::reading::Resolved> candidates(const Item& item) const;
    /// The item of the date that governs a place.
    [[nodiscard]] std::optional<ItemNumber> governing_date(const Item& item) const;
    /// Items that begin in a range of bytes, as a range of numbers.
    [[nodiscard]] std::pair<ItemNumber, ItemNumber> items_in(const ByteRange& bytes) const;
};
using DocumentPtr = std::shared_ptr<const Document>;

/// What a text's file is known by.
struct FileFacts {
    std::filesystem::path file;
    std::uint64_t fingerprint = 0;
    std::uint64_t bytes = 0;
};

/// `reading` was made of the same text, with its sentences kept.
[[nodiscard]] DocumentPtr make_document(FileFacts facts, std::string text, geo::reading::Reading reading);

}  // namespace app::document

#include "app/document/document.hpp"

#include "app/document/paragraphs.hpp"

#include <algorithm>
#include <utility>

namespace app::document {
namespace {

using geo::reading::none;

bool is_blank(char c) {
    return c == ' ' || c == '\n' || c == '\r' || c == '\t';
}

/// Code points to bytes, for offsets that only rise.
class ByteCounter {
  public:
    explicit ByteCounter(std::string_view text) : m_text(text) {}

    std::uint64_t byte_of(std::uint64_t code_point) {
        if (code_point < m_code_point) {
            m_code_point = 0;
            m_byte = 0;
        }
        while (m_code_point < code_point && m_byte < m_text.size()) {
            do {
                ++m_byte;
            } while (m_byte < m_text.size() && (static_cast<unsigned char>(m_text[m_byte]) & 0xC0U) == 0x80U);
            ++m_code_point;
        }
        return m_byte;
    }

  private:
    std::string_view m_text;
    std::uint64_t m_code_point = 0;
    std::uint64_t m_byte = 0;
};

void add_items(Document& made) {
    const auto& places = made.reading.places;
    const auto& dates = made.reading.dates;
    made.items.reserve(places.size() + dates.size());
    std::size_t p = 0;
    std::size_t d = 0;
    while (p < places.size() || d < dates.size()) {
        const bool take_date =
            p == places.size() || (d < dates.size() && dates[d].offset_start <= places[p].offset_start);
        Item item;
        item.is_date = take_date;
        item.index = static_cast<std::uint32_t>(take_date ? d++ : p++);
        (take_date ? made.date_items : made.place_items).push_back(static_cast<ItemNumber>(made.items.size()));
        made.items.push_back(item);
    }
}

void find_bytes(Document& made) {
    ByteCounter begin(made.text);
    for (Item& item : made.items) {
        const auto [from, to] = made.offsets(item);
        item.byte_begin = begin.byte_of(from);
        // Mentions are short: their ends are counted from their beginnings.
        ByteCounter rest(std::string_view(made.text).substr(item.byte_begin));
        item.byte_end = item.byte_begin + rest.byte_of(to - from);
    }
    ByteCounter sentence(made.text);
    made.sentence_bytes.reserve(made.reading.sentence_starts.size());
    for (const std::uint64_t start : made.reading.sentence_starts) {
        made.sentence_bytes.push_back(sentence.byte_of(start));
    }
}

}  // namespace

void Fingerprint::add(std::string_view bytes) {
    for (const char c : bytes) {
        m_state = (m_state ^ static_cast<unsigned char>(c)) * 0x100000001b3ULL;
    }
    m_length += bytes.size();
}

std::pair<std::uint64_t, std::uint64_t> Document::offsets(const Item& item) const {
    return item.is_date ? std::pair(date(item).offset_start, date(item).offset_end)
                        : std::pair(place(item).offset_start, place(item).offset_end);
}

std::uint64_t Document::sentence(const Item& item) const {
    return item.is_date ? date(item).sentence : place(item).sentence;
}

ByteRange Document::sentence_range(std::uint64_t sentence) const {
    if (sentence >= sentence_bytes.size()) {
        return {};
    }
    ByteRange range{sentence_bytes[sentence], text.size()};
    if (sentence + 1 < sentence_bytes.size()) {
        range.end = sentence_bytes[sentence + 1];
    }
    while (range.end > range.begin && is_blank(text[range.end - 1])) {
        --range.end;
    }
    return range;
}

ByteRange Document::paragraph_range(std::size_t paragraph) const {
    return {paragraphs[paragraph], paragraph + 1 < paragraphs.size() ? paragraphs[paragraph + 1] : text.size()};
}

std::size_t Document::paragraph_at(std::uint64_t byte) const {
    const auto after = std::upper_bound(paragraphs.begin(), paragraphs.end(), byte);
    return after == paragraphs.begin() ? 0 : static_cast<std::size_t>(after - paragraphs.begin()) - 1;
}

std::span<const geo::reading::Resolved> Document::candidates(const Item& item) const {
    if (item.is_date || place(item).meaning == none) {
        return {};
    }
    return reading.meanings[place(item).meaning];
}

std::optional<ItemNumber> Document::governing_date(const Item& item) const {
    if (item.is_date || place(item).date == none) {
        return std::nullopt;
    }
    return date_items[place(item).date];
}

std::pair<ItemNumber, ItemNumber> Document::items_in(const ByteRange& bytes) const {
    const auto at = [this](std::uint64_t byte) {
        const auto found = std::lower_bound(items.begin(), items.end(), byte,
                                            [](const Item& item, std::uint64_t b) { return item.byte_begin < b; });
        return static_cast<ItemNumber>(found - items.begin());
    };
    return {at(bytes.begin), at(bytes.end)};
}

DocumentPtr make_document(FileFacts facts, std::string text, geo::reading::Reading reading) {
    auto made = std::make_shared<Document>();
    made->name = facts.file.filename().string();
    made->file = std::move(facts.file);
    made->fingerprint = facts.fingerprint;
    made->file_bytes = facts.bytes;
    made->text = std::move(text);
    made->reading = std::move(reading);
    add_items(*made);
    find_bytes(*made);
    made->paragraphs = find_paragraphs(made->text);
    return made;
}

}  // namespace app::document

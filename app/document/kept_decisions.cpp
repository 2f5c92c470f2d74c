#include "app/document/kept_decisions.hpp"

#include <algorithm>
#include <string_view>
#include <tuple>
#include <unordered_map>
#include <unordered_set>
#include <utility>

namespace app::document {
namespace {

using geo::reading::Resolved;

constexpr int context_length = 24;

/// At most 24 characters before a byte.
std::string_view before(const Document& document, std::uint64_t byte) {
    std::uint64_t begin = byte;
    for (int count = 0; count < context_length && begin > 0; ++count) {
        do {
            --begin;
        } while (begin > 0 && (static_cast<unsigned char>(document.text[begin]) & 0xC0U) == 0x80U);
    }
    return std::string_view(document.text).substr(begin, byte - begin);
}

/// At the beginning of a text there is less of it.
bool same_context(std::string_view a, std::string_view b) {
    return a.ends_with(b) || b.ends_with(a);
}

/// Which mention a kept decision is about: written alike, at its offset or the nearest behind the same characters.
class Finder {
  public:
    explicit Finder(const Document& document) : m_document(document) {
        for (ItemNumber item = 0; item < document.items.size(); ++item) {
            m_by_words[document.words(document.items[item])].push_back(item);
        }
    }

    [[nodiscard]] std::optional<ItemNumber> find(const KeptDecision& decision) const {
        const auto alike = m_by_words.find(decision.quote);
        if (alike == m_by_words.end()) {
            return std::nullopt;
        }
        // Outwards from where it stood.
        const auto& numbers = alike->second;
        const auto here = std::lower_bound(numbers.begin(), numbers.end(), decision.offset_start,
                                           [this](ItemNumber n, std::uint64_t offset) { return start(n) < offset; });
        for (auto same = here; same != numbers.end() && start(*same) == decision.offset_start; ++same) {
            if (m_document.items[*same].is_date == decision.is_date) {
                return *same;
            }
        }
        auto above = here;
        auto below = here;
        while (above != numbers.end() || below != numbers.begin()) {
            const bool up = below == numbers.begin() ||
                            (above != numbers.end() &&
                             start(*above) - decision.offset_start <= decision.offset_start - start(*(below - 1)));
            const ItemNumber number = up ? *above++ : *--below;
            const Item& item = m_document.items[number];
            if (item.is_date == decision.is_date &&
                same_context(before(m_document, item.byte_begin), decision.before)) {
                return number;
            }
        }
        return std::nullopt;
    }

  private:
    [[nodiscard]] std::uint64_t start(ItemNumber item) const {
        return m_document.offsets(m_document.items[item]).first;
    }

    const Document& m_document;
    std::unordered_map<std::string_view, std::vector<ItemNumber>> m_by_words;
};

bool same_place(const Resolved& a, const Resolved& b) {
    return a.name == b.name && a.id == b.id && a.source == b.source && a.position == b.position;
}

/// What was decided, as far as it differs from what the reader says by itself today.
Decision decision_from(const Document& document, ItemNumber item, const KeptDecision& kept) {
    Decision decision;
    decision.item = item;
    decision.verdict = kept.verdict;
    const Item& it = document.items[item];
    if (it.is_date) {
        const bool differs = kept.date != document.reading.texts[document.date(it).edtf];
        decision.date = differs && (kept.chosen || kept.verdict == Verdict::Accepted) ? kept.date : "";
        return decision;
    }
    const auto candidates = document.candidates(it);
    const bool differs = kept.place && (candidates.empty() || !same_place(candidates.front(), *kept.place));
    if (differs && (kept.chosen || kept.verdict == Verdict::Accepted)) {
        decision.place = kept.place;
    }
    return decision;
}

}  // namespace

KeptDecisions kept(const Document& document, const Decisions& decisions, const std::vector<KeptDecision>& left_over) {
    KeptDecisions all{document.name, document.fingerprint, document.file_bytes, left_over};
    for (const Decision& decision : decisions.made) {
        const Item& item = document.items[decision.item];
        KeptDecision made;
        std::tie(made.offset_start, made.offset_end) = document.offsets(item);
        made.quote = document.words(item);
        made.before = before(document, item.byte_begin);
        made.is_date = item.is_date;
        made.verdict = decision.verdict;
        made.chosen = decision.place.has_value() || !decision.date.empty();
        if (const Resolved* place = place_of(document, decisions, decision.item)) {
            made.place = *place;
        }
        made.date = date_of(document, decisions, decision.item);
        all.all.push_back(std::move(made));
    }
    std::stable_sort(all.all.begin(), all.all.end(),
                     [](const KeptDecision& a, const KeptDecision& b) { return a.offset_start < b.offset_start; });
    return all;
}

Reused reuse(const Document& document, const KeptDecisions& kept) {
    const Finder finder(document);
    Reused reused;
    std::vector<Decision> found;
    std::unordered_set<ItemNumber> taken;
    for (const KeptDecision& decision : kept.all) {
        const auto item = finder.find(decision);
        if (item && taken.insert(*item).second) {
            found.push_back(decision_from(document, *item, decision));
        } else {
            reused.left_over.push_back(decision);
        }
    }
    std::sort(found.begin(), found.end(), [](const Decision& a, const Decision& b) { return a.item < b.item; });
    reused.decisions = with({}, found);
    return reused;
}

}  // namespace app::document

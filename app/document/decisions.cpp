#include "app/document/decisions.hpp"

#include <algorithm>
#include <utility>

namespace app::document {
namespace {

using geo::reading::Resolved;

bool says_nothing(const Decision& decision) {
    return decision.verdict == Verdict::Open && !decision.place && decision.date.empty();
}

}  // namespace

const Decision* Decisions::find(ItemNumber item) const {
    const auto at = std::lower_bound(made.begin(), made.end(), item,
                                     [](const Decision& decision, ItemNumber i) { return decision.item < i; });
    return at != made.end() && at->item == item ? &*at : nullptr;
}

Verdict Decisions::verdict(ItemNumber item) const {
    const Decision* decision = find(item);
    return decision == nullptr ? Verdict::Open : decision->verdict;
}

DecisionsPtr with(const Decisions& decisions, const std::vector<Decision>& changes) {
    auto made = std::make_shared<Decisions>();
    made->made.reserve(decisions.made.size() + changes.size());
    auto old = decisions.made.begin();
    for (const Decision& change : changes) {
        while (old != decisions.made.end() && old->item < change.item) {
            made->made.push_back(*old++);
        }
        if (old != decisions.made.end() && old->item == change.item) {
            ++old;
        }
        if (!says_nothing(change)) {
            made->made.push_back(change);
        }
    }
    made->made.insert(made->made.end(), old, decisions.made.end());
    return made;
}

Standing standing(const Document& document, const Decisions& decisions, ItemNumber item) {
    switch (decisions.verdict(item)) {
        case Verdict::Accepted: return Standing::Accepted;
        case Verdict::Rejected: return Standing::Rejected;
        case Verdict::Open: break;
    }
    const bool known = document.items[item].is_date || place_of(document, decisions, item) != nullptr;
    return known ? Standing::ToDecide : Standing::Unresolved;
}

const Resolved* place_of(const Document& document, const Decisions& decisions, ItemNumber item) {
    if (document.items[item].is_date) {
        return nullptr;
    }
    if (const Decision* decision = decisions.find(item); decision != nullptr && decision->place) {
        return &*decision->place;
    }
    const auto candidates = document.candidates(document.items[item]);
    return candidates.empty() ? nullptr : &candidates.front();
}

std::string_view date_of(const Document& document, const Decisions& decisions, ItemNumber item) {
    const Item& it = document.items[item];
    if (!it.is_date) {
        return {};
    }
    if (const Decision* decision = decisions.find(item); decision != nullptr && !decision->date.empty()) {
        return decision->date;
    }
    return document.reading.texts[document.date(it).edtf];
}

std::string_view governing_date_of(const Document& document, const Decisions& decisions, ItemNumber item) {
    const Item& it = document.items[item];
    if (it.is_date) {
        return date_of(document, decisions, item);
    }
    const auto date = document.governing_date(it);
    return !date || decisions.verdict(*date) == Verdict::Rejected ? std::string_view{}
                                                                  : date_of(document, decisions, *date);
}

Tally tally(const Document& document, const Decisions& decisions) {
    Tally sum;
    sum.places = document.place_items.size();
    sum.dates = document.date_items.size();
    for (ItemNumber item = 0; item < document.items.size(); ++item) {
        switch (standing(document, decisions, item)) {
            case Standing::Unresolved: ++sum.unresolved; break;
            case Standing::ToDecide: ++sum.to_decide; break;
            case Standing::Accepted: ++sum.accepted; break;
            case Standing::Rejected: ++sum.rejected; break;
        }
    }
    return sum;
}

std::optional<ItemNumber> first_difference(const Decisions& a, const Decisions& b) {
    const auto same = [](const Decision& x, const Decision& y) {
        return x.item == y.item && x.verdict == y.verdict && x.date == y.date &&
               x.place.has_value() == y.place.has_value() &&
               (!x.place || (x.place->id == y.place->id && x.place->position == y.place->position));
    };
    const auto [left, right] = std::mismatch(a.made.begin(), a.made.end(), b.made.begin(), b.made.end(), same);
    if (left == a.made.end()) {
        return right == b.made.end() ? std::nullopt : std::optional(right->item);
    }
    return right == b.made.end() ? left->item : std::min(left->item, right->item);
}

std::vector<ItemNumber> items_like(const Document& document, ItemNumber item) {
    const Item& model = document.items[item];
    std::vector<ItemNumber> alike;
    const auto take = [&](const auto& mentions, const std::vector<ItemNumber>& items, auto same) {
        for (std::size_t index = 0; index < mentions.size(); ++index) {
            if (mentions[index].text == mentions[model.index].text && same(mentions[index], mentions[model.index])) {
                alike.push_back(items[index]);
            }
        }
    };
    if (model.is_date) {
        take(document.reading.dates, document.date_items,
             [](const auto& a, const auto& b) { return a.edtf == b.edtf; });
    } else {
        take(document.reading.places, document.place_items,
             [](const auto& a, const auto& b) { return a.meaning == b.meaning && a.role == b.role; });
    }
    return alike;
}

}  // namespace app::document

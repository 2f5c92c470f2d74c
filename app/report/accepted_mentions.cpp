#include "app/report/accepted_mentions.hpp"

#include "app/document/plain_words.hpp"

#include <string_view>
#include <tuple>
#include <utility>

namespace app::report {
namespace {

using document::Decisions;
using document::Document;
using document::Item;
using document::ItemNumber;

void add_governing_date(const Document& document, const Decisions& decisions, ItemNumber number,
                        AcceptedMention& mention) {
    const auto date = mention.is_date ? std::optional(number) : document.governing_date(document.items[number]);
    mention.date = governing_date_of(document, decisions, number);
    if (date && !mention.date.empty()) {
        const Item& item = document.items[*date];
        mention.date_text = plain_words(document, item);
        mention.date_offset = document.offsets(item).first;
    }
}

}  // namespace

std::vector<AcceptedMention> accepted_mentions(const Document& document, const Decisions& decisions) {
    std::vector<AcceptedMention> all;
    for (const document::Decision& decision : decisions.made) {
        if (decision.verdict != document::Verdict::Accepted) {
            continue;
        }
        const Item& item = document.items[decision.item];
        AcceptedMention mention;
        mention.document = document.name;
        std::tie(mention.offset_start, mention.offset_end) = document.offsets(item);
        mention.sentence = document.sentence(item);
        mention.text = plain_words(document, item);
        mention.sentence_text = plain_words(document, document.sentence_range(mention.sentence));
        mention.is_date = item.is_date;
        if (!item.is_date) {
            mention.role = role_name(document.place(item).role);
        }
        if (const auto* place = place_of(document, decisions, decision.item)) {
            mention.place = *place;
        }
        add_governing_date(document, decisions, decision.item, mention);
        all.push_back(std::move(mention));
    }
    return all;
}

}  // namespace app::report

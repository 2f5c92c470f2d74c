#include "app/state/document_view.hpp"

#include "app/document/plain_words.hpp"
#include "app/state/date_words.hpp"
#include "app/state/document_place.hpp"
#include "app/state/document_words.hpp"
#include "app/state/panel_text.hpp"
#include "geo/calendar/edtf.hpp"

#include <fmt/format.h>

#include <cmath>
#include <utility>

namespace app::state {

using namespace messages::literals;

namespace {

using document::Item;
using document::ItemNumber;
using document::Standing;
using geo::reading::MentionRole;
using geo::reading::Resolved;
using messages::Texts;

std::string standing_words(const Texts& texts, Standing how) {
    switch (how) {
        case Standing::Unresolved: return texts("document.is_unresolved"_m);
        case Standing::ToDecide: return texts("document.is_to_decide"_m);
        case Standing::Accepted: return texts("document.is_accepted"_m);
        case Standing::Rejected: return texts("document.is_rejected"_m);
    }
    return {};
}

std::string role_words(const Texts& texts, MentionRole role) {
    switch (role) {
        case MentionRole::Name: return {};
        case MentionRole::InName: return texts("document.role_in_name"_m);
        case MentionRole::Relative: return texts("document.role_relative"_m);
        case MentionRole::Road: return texts("document.role_road"_m);
        case MentionRole::Border: return texts("document.role_border"_m);
    }
    return {};
}

std::string precision_words(const Texts& texts, double km) {
    return km < 1.0 ? texts("measure.within_m"_m, fmt::arg("m", std::lround(km * 1000.0 / 50.0) * 50))
                    : texts("measure.within_km"_m, fmt::arg("km", std::lround(km)));
}

std::string place_detail(const Texts& texts, const Resolved& place) {
    std::string words = sentence_case(place.kind);
    const auto add = [&words](const std::string& more) { words += words.empty() || more.empty() ? more : ", " + more; };
    add(place.country);
    add(place.precision_km > 0.0 ? precision_words(texts, place.precision_km) : std::string());
    add(place.score > 0.0 ? texts("document.likely"_m, fmt::arg("percent", std::lround(place.score * 100.0)))
                          : std::string());
    return words;
}

std::string date_words(const Texts& texts, const std::string& edtf) {
    const auto interval = geo::calendar::parse_edtf_interval(edtf);
    if (!interval) {
        return edtf;
    }
    if (edtf.find('/') == std::string::npos) {
        return edtf_words(texts, interval->start);
    }
    const auto end = [&texts](const geo::calendar::EdtfDate& date) {
        return date.is_day() ? edtf_words(texts, date) : std::string(texts("date_words.open_end"_m));
    };
    return texts("date_words.between"_m, fmt::arg("from", end(interval->start)), fmt::arg("to", end(interval->end)));
}

bool same_place(const Resolved& a, const Resolved& b) {
    return a.position == b.position && a.id == b.id && a.name == b.name;
}

std::vector<PlaceChoice> choices(const Texts& texts, std::span<const Resolved> places, const Resolved* chosen) {
    std::vector<PlaceChoice> all;
    for (const Resolved& place : places) {
        all.push_back({place.name, place_detail(texts, place), chosen != nullptr && same_place(place, *chosen)});
    }
    return all;
}

std::string governing_words(const Texts& texts, const DocumentState& doc, ItemNumber item) {
    const Item& it = doc.text->items[item];
    const std::string edtf(document::governing_date_of(*doc.text, *doc.decisions, item));
    const auto date = doc.text->governing_date(it);
    if (edtf.empty() || !date) {
        return texts(date ? "document.date_rejected"_m : "document.no_date_before"_m);
    }
    return texts("document.governed_by"_m, fmt::arg("quote", document::plain_words(*doc.text, doc.text->items[*date])),
                 fmt::arg("date", date_words(texts, edtf)));
}

/// Why the map or the date stays where it is.
std::string beyond_words(const AppState& state, ItemNumber item) {
    const DocumentState& doc = state.document;
    const std::uint32_t mark = doc.marks == nullptr ? no_mark : doc.marks->of_item[item];
    std::string words;
    if (mark != no_mark && doc.marks->pins->marks[mark].beyond_deg) {
        words = state.texts("document.beyond_map"_m,
                            fmt::arg("km", fmt::format("{:.0f}", doc.marks->pins->marks[mark].away_km)));
    }
    const std::string edtf(document::governing_date_of(*doc.text, *doc.decisions, item));
    if (!edtf.empty() && !day_of(edtf, state.playhead.range)) {
        words += (words.empty() ? "" : " ") + std::string(state.texts("document.beyond_campaign"_m));
    }
    return words;
}

void tell_place(const Texts& texts, const DocumentState& doc, MentionCard& card) {
    const Item& item = doc.text->items[card.item];
    const Resolved* place = document::place_of(*doc.text, *doc.decisions, card.item);
    card.candidates = choices(texts, doc.text->candidates(item), place);
    if (doc.answers != nullptr) {
        card.answers = choices(texts, *doc.answers, place);
    }
    card.role = role_words(texts, doc.text->place(item).role);
    card.date = governing_words(texts, doc, card.item);
    if (place != nullptr) {
        card.meaning = place->name;
        card.detail = place_detail(texts, *place);
        if (!place->source.empty()) {
            card.detail += fmt::format(" ({}{}{})", place->source, place->id.empty() ? "" : " ", place->id);
        }
    }
}

void tell_date(const Texts& texts, const DocumentState& doc, MentionCard& card) {
    const std::string edtf(document::date_of(*doc.text, *doc.decisions, card.item));
    card.meaning = sentence_case(date_words(texts, edtf));
    card.detail = texts("document.edtf"_m, fmt::arg("date", edtf));
    const auto& date = doc.text->date(doc.text->items[card.item]);
    const std::string& context = doc.text->reading.texts[date.context];
    if (!context.empty()) {
        card.detail += "; " + context;
    }
}

MentionCard card_of(const AppState& state, ItemNumber item) {
    const DocumentState& doc = state.document;
    MentionCard card;
    card.item = item;
    card.is_date = doc.text->items[item].is_date;
    card.quote = document::plain_words(*doc.text, doc.text->items[item]);
    card.how = document::standing(*doc.text, *doc.decisions, item);
    card.standing = standing_words(state.texts, card.how);
    if (card.is_date) {
        tell_date(state.texts, doc, card);
    } else {
        tell_place(state.texts, doc, card);
    }
    card.beyond = beyond_words(state, item);
    card.alike = doc.alike;
    card.position =
        state.texts("document.position"_m, fmt::arg("number", item + 1), fmt::arg("count", doc.text->items.size()),
                    fmt::arg("sentence", doc.text->sentence(doc.text->items[item]) + 1));
    return card;
}

}  // namespace

DocumentView document_view(const AppState& state) {
    const DocumentState& doc = state.document;
    const document::Tally& sum = doc.tally;
    DocumentView view;
    view.name = doc.text->name;
    const Texts& texts = state.texts;
    view.summary = texts("document.summary"_m,
                         fmt::arg("places", texts.count("document.place"_m, "document.places"_m, sum.places)),
                         fmt::arg("dates", texts.count("document.date"_m, "document.dates"_m, sum.dates)));
    if (doc.text->reading.encoding != "UTF-8") {
        view.summary = texts("document.read_as"_m, fmt::arg("summary", view.summary),
                             fmt::arg("encoding", doc.text->reading.encoding));
    }
    view.kept = doc.kept_in.empty() ? std::string() : texts("document.kept_in"_m, fmt::arg("file", doc.kept_in));
    const auto choice = [&](MentionFilter filter, messages::Key words, std::size_t count) {
        view.filters.push_back({filter, texts(words, fmt::arg("count", count))});
    };
    choice(MentionFilter::All, "document.filter_all"_m, doc.text->items.size());
    choice(MentionFilter::ToDecide, "document.filter_to_decide"_m, sum.to_decide + sum.unresolved);
    choice(MentionFilter::Unresolved, "document.filter_unresolved"_m, sum.unresolved);
    choice(MentionFilter::Accepted, "document.filter_accepted"_m, sum.accepted);
    choice(MentionFilter::Rejected, "document.filter_rejected"_m, sum.rejected);
    choice(MentionFilter::Dates, "document.filter_dates"_m, sum.dates);
    if (doc.in_hand) {
        view.card = card_of(state, *doc.in_hand);
    }
    return view;
}

}  // namespace app::state

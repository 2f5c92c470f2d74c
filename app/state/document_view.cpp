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
namespace {

using document::Document;
using document::Item;
using document::ItemNumber;
using document::Standing;
using geo::reading::MentionRole;
using geo::reading::Resolved;

std::string standing_words(Standing how) {
    switch (how) {
        case Standing::Unresolved: return "Unresolved: no gazetteer knows it";
        case Standing::ToDecide: return "To decide";
        case Standing::Accepted: return "Accepted";
        case Standing::Rejected: return "Rejected";
    }
    return {};
}

std::string role_words(MentionRole role) {
    switch (role) {
        case MentionRole::Name: return {};
        case MentionRole::InName: return "Part of the name of something else: a treaty, a battle, a university ...";
        case MentionRole::Relative: return "A place told by another";
        case MentionRole::Road: return "A road";
        case MentionRole::Border: return "A border";
    }
    return {};
}

std::string precision_words(double km) {
    return km < 1.0 ? fmt::format("within {} m", std::lround(km * 1000.0 / 50.0) * 50)
                    : fmt::format("within {} km", std::lround(km));
}

std::string place_detail(const Resolved& place) {
    std::string words = sentence_case(place.kind);
    const auto add = [&words](const std::string& more) { words += words.empty() || more.empty() ? more : ", " + more; };
    add(place.country);
    add(place.precision_km > 0.0 ? precision_words(place.precision_km) : std::string());
    add(place.score > 0.0 ? fmt::format("{} % likely", std::lround(place.score * 100.0)) : std::string());
    return words;
}

std::string date_words(const std::string& edtf) {
    const auto interval = geo::calendar::parse_edtf_interval(edtf);
    if (!interval) {
        return edtf;
    }
    if (edtf.find('/') == std::string::npos) {
        return edtf_words(interval->start);
    }
    const auto end = [](const geo::calendar::EdtfDate& date) {
        return date.is_day() ? edtf_words(date) : std::string("an open end");
    };
    return fmt::format("from {} to {}", end(interval->start), end(interval->end));
}

bool same_place(const Resolved& a, const Resolved& b) {
    return a.position == b.position && a.id == b.id && a.name == b.name;
}

std::vector<PlaceChoice> choices(std::span<const Resolved> places, const Resolved* chosen) {
    std::vector<PlaceChoice> all;
    for (const Resolved& place : places) {
        all.push_back({place.name, place_detail(place), chosen != nullptr && same_place(place, *chosen)});
    }
    return all;
}

std::string governing_words(const DocumentState& doc, ItemNumber item) {
    const Item& it = doc.text->items[item];
    const std::string edtf(document::governing_date_of(*doc.text, *doc.decisions, item));
    const auto date = doc.text->governing_date(it);
    if (edtf.empty() || !date) {
        return date ? "The date before it was rejected" : "No date stands before it";
    }
    return fmt::format("Date: \"{}\", {}", document::plain_words(*doc.text, doc.text->items[*date]), date_words(edtf));
}

/// Why the map or the date stays where it is.
std::string beyond_words(const AppState& state, ItemNumber item) {
    const DocumentState& doc = state.document;
    const std::uint32_t mark = doc.marks == nullptr ? no_mark : doc.marks->of_item[item];
    std::string words;
    if (mark != no_mark && doc.marks->pins->marks[mark].beyond_deg) {
        words = fmt::format("{:.0f} km from the campaign: the map's edge points there. ",
                            doc.marks->pins->marks[mark].away_km);
    }
    const std::string edtf(document::governing_date_of(*doc.text, *doc.decisions, item));
    if (!edtf.empty() && !day_of(edtf, state.playhead.range)) {
        words += "The date lies outside the campaign.";
    }
    return words;
}

void tell_place(const DocumentState& doc, MentionCard& card) {
    const Item& item = doc.text->items[card.item];
    const Resolved* place = document::place_of(*doc.text, *doc.decisions, card.item);
    card.candidates = choices(doc.text->candidates(item), place);
    if (doc.answers != nullptr) {
        card.answers = choices(*doc.answers, place);
    }
    card.role = role_words(doc.text->place(item).role);
    card.date = governing_words(doc, card.item);
    if (place != nullptr) {
        card.meaning = place->name;
        card.detail = place_detail(*place);
        if (!place->source.empty()) {
            card.detail += fmt::format(" ({}{}{})", place->source, place->id.empty() ? "" : " ", place->id);
        }
    }
}

void tell_date(const DocumentState& doc, MentionCard& card) {
    const std::string edtf(document::date_of(*doc.text, *doc.decisions, card.item));
    card.meaning = sentence_case(date_words(edtf));
    card.detail = "EDTF " + edtf;
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
    card.standing = standing_words(card.how);
    if (card.is_date) {
        tell_date(doc, card);
    } else {
        tell_place(doc, card);
    }
    card.beyond = beyond_words(state, item);
    card.alike = doc.alike;
    card.position = fmt::format("Mention {} of {}, sentence {}", item + 1, doc.text->items.size(),
                                doc.text->sentence(doc.text->items[item]));
    return card;
}

}  // namespace

DocumentView document_view(const AppState& state) {
    const DocumentState& doc = state.document;
    const document::Tally& sum = doc.tally;
    DocumentView view;
    view.name = doc.text->name;
    view.summary = fmt::format("{} and {}", counted_words(sum.places, "place", "places"),
                               counted_words(sum.dates, "date", "dates"));
    if (doc.text->reading.encoding != "UTF-8") {
        view.summary += "; read as " + doc.text->reading.encoding;
    }
    view.kept = doc.kept_in.empty() ? std::string() : "Decisions are kept in " + doc.kept_in;
    const auto choice = [&view](MentionFilter filter, const char* words, std::size_t count) {
        view.filters.push_back({filter, fmt::format("{} {}", words, count)});
    };
    choice(MentionFilter::All, "All", doc.text->items.size());
    choice(MentionFilter::ToDecide, "To decide", sum.to_decide + sum.unresolved);
    choice(MentionFilter::Unresolved, "Unresolved", sum.unresolved);
    choice(MentionFilter::Accepted, "Accepted", sum.accepted);
    choice(MentionFilter::Rejected, "Rejected", sum.rejected);
    choice(MentionFilter::Dates, "Dates", sum.dates);
    if (doc.in_hand) {
        view.card = card_of(state, *doc.in_hand);
    }
    return view;
}

}  // namespace app::state

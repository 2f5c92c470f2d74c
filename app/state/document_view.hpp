// What the panel of a text says, as words: its head, the card of the mention in hand, how each mention is marked.
#pragma once

#include "app/state/app_state.hpp"

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace app::state {

/// A filter of mentions and how many it leaves.
struct FilterChoice {
    MentionFilter filter = MentionFilter::All;
    std::string words;  ///< "To decide 285"
};

/// A place to choose.
struct PlaceChoice {
    std::string name;
    std::string detail;  ///< "Town, ES, within 5 km, 92 % likely"
    bool chosen = false;
};

/// The mention in hand.
struct MentionCard {
    document::ItemNumber item = 0;
    bool is_date = false;
    std::string quote;     ///< as written
    std::string standing;  ///< "To decide", "Accepted" ...
    document::Standing how = document::Standing::ToDecide;
    std::string meaning;  ///< what it stands for: the place or the days
    std::string detail;   ///< kind, country, precision, likelihood, gazetteer and id
    std::string role;     ///< of a place that is more than a name: "Part of a name"; may be empty
    std::string date;     ///< what governs it: "Governed by "February 1989" (some day in February 1989)"
    std::string beyond;   ///< why the map or the date does not go there; may be empty
    std::vector<PlaceChoice> candidates;
    std::vector<PlaceChoice> answers;  ///< to another place that was asked for
    std::size_t alike = 1;             ///< mentions written and read alike, this one among them
    std::string position;              ///< "Mention 12 of 341"
};

struct DocumentView {
    std::string name;
    std::string summary;  ///< "412 places and 38 dates; read as UTF-8"
    std::string kept;     ///< where decisions are kept; empty before the first
    std::vector<FilterChoice> filters;
    std::optional<MentionCard> card;
};

/// The document must be open.
[[nodiscard]] DocumentView document_view(const AppState& state);

}  // namespace app::state

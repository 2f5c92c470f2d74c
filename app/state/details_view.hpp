// The record of what is selected, as words: headings, fields, history, sources. The panel only sets it in type.
#pragma once

#include "app/campaign/actor.hpp"
#include "app/state/app_state.hpp"
#include "app/state/related_records.hpp"
#include "geo/calendar/day.hpp"

#include <optional>
#include <string>
#include <vector>

namespace app::state {

/// "Since" - "31 March 1991".
struct DetailsField {
    messages::Key label;
    std::string text;
    friend bool operator==(const DetailsField&, const DetailsField&) = default;
};

/// One row of a subject's history; the day leads there.
struct HistoryLine {
    std::string when;
    std::string what;
    campaign::ActorColor color;
    geo::calendar::Day day;
    bool is_now = false;
};

/// A document that the facts above it rest on.
struct SourceLine {
    std::string title;
    std::string detail;     ///< author or publisher, year
    std::string where;      ///< where in it, or where to find it
    std::string link;       ///< an address in it; empty where it has none
    std::size_t index = 0;  ///< in the campaign's sources
    friend bool operator==(const SourceLine&, const SourceLine&) = default;
};

/// Facts that share their sources.
struct DetailsSection {
    std::string heading;                         ///< empty: no heading
    std::optional<campaign::ActorColor> swatch;  ///< colour of who holds it
    std::string headline;                        ///< beside the swatch: "Reds, under siege"
    std::vector<DetailsField> fields;
    std::vector<HistoryLine> history;
    std::vector<SourceLine> sources;
    bool is_blank = false;  ///< no row says who holds it on the day
};

/// A button that leads to a day.
struct DateJump {
    messages::Key label;
    geo::calendar::Day day;
};

struct DetailsView {
    std::string kind;  ///< "Province", "Siege", "Convoy" ...
    std::string title;
    std::string other_names;  ///< in the other languages of the data; empty where these have none
    std::vector<DateJump> jumps;
    std::vector<DetailsSection> sections;
    std::vector<RelatedRecord> related;  ///< in order of time
};

/// The record of the selection on the day of the playhead; nothing where nothing is selected.
[[nodiscard]] std::optional<DetailsView> details_view(const AppState& state);

/// The name of the selection for titles; empty where nothing is selected.
[[nodiscard]] std::string selection_name(const AppState& state);

}  // namespace app::state

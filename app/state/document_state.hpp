// The text that the window reads: its mentions, what was decided about them, which one is in hand, what of the text
// shows.
#pragma once

#include "app/document/kept_decisions.hpp"
#include "app/scene/text_marks.hpp"
#include "geo/geocode/geocoder.hpp"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace app::state {

/// What of the text shows: the line that holds `byte` begins so many lines below the upper edge of the panel.
struct TextAnchor {
    std::uint64_t byte = 0;
    double lines = 0;

    friend bool operator==(const TextAnchor&, const TextAnchor&) = default;
};

/// Which mentions are marked in the text and on the map, and which one steps through.
enum class MentionFilter : std::uint8_t { All, ToDecide, Unresolved, Accepted, Rejected, Dates };

/// The pins of the text, and the pin of each item (`no_mark`: none).
struct DocumentMarks {
    scene::TextMarksRef pins;
    std::vector<std::uint32_t> of_item;
};
inline constexpr std::uint32_t no_mark = 0xFFFFFFFFU;

/// Everything in it may be shared: the state is copied and compared at every command.
struct DocumentState {
    document::DocumentPtr text;                                            ///< null: none is open
    document::DecisionsPtr decisions;                                      ///< null exactly where `text` is
    std::shared_ptr<const std::vector<document::KeptDecision>> left_over;  ///< found no mention; may be null
    std::shared_ptr<const geo::geocode::Geocoder> geocoder;                ///< for places that the reader did not offer
    std::vector<document::DecisionsPtr> before;                            ///< for undo, the latest last
    std::vector<document::DecisionsPtr> after;                             ///< for redo, the next last
    document::Tally tally;
    std::shared_ptr<const DocumentMarks> marks;  ///< null where `text` is

    std::optional<document::ItemNumber> in_hand;
    std::size_t alike = 0;  ///< mentions written and read as the one in hand, that among them
    MentionFilter filter = MentionFilter::All;
    TextAnchor top;
    bool reveal = false;  ///< the panel is to scroll so that the item in hand shows; it answers with `ScrollText`

    std::string asked;                                                   ///< another place, as typed
    std::shared_ptr<const std::vector<geo::reading::Resolved>> answers;  ///< to that; may be null
    std::string date_problem;                                            ///< why a date typed was not taken
    std::string kept_in;                                                 ///< the file of the decisions; empty: none yet

    friend bool operator==(const DocumentState&, const DocumentState&) = default;
};

}  // namespace app::state

// Everything in a campaign that has a name or a day, ready to be searched and listed. Made once for a campaign and a
// language of the window.
#pragma once

#include "app/campaign/campaign.hpp"
#include "app/messages/texts.hpp"
#include "app/scene/frame_spec.hpp"
#include "geo/calendar/day.hpp"

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace app::state {

enum class RecordKind { Control, Battle, Movement, Event, Place, Area, Actor, Source };
inline constexpr std::size_t record_kind_count = 8;

/// "Control", "Battles", ... as a heading.
[[nodiscard]] const char* record_kind_name(const messages::Texts& texts, RecordKind kind);

/// A name cut into folded words, as geocoding folds them, and how much a match in it counts.
struct FoldedText {
    std::vector<std::string> strict;
    std::vector<std::string> loose;
    double weight = 1.0;
};

/// One record. `what` is what opens when it is chosen.
struct Record {
    RecordKind kind = RecordKind::Place;
    scene::Selection what;
    geo::calendar::DayRange days;  ///< empty of what has none
    std::string when;
    std::string name;
    std::string other_names;  ///< in the other languages of the data
    std::string detail;
    std::string sources;
    bool changes_hands = false;  ///< of control: another holder than before, not only another state
    std::string area;            ///< of control: the province, for counting
    bool is_centre = false;
    std::vector<FoldedText> texts;
};

/// All of them: those with days in order of the first one, the others after them.
struct FindIndex {
    std::vector<Record> records;
    messages::Texts texts;  ///< that its words were made with
};
using FindIndexPtr = std::shared_ptr<const FindIndex>;

[[nodiscard]] FindIndex find_index(const messages::Texts& texts, const campaign::Campaign& campaign);

/// How well a record answers to a query, 0 (not at all) to 1. Each word of the query must be met: by the same word, by
/// the beginning of one, by another spelling, or by a misspelling of a letter or two.
[[nodiscard]] double match(const Record& record, const FoldedText& query);
[[nodiscard]] FoldedText folded(std::string_view text, double weight);

}  // namespace app::state

// What can happen to the text that is read: opened, stepped through, decided about.
#pragma once

#include "app/document/mention_format.hpp"
#include "app/state/app_state.hpp"

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace app::state {

/// A text was read. It takes the place of the one before; its panel opens.
struct DocumentRead {
    document::DocumentPtr text;
    document::Reused reused;  ///< decisions of before; none made where there are none
    std::shared_ptr<const geo::geocode::Geocoder> geocoder;
    std::string kept_in;
};
struct CloseDocument {};
/// Picks a mention out. `go`: the map goes to its place and the date to the one that governs it.
struct TakeItem {
    document::ItemNumber item = 0;
    bool go = true;
};
/// To the next (1) or previous (-1) mention that the filter leaves; round at the ends.
struct StepItem {
    int by = 1;
    bool undecided = false;  ///< only to those that wait for a decision, whatever the filter
};
/// About the mention in hand, or about all that are written and read alike. The same verdict again takes it back. With
/// one mention decided the next one that waits comes to hand.
struct DecideItem {
    document::Verdict verdict = document::Verdict::Accepted;
    bool all_alike = false;
};
/// Another of the reader's candidates for the mention in hand, and that is accepted.
struct ChooseCandidate {
    std::size_t index = 0;
    bool all_alike = false;
};
/// Accepts every mention that waits and whose first candidate is as likely as this to be right, and all dates.
struct AcceptLikely {
    double score = 0.9;
};
struct UndoDecision {};
struct RedoDecision {};
/// Asks the gazetteers for the mention in hand; the answers are in the state.
struct AskPlace {
    std::string words;
};
/// One of the answers for the mention in hand, and that is accepted.
struct ChooseAnswer {
    std::size_t index = 0;
    bool all_alike = false;
};
/// Another date, as EDTF or as people write it, for the date in hand, and that is accepted.
struct CorrectDate {
    std::string words;
};
struct FilterMentions {
    MentionFilter filter = MentionFilter::All;
};
/// The panel shows this part of the text; nothing waits to be brought into sight any more.
struct ScrollText {
    TextAnchor top;
};
/// The text moves up by so many lines (down where they are negative).
struct TurnText {
    double lines = 0;
};
/// Decisions were written to a file.
struct DecisionsKept {
    std::string file;
};
/// Writes what was accepted to a file beside the text.
struct ExportMentions {
    document::MentionFormat format = document::MentionFormat::GeoJson;
};

[[nodiscard]] AppState reduced(AppState state, const DocumentRead& read);
[[nodiscard]] AppState reduced(AppState state, const CloseDocument& close);
[[nodiscard]] AppState reduced(AppState state, const TakeItem& take);
[[nodiscard]] AppState reduced(AppState state, const StepItem& step);
[[nodiscard]] AppState reduced(AppState state, const DecideItem& decide);
[[nodiscard]] AppState reduced(AppState state, const ChooseCandidate& choose);
[[nodiscard]] AppState reduced(AppState state, const AcceptLikely& accept);
[[nodiscard]] AppState reduced(AppState state, const UndoDecision& undo);
[[nodiscard]] AppState reduced(AppState state, const RedoDecision& redo);
[[nodiscard]] AppState reduced(AppState state, const AskPlace& ask);
[[nodiscard]] AppState reduced(AppState state, const ChooseAnswer& choose);
[[nodiscard]] AppState reduced(AppState state, const CorrectDate& correct);
[[nodiscard]] AppState reduced(AppState state, const FilterMentions& filter);
[[nodiscard]] AppState reduced(AppState state, const ScrollText& scroll);
[[nodiscard]] AppState reduced(AppState state, const TurnText& turn);
[[nodiscard]] AppState reduced(AppState state, const DecisionsKept& kept);
[[nodiscard]] AppState reduced(AppState state, const ExportMentions& ask);

/// Whether the text's panel is open, its pins on the map and its keys in use.
[[nodiscard]] bool reads_text(const AppState& state);
/// The item of the pin at a point of the page: the first of its place, or the one behind that in hand where that is
/// there too.
[[nodiscard]] std::optional<document::ItemNumber> item_at(const AppState& state, geo::core::Point px);

}  // namespace app::state

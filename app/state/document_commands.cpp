#include "app/state/document_commands.hpp"

#include "app/state/document_marks.hpp"
#include "app/state/document_place.hpp"
#include "app/state/document_words.hpp"
#include "app/state/frame_spec_of.hpp"
#include "app/state/reduce.hpp"
#include "app/state/view_commands.hpp"
#include "geo/calendar/edtf.hpp"
#include "geo/calendar/written_date.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace app::state {

using namespace messages::literals;

namespace {

using document::Decision;
using document::ItemNumber;
using document::Standing;
using document::Verdict;
using geo::reading::Resolved;

constexpr std::size_t most_undo = 200;

bool has_item(const DocumentState& doc, ItemNumber item) {
    return doc.text != nullptr && item < doc.text->items.size();
}

/// After filter, decisions or the item in hand have changed.
AppState counted(AppState state) {
    DocumentState& doc = state.document;
    if (doc.text != nullptr && state.geometry != nullptr) {
        doc.tally = document::tally(*doc.text, *doc.decisions);
        doc.marks = document_marks(doc, *state.geometry);
    }
    return state;
}

/// The decisions have changed: counted anew, and kept.
AppState kept(AppState state) {
    state.requests.emplace_back(request::KeepDecisions{});
    return counted(std::move(state));
}

AppState decided(AppState state, const std::vector<Decision>& changes) {
    DocumentState& doc = state.document;
    if (changes.empty()) {
        return state;
    }
    doc.before.push_back(doc.decisions);
    if (doc.before.size() > most_undo) {
        doc.before.erase(doc.before.begin());
    }
    doc.after.clear();
    doc.decisions = document::with(*doc.decisions, changes);
    return kept(std::move(state));
}

/// What holds of an item now, to be changed.
Decision decision_of(const DocumentState& doc, ItemNumber item) {
    const Decision* made = doc.decisions->find(item);
    return made == nullptr ? Decision{item, Verdict::Open, std::nullopt, {}} : *made;
}

std::vector<ItemNumber> concerned(const DocumentState& doc, bool all_alike) {
    return all_alike ? document::items_like(*doc.text, *doc.in_hand) : std::vector{*doc.in_hand};
}

bool waits(const DocumentState& doc, ItemNumber item) {
    const Standing how = document::standing(*doc.text, *doc.decisions, item);
    return how == Standing::ToDecide || how == Standing::Unresolved;
}

/// The next item for which `wanted` holds, round at the ends; nothing where there is none but the one in hand.
template <typename Wanted>
std::optional<ItemNumber> next_item(const DocumentState& doc, int by, Wanted wanted) {
    const auto count = static_cast<std::int64_t>(doc.text->items.size());
    const std::int64_t step = by < 0 ? -1 : 1;
    std::int64_t at = doc.in_hand ? static_cast<std::int64_t>(*doc.in_hand) : (step > 0 ? -1 : count);
    for (std::int64_t seen = 0; seen < count; ++seen) {
        at = (at + step + count) % count;
        const auto item = static_cast<ItemNumber>(at);
        if (doc.in_hand != item && wanted(item)) {
            return item;
        }
    }
    return std::nullopt;
}

AppState placed(AppState state, const Resolved& place, bool all_alike) {
    std::vector<Decision> changes;
    for (const ItemNumber item : concerned(state.document, all_alike)) {
        changes.push_back({item, Verdict::Accepted, place, {}});
    }
    const ItemNumber item = *state.document.in_hand;
    state = decided(std::move(state), changes);
    return reduced(std::move(state), TakeItem{item, true});
}

/// A date as it was typed: EDTF, or in words.
std::string edtf_from(const std::string& words) {
    if (geo::calendar::parse_edtf_interval(words)) {
        return words;
    }
    const auto days = geo::calendar::parse_written_date(words);
    return days ? edtf_of_days(*days) : std::string();
}

}  // namespace

bool reads_text(const AppState& state) {
    return state.document.text != nullptr && state.panels.has(Panel::Reading) && state.has_campaign() &&
           !state.presenting;
}

std::optional<ItemNumber> item_at(const AppState& state, geo::core::Point px) {
    if (!reads_text(state) || state.document.marks == nullptr) {
        return std::nullopt;
    }
    const auto mark = scene::text_mark_at(frame_spec(state), px);
    if (!mark) {
        return std::nullopt;
    }
    const auto& of_item = state.document.marks->of_item;
    const auto here = [&](ItemNumber item) { return of_item[item] == *mark; };
    if (state.document.in_hand && here(*state.document.in_hand)) {
        return next_item(state.document, 1, here).value_or(*state.document.in_hand);
    }
    return state.document.marks->pins->marks[*mark].first_item;
}

AppState reduced(AppState state, const DocumentRead& read) {
    if (read.text == nullptr || read.reused.decisions == nullptr) {
        return state;
    }
    DocumentState doc;
    doc.text = read.text;
    doc.decisions = read.reused.decisions;
    if (!read.reused.left_over.empty()) {
        doc.left_over = std::make_shared<const std::vector<document::KeptDecision>>(read.reused.left_over);
    }
    doc.geocoder = read.geocoder;
    doc.kept_in = read.kept_in;
    state.document = std::move(doc);
    if (!state.panels.has(Panel::Reading)) {
        state = reduce(std::move(state), TogglePanel{Panel::Reading});
    }
    state = counted(std::move(state));
    if (state.document.left_over != nullptr) {
        state.notice = left_over_words(state.texts, *state.document.left_over);
    }
    return state;
}

AppState reduced(AppState state, const CloseDocument& /*close*/) {
    state.document = {};
    return state;
}

AppState reduced(AppState state, const TakeItem& take) {
    DocumentState& doc = state.document;
    if (!has_item(doc, take.item)) {
        return state;
    }
    const bool other = doc.in_hand != take.item;
    doc.in_hand = take.item;
    doc.reveal = true;
    if (other) {
        doc.alike = document::items_like(*doc.text, take.item).size();
        doc.asked.clear();
        doc.answers = nullptr;
        doc.date_problem.clear();
    }
    if (other && doc.filter != MentionFilter::All) {
        state = counted(std::move(state));
    }
    return take.go ? gone_to(std::move(state), take.item) : state;
}

AppState reduced(AppState state, const StepItem& step) {
    const DocumentState& doc = state.document;
    if (!reads_text(state) || doc.text->items.empty()) {
        return state;
    }
    const auto next =
        next_item(doc, step.by, [&](ItemNumber item) { return step.undecided ? waits(doc, item) : passes(doc, item); });
    if (next) {
        return reduced(std::move(state), TakeItem{*next, true});
    }
    if (step.undecided && !(doc.in_hand && waits(doc, *doc.in_hand))) {
        state.notice = state.texts("notice.nothing_waits"_m);
    }
    return state;
}

AppState reduced(AppState state, const DecideItem& decide) {
    const DocumentState& doc = state.document;
    if (!reads_text(state) || !doc.in_hand) {
        return state;
    }
    const bool takes_back = doc.decisions->verdict(*doc.in_hand) == decide.verdict;
    std::vector<Decision> changes;
    for (const ItemNumber item : concerned(doc, decide.all_alike)) {
        Decision change = decision_of(doc, item);
        change.verdict = takes_back ? Verdict::Open : decide.verdict;
        changes.push_back(std::move(change));
    }
    state = decided(std::move(state), changes);
    if (takes_back || decide.verdict == Verdict::Open) {
        return state;
    }
    const auto next = next_item(state.document, 1, [&](ItemNumber item) {
        return waits(state.document, item) && item > *state.document.in_hand;
    });
    return next ? reduced(std::move(state), TakeItem{*next, true}) : state;
}

AppState reduced(AppState state, const ChooseCandidate& choose) {
    const DocumentState& doc = state.document;
    if (!reads_text(state) || !doc.in_hand) {
        return state;
    }
    const auto candidates = doc.text->candidates(doc.text->items[*doc.in_hand]);
    if (choose.index >= candidates.size()) {
        return state;
    }
    const Resolved chosen = candidates[choose.index];
    return placed(std::move(state), chosen, choose.all_alike);
}

AppState reduced(AppState state, const AcceptLikely& accept) {
    const DocumentState& doc = state.document;
    if (!reads_text(state)) {
        return state;
    }
    std::vector<Decision> changes;
    for (ItemNumber item = 0; item < doc.text->items.size(); ++item) {
        const Resolved* place = document::place_of(*doc.text, *doc.decisions, item);
        const bool likely = doc.text->items[item].is_date || (place != nullptr && place->score >= accept.score);
        if (likely && waits(doc, item)) {
            Decision change = decision_of(doc, item);
            change.verdict = Verdict::Accepted;
            changes.push_back(std::move(change));
        }
    }
    const std::size_t count = changes.size();
    state = decided(std::move(state), changes);
    state.notice = accepted_words(state.texts, count);
    return state;
}

AppState reduced(AppState state, const UndoDecision& /*undo*/) {
    DocumentState& doc = state.document;
    if (!reads_text(state) || doc.before.empty()) {
        return state;
    }
    doc.after.push_back(doc.decisions);
    const document::DecisionsPtr was = std::exchange(doc.decisions, doc.before.back());
    doc.before.pop_back();
    const auto changed = document::first_difference(*was, *doc.decisions);
    state = kept(std::move(state));
    return changed ? reduced(std::move(state), TakeItem{*changed, false}) : state;
}

AppState reduced(AppState state, const RedoDecision& /*redo*/) {
    DocumentState& doc = state.document;
    if (!reads_text(state) || doc.after.empty()) {
        return state;
    }
    doc.before.push_back(doc.decisions);
    const document::DecisionsPtr was = std::exchange(doc.decisions, doc.after.back());
    doc.after.pop_back();
    const auto changed = document::first_difference(*was, *doc.decisions);
    state = kept(std::move(state));
    return changed ? reduced(std::move(state), TakeItem{*changed, false}) : state;
}

AppState reduced(AppState state, const AskPlace& ask) {
    if (!reads_text(state) || !state.document.in_hand) {
        return state;
    }
    state.document.asked = ask.words;
    state.document.answers = answers_to(state, ask.words);
    return state;
}

AppState reduced(AppState state, const ChooseAnswer& choose) {
    const DocumentState& doc = state.document;
    if (!reads_text(state) || !doc.in_hand || doc.answers == nullptr || choose.index >= doc.answers->size() ||
        doc.text->items[*doc.in_hand].is_date) {
        return state;
    }
    const Resolved chosen = (*doc.answers)[choose.index];
    return placed(std::move(state), chosen, choose.all_alike);
}

AppState reduced(AppState state, const CorrectDate& correct) {
    DocumentState& doc = state.document;
    if (!reads_text(state) || !doc.in_hand || !doc.text->items[*doc.in_hand].is_date) {
        return state;
    }
    const std::string edtf = edtf_from(correct.words);
    if (edtf.empty()) {
        doc.date_problem = not_a_date_words(state.texts, correct.words);
        return state;
    }
    doc.date_problem.clear();
    return decided(std::move(state), {{*doc.in_hand, Verdict::Accepted, std::nullopt, edtf}});
}

AppState reduced(AppState state, const FilterMentions& filter) {
    state.document.filter = filter.filter;
    return counted(std::move(state));
}

AppState reduced(AppState state, const ScrollText& scroll) {
    state.document.top = scroll.top;
    state.document.reveal = false;
    return state;
}

AppState reduced(AppState state, const TurnText& turn) {
    state.document.top.lines -= std::isfinite(turn.lines) ? turn.lines : 0.0;
    state.document.reveal = false;
    return state;
}

AppState reduced(AppState state, const DecisionsKept& kept) {
    state.document.kept_in = kept.file;
    return state;
}

AppState reduced(AppState state, const ExportMentions& ask) {
    if (state.document.text == nullptr) {
        return state;
    }
    if (state.document.tally.accepted == 0) {
        state.notice = state.texts("notice.nothing_to_export"_m);
        return state;
    }
    state.requests.emplace_back(request::WriteMentions{ask.format});
    return state;
}

}  // namespace app::state

#include "app/campaign/dated.hpp"

#include <algorithm>
#include <utility>

namespace app::campaign {
namespace {

using geo::calendar::Day;
using geo::calendar::DayRange;
using geo::calendar::EdtfDate;

DayRange cut_to(const DayRange& days, const DayRange& span) {
    DayRange cut{std::max(days.from, span.from), std::min(days.to, span.to)};
    // An empty range keeps one shape, so that ranges outside the span compare equal and never reach backwards.
    cut.to = std::max(cut.from, cut.to);
    return cut;
}

Day middle(Day first, Day last) {
    return first + (last - first) / 2;
}

/// The first and the last day drawn for an event with two dates. Where the middle days would stand the wrong way round,
/// the vaguer date is drawn in the middle of what the other one leaves of it.
DayRange first_to_last(const EdtfDate& start, const EdtfDate& end) {
    DayRange days{start.drawn(), end.drawn()};
    if (days.from <= days.to) {
        return days;
    }
    const bool start_is_vaguer = start.latest - start.earliest >= end.latest - end.earliest;
    if (start_is_vaguer && start.earliest <= days.to) {
        days.from = middle(start.earliest, days.to);
    } else if (end.latest >= days.from) {
        days.to = middle(days.from, end.latest);
    } else if (start.earliest <= end.latest) {
        days = {start.earliest, end.latest};
    }
    return days;
}

}  // namespace

Dated dated_control(EdtfDate from, EdtfDate to, const DayRange& span) {
    Dated dated;
    dated.uncut.to = to.is_day() ? to.drawn() : span.to;
    dated.uncut.from = from.is_day() ? from.drawn() : std::min(span.from, dated.uncut.to);
    dated.drawn = cut_to(dated.uncut, span);
    dated.from = std::move(from);
    dated.to = std::move(to);
    return dated;
}

Dated lasting_to_end(Dated dated, const DayRange& span) {
    dated.uncut.to = std::max(dated.uncut.from, span.to);
    dated.drawn = cut_to(dated.uncut, span);
    return dated;
}

Dated dated_event(EdtfDate start, EdtfDate end, const DayRange& span) {
    Dated dated;
    const EdtfDate& last = end.unknown ? start : end;
    if (start.is_day() && last.is_day() && start.earliest != start.latest && start.earliest == last.earliest &&
        start.latest == last.latest) {
        dated.somewhen = true;
        dated.uncut = DayRange{start.earliest, start.latest + 1};
    } else {
        if (start.is_day() && last.is_day()) {
            dated.uncut = first_to_last(start, last);
            dated.uncut.to = dated.uncut.to + 1;
        } else {
            dated.uncut.to = last.is_day() ? last.drawn() + 1 : span.to;
            dated.uncut.from = start.is_day() ? start.drawn() : std::min(span.from, dated.uncut.to);
        }
    }
    dated.drawn = cut_to(dated.uncut, span);
    dated.from = std::move(start);
    dated.to = std::move(end);
    return dated;
}

bool ends_before_start(const Dated& dated, bool end_is_exclusive) {
    if (!dated.from.is_day() || !dated.to.is_day()) {
        return false;
    }
    return end_is_exclusive ? dated.to.latest <= dated.from.earliest : dated.to.latest < dated.from.earliest;
}

}  // namespace app::campaign

// When a fact holds: the text of its source, and the one place where the drawn interval is derived from it.
#pragma once

#include "geo/calendar/day.hpp"
#include "geo/calendar/edtf.hpp"

namespace app::campaign {

/// A fact's dates as written and as drawn. `drawn` is half-open for control, battles, movements and events alike.
struct Dated {
    geo::calendar::EdtfDate from;
    geo::calendar::EdtfDate to;
    geo::calendar::DayRange drawn;
    /// The same interval before it was cut to the campaign's span (an open side ends where the span does): positions
    /// along a way that began earlier, and ages, are reckoned from it.
    geo::calendar::DayRange uncut;
    /// "Some time in this span": from and to are the same imprecise date, so the fact is shown through the whole span
    /// as uncertain.
    bool somewhen = false;
};

/// Control: `to` is the first day on which it holds no longer. Each side is drawn on the middle day of what it can
/// mean; an open side reaches the edge of `span`.
[[nodiscard]] Dated dated_control(geo::calendar::EdtfDate from, geo::calendar::EdtfDate to,
                                  const geo::calendar::DayRange& span);

/// A control row that no other row of its subject follows: it is drawn to the end of `span` whatever its own end says.
[[nodiscard]] Dated lasting_to_end(Dated dated, const geo::calendar::DayRange& span);

/// Whether the fact ends before it can begin: no day that `to` can mean lies on or after one that `from` can mean (for
/// control, after).
[[nodiscard]] bool ends_before_start(const Dated& dated, bool end_is_exclusive);

/// Battles, movements, events: `end` is the last day. Middle days as for control; where both sides are one and the same
/// imprecise date, the whole span is drawn and marked `somewhen`. An unknown end means the start alone. Where the
/// middle days would stand the wrong way round, the vaguer date is drawn in the middle of what the other leaves of it.
[[nodiscard]] Dated dated_event(geo::calendar::EdtfDate start, geo::calendar::EdtfDate end,
                                const geo::calendar::DayRange& span);

}  // namespace app::campaign

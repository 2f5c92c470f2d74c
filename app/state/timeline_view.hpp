// The bottom bar without its widgets: where the moment stands, what the ticks mean, every word on it.
#pragma once

#include "app/state/app_state.hpp"
#include "app/state/change_index.hpp"
#include "app/state/time_scale.hpp"
#include "geo/calendar/day.hpp"

#include <string>
#include <vector>

namespace app::state {

/// A line with a word under the strip. `position` is 0 at the start of the span and 1 at its end.
struct TimelineLabel {
    double position = 0.0;
    std::string text;
    friend bool operator==(const TimelineLabel&, const TimelineLabel&) = default;
};

/// What the bar shows besides ticks and labels. Cheap: made for each frame.
struct TimelineView {
    bool ready = false;          ///< whether there is a campaign to move in
    double position = 0.0;       ///< of the moment, 0 to 1
    std::string date;            ///< "15 February 1989"
    std::string other_calendar;  ///< "26 Dalw 1367"
    std::string speed;           ///< "7 days a second"
    double days_per_second = 7.0;
    bool playing = false;
    bool reversed = false;
    bool loop = false;
    bool hurrying = false;  ///< quiet days are just passing faster
    geo::calendar::DayRange span;
    TimeScale shown;
    bool shows_all = true;
    std::string marked;  ///< "18 April 1992 to 24 April 1992 (7 days)"; empty where nothing is marked
};

[[nodiscard]] TimelineView timeline_view(const AppState& state);

/// "7 days a second", "half a day a second" ...
[[nodiscard]] std::string speed_words(const messages::Texts& texts, double days_per_second);

/// The position of a moment in a span, 0 to 1.
[[nodiscard]] double timeline_position(const geo::calendar::DayRange& span, geo::calendar::Instant instant);
/// The day at a position (cut to 0 to 1).
[[nodiscard]] geo::calendar::Day timeline_day(const geo::calendar::DayRange& span, double position);

/// Labels at starts of months, quarters, years, decades ..., the finest of these steps that gives at most `most` of
/// them.
[[nodiscard]] std::vector<TimelineLabel> timeline_labels(const messages::Texts& texts,
                                                         const geo::calendar::DayRange& span, int most);

/// The same for any stretch, down to single days.
[[nodiscard]] std::vector<TimelineLabel> timeline_labels(const messages::Texts& texts, const TimeScale& scale,
                                                         int most);

/// What the pointer is told over an item of a lane: its name, when, and by which sources.
[[nodiscard]] std::vector<std::string> item_summary(const messages::Texts& texts, const campaign::Campaign& campaign,
                                                    Lane lane, const LaneItem& item);
/// What it is told over a silence: that it is no calm.
[[nodiscard]] std::string silence_words(const messages::Texts& texts, Lane lane, const geo::calendar::DayRange& days);
/// "18 April 1992 to 24 April 1992 (7 days)"; of one day its date.
[[nodiscard]] std::string range_words(const messages::Texts& texts, const geo::calendar::DayRange& days);

/// What the pointer is told over a day: the date, then what changes on it, at most `most` lines and how many more there
/// are.
[[nodiscard]] std::vector<std::string> day_summary(const messages::Texts& texts, const campaign::Campaign& campaign,
                                                   const ChangeIndex& index, geo::calendar::Day day, std::size_t most);

}  // namespace app::state

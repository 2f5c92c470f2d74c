// Every subject's control rows, ordered for one quick question: which row holds on this day?
#pragma once

#include "app/campaign/control.hpp"
#include "app/campaign/state_checkpoints.hpp"
#include "geo/calendar/day.hpp"

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace app::campaign {

/// An interval on a subject's timeline. Entries of one subject must not overlap.
struct ControlEntry {
    SubjectId subject;
    geo::calendar::DayRange days;
    ControlId row;
};

/// A stretch of a subject's timeline on which the answer does not change: held by `row`, or by nobody known in a gap.
/// `before` is what held on the day before `days.from`. Where the stretch has no beginning or no end, `days` reaches
/// the least or greatest day there is.
struct Stretch {
    geo::calendar::DayRange days;
    std::optional<ControlId> row;
    std::optional<ControlId> before;
};

/// Immutable timelines of all subjects, days in one dense array: a lookup is a binary search in its subject's part.
class ControlTimelines {
  public:
    ControlTimelines() = default;
    /// `entries` in any order; where two of one subject overlap, the later one starts where the earlier ends (the
    /// loader has reported it by then).
    ControlTimelines(std::size_t subject_count, std::vector<ControlEntry> entries);

    [[nodiscard]] std::size_t subject_count() const { return m_first.empty() ? 0 : m_first.size() - 1; }
    /// The row that holds on that day, if any. O(log rows of the subject).
    [[nodiscard]] std::optional<ControlId> at(SubjectId subject, geo::calendar::Day day) const;
    /// What holds on that day with its interval on the timeline (after overlaps were cut): see `Stretch`.
    [[nodiscard]] Stretch stretch_at(SubjectId subject, geo::calendar::Day day) const;
    /// The rows of all subjects on a day into `rows` (resized to the number of subjects; `no_row` where nothing is
    /// known). O(log rows + subjects).
    void all_at(geo::calendar::Day day, std::vector<std::uint32_t>& rows) const;
    static constexpr std::uint32_t no_row = 0xffffffffU;
    /// A subject's rows in order of time.
    [[nodiscard]] std::span<const std::uint32_t> rows_of(SubjectId subject) const;

  private:
    void collect_states();
    /// Index of the first entry of the subject that begins after the day.
    [[nodiscard]] std::uint32_t first_after(std::size_t subject, std::int32_t day) const;

    std::vector<std::uint32_t> m_first;  // per subject: first index into the arrays below; one more at the end
    std::vector<std::int32_t> m_from;
    std::vector<std::int32_t> m_to;
    std::vector<std::uint32_t> m_row;
    StateCheckpoints m_states;
};

}  // namespace app::campaign

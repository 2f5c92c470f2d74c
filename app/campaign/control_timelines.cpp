#include "app/campaign/control_timelines.hpp"

#include <algorithm>
#include <limits>
#include <tuple>
#include <utility>

namespace app::campaign {

using geo::calendar::Day;

ControlTimelines::ControlTimelines(std::size_t subject_count, std::vector<ControlEntry> entries) {
    std::erase_if(entries, [subject_count](const ControlEntry& entry) {
        return entry.days.empty() || entry.subject.index() >= subject_count;
    });
    std::sort(entries.begin(), entries.end(), [](const ControlEntry& a, const ControlEntry& b) {
        return std::tuple(a.subject, a.days.from, a.days.to, a.row) <
               std::tuple(b.subject, b.days.from, b.days.to, b.row);
    });

    m_first.reserve(subject_count + 1);
    m_from.reserve(entries.size());
    m_to.reserve(entries.size());
    m_row.reserve(entries.size());
    m_first.push_back(0);
    for (const ControlEntry& entry : entries) {
        while (m_first.size() <= entry.subject.index()) {
            m_first.push_back(static_cast<std::uint32_t>(m_from.size()));
        }
        const bool follows = m_from.size() > m_first.back();
        const std::int32_t from =
            follows ? std::max(entry.days.from.days_since_epoch(), m_to.back()) : entry.days.from.days_since_epoch();
        if (from < entry.days.to.days_since_epoch()) {
            m_from.push_back(from);
            m_to.push_back(entry.days.to.days_since_epoch());
            m_row.push_back(static_cast<std::uint32_t>(entry.row.index()));
        }
    }
    while (m_first.size() <= subject_count) {
        m_first.push_back(static_cast<std::uint32_t>(m_from.size()));
    }
    collect_states();
}

void ControlTimelines::collect_states() {
    std::vector<StateChange> changes;
    changes.reserve(m_from.size());
    for (std::uint32_t subject = 0; subject < subject_count(); ++subject) {
        for (std::uint32_t entry = m_first[subject]; entry < m_first[subject + 1]; ++entry) {
            changes.push_back({m_from[entry], subject, m_row[entry]});
            const bool gap_follows = entry + 1 == m_first[subject + 1] || m_from[entry + 1] != m_to[entry];
            if (gap_follows) {
                changes.push_back({m_to[entry], subject, no_row});
            }
        }
    }
    m_states = StateCheckpoints(subject_count(), std::move(changes), no_row);
}

std::uint32_t ControlTimelines::first_after(std::size_t subject, std::int32_t day) const {
    const auto begin = m_from.begin() + m_first[subject];
    const auto end = m_from.begin() + m_first[subject + 1];
    return static_cast<std::uint32_t>(std::upper_bound(begin, end, day) - m_from.begin());
}

std::optional<ControlId> ControlTimelines::at(SubjectId subject, Day day) const {
    if (subject.index() >= subject_count()) {
        return std::nullopt;
    }
    const std::uint32_t after = first_after(subject.index(), day.days_since_epoch());
    if (after == m_first[subject.index()] || m_to[after - 1] <= day.days_since_epoch()) {
        return std::nullopt;
    }
    return ControlId(m_row[after - 1]);
}

Stretch ControlTimelines::stretch_at(SubjectId subject, Day day) const {
    Stretch stretch;
    stretch.days = {Day(std::numeric_limits<std::int32_t>::min()), Day(std::numeric_limits<std::int32_t>::max())};
    if (subject.index() >= subject_count()) {
        return stretch;
    }
    const std::uint32_t begin = m_first[subject.index()];
    const std::uint32_t end = m_first[subject.index() + 1];
    const std::uint32_t after = first_after(subject.index(), day.days_since_epoch());
    if (after > begin && m_to[after - 1] > day.days_since_epoch()) {
        const std::uint32_t entry = after - 1;
        stretch.days = {Day(m_from[entry]), Day(m_to[entry])};
        stretch.row = ControlId(m_row[entry]);
        if (entry > begin && m_to[entry - 1] == m_from[entry]) {
            stretch.before = ControlId(m_row[entry - 1]);
        }
        return stretch;
    }
    if (after > begin) {
        stretch.days.from = Day(m_to[after - 1]);
        stretch.before = ControlId(m_row[after - 1]);
    }
    if (after < end) {
        stretch.days.to = Day(m_from[after]);
    }
    return stretch;
}

void ControlTimelines::all_at(Day day, std::vector<std::uint32_t>& rows) const {
    m_states.state_at(day.days_since_epoch(), rows);
}

std::span<const std::uint32_t> ControlTimelines::rows_of(SubjectId subject) const {
    if (subject.index() >= subject_count()) {
        return {};
    }
    const std::uint32_t begin = m_first[subject.index()];
    return std::span(m_row).subspan(begin, m_first[subject.index() + 1] - begin);
}

}  // namespace app::campaign

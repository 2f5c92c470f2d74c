#include "app/campaign/control_timelines.hpp"

#include <algorithm>
#include <limits>
#include <tuple>

namespace app::campaign {

using geo::calendar::Day;

ControlTimelines::ControlTimelines(std::size_t subject_count, std::vector<ControlEntry> entries) {
    std::erase_if(entries, [subject_count](const ControlEntry& entry) {
        return entry.days.empty() || entry.subject.index() >= subject_count;
    });
    std::sort(entries.begin(), entries.end(), [](const ControlEntry& a, const ControlEntry& b) {
        return std::tuple(a.subject, a.days.from, a.days.to, a.row) < std::tuple(b.subject, b.days.from, b.days.to, b.row);
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
        const std::int32_t from = follows ? std::max(entry.days.from.days_since_epoch(), m_to.back()) : entry.days.from.days_since_epoch();
        if (from < entry.days.to.days_since_epoch()) {
            m_from.push_back(from);
            m_to.push_back(entry.days.to.days_since_epoch());
            m_row.push_back(static_cast<std::uint32_t>(entry.row.index()));
        }
    }
    while (m_first.size() <= subject_count) {
        m_first.push_back(static_cast<std::uint32_t>(m_from.size()));
    }
}

std::uint32_t ControlTimelines::first_after(std::size_t subject, std::int32_t day) const {
    // Written without a branch in the loop: on random days half of the guesses of a branching search fail, which costs more than the
    // reads themselves.
    const std::int32_t* base = m_from.data() + m_first[subject];
    std::size_t length = m_first[subject + 1] - m_first[subject];
    while (length > 1) {
        const std::size_t half = length / 2;
        base = base[half - 1] <= day ? base + half : base;
        length -= half;
    }
    const auto index = static_cast<std::uint32_t>(base - m_from.data());
    return length == 1 && *base <= day ? index + 1 : index;
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
    const std::size_t count = subject_count();
    rows.resize(count);
    for (std::size_t subject = 0; subject < count; ++subject) {
        const std::uint32_t after = first_after(subject, day.days_since_epoch());
        const bool held = after > m_first[subject] && m_to[after - 1] > day.days_since_epoch();
        rows[subject] = held ? m_row[after - 1] : no_row;
    }
}

std::span<const std::uint32_t> ControlTimelines::rows_of(SubjectId subject) const {
    if (subject.index() >= subject_count()) {
        return {};
    }
    const std::uint32_t begin = m_first[subject.index()];
    return std::span(m_row).subspan(begin, m_first[subject.index() + 1] - begin);
}

}  // namespace app::campaign

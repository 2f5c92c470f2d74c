#include "app/campaign/state_checkpoints.hpp"

#include <algorithm>
#include <utility>

namespace app::campaign {

StateCheckpoints::StateCheckpoints(std::size_t subject_count, std::vector<StateChange> changes, std::uint32_t initial)
    : m_subject_count(subject_count),
      m_block_size(std::max<std::size_t>(subject_count, 1)),
      m_initial(initial),
      m_changes(std::move(changes)) {
    // Stable: of two changes of a subject on one day the one given last stays.
    std::stable_sort(m_changes.begin(), m_changes.end(),
                     [](const StateChange& a, const StateChange& b) { return a.day < b.day; });
    const std::size_t blocks = (m_changes.size() + m_block_size - 1) / m_block_size;
    m_block_days.reserve(blocks);
    m_key_states.reserve(blocks * m_subject_count);
    std::vector<std::uint32_t> state(m_subject_count, m_initial);
    for (std::size_t index = 0; index < m_changes.size(); ++index) {
        const StateChange& change = m_changes[index];
        if (index % m_block_size == 0) {
            m_block_days.push_back(change.day);
            m_key_states.insert(m_key_states.end(), state.begin(), state.end());
        }
        state[change.subject] = change.row;
    }
}

void StateCheckpoints::state_at(std::int32_t day, std::vector<std::uint32_t>& rows) const {
    const auto after = std::upper_bound(m_block_days.begin(), m_block_days.end(), day);
    if (after == m_block_days.begin()) {
        rows.assign(m_subject_count, m_initial);
        return;
    }
    const auto block = static_cast<std::size_t>(after - m_block_days.begin()) - 1;
    const std::uint32_t* key_state = m_key_states.data() + block * m_subject_count;
    rows.assign(key_state, key_state + m_subject_count);
    const std::size_t end = std::min(m_changes.size(), (block + 1) * m_block_size);
    for (std::size_t index = block * m_block_size; index < end && m_changes[index].day <= day; ++index) {
        rows[m_changes[index].subject] = m_changes[index].row;
    }
}

}  // namespace app::campaign

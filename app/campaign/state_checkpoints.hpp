// The rows of all subjects at once: whole states at intervals and the changes between them, as a film has key frames.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace app::campaign {

/// From `day` (days since the epoch) on, `subject` is held by `row`.
struct StateChange {
    std::int32_t day = 0;
    std::uint32_t subject = 0;
    std::uint32_t row = 0;
};

/// A whole state costs a search among the key states, a copy and fewer changes than there are subjects: a search for
/// each subject would touch a hundred distant places in memory, this touches two.
class StateCheckpoints {
  public:
    StateCheckpoints() = default;
    /// Before its first change a subject has `initial`.
    StateCheckpoints(std::size_t subject_count, std::vector<StateChange> changes, std::uint32_t initial);

    /// The state on a day into `rows`, one for each subject. O(log changes + subjects).
    void state_at(std::int32_t day, std::vector<std::uint32_t>& rows) const;

  private:
    std::size_t m_subject_count = 0;
    std::size_t m_block_size = 1;  // changes from one key state to the next
    std::uint32_t m_initial = 0;
    std::vector<StateChange> m_changes;       // by day
    std::vector<std::int32_t> m_block_days;   // day of each block's first change
    std::vector<std::uint32_t> m_key_states;  // before each block's first change, one after the other
};

}  // namespace app::campaign

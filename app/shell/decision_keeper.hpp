// Keeps decisions in their file as they are made, beside the window: the latest always wins.
#pragma once

#include "app/messages/texts.hpp"
#include "app/shell/job_queue.hpp"
#include "app/state/document_state.hpp"

#include <atomic>
#include <cstdint>
#include <memory>
#include <mutex>

namespace app::shell {

class DecisionKeeper : public std::enable_shared_from_this<DecisionKeeper> {
  public:
    /// Starts writing the decisions of a state. What waits to be written and is older is not written any more.
    void keep(JobQueue& jobs, const messages::Texts& texts, const state::DocumentState& state);

  private:
    std::atomic<std::uint64_t> m_latest{0};
    std::mutex m_mutex;  ///< one writes at a time
};

}  // namespace app::shell

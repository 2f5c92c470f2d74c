#include "app/shell/decision_keeper.hpp"

#include "app/state/document_commands.hpp"
#include "app/store/decision_file.hpp"

#include <fmt/core.h>

#include <string>
#include <vector>

namespace app::shell {

void DecisionKeeper::keep(JobQueue& jobs, const state::DocumentState& state) {
    const std::uint64_t number = ++m_latest;
    JobInfo info{"Keeping the decisions about " + state.text->name};
    info.can_cancel = false;
    jobs.start(std::move(info),
               [self = shared_from_this(), number, text = state.text, decisions = state.decisions,
                left_over = state.left_over](const JobContext& job) -> geo::Result<void> {
                   const std::scoped_lock lock(self->m_mutex);
                   if (number != self->m_latest) {
                       return {};
                   }
                   const std::vector<document::KeptDecision> nothing;
                   const auto kept = document::kept(*text, *decisions, left_over == nullptr ? nothing : *left_over);
                   const auto saved = store::save_decisions(kept, {text->file, text->fingerprint, text->file_bytes});
                   if (!saved) {
                       return geo::fail(geo::ErrorCode::CannotWrite,
                                        fmt::format("The decisions cannot be kept: {}", saved.error().message));
                   }
                   job.post(state::DecisionsKept{saved->string()});
                   return {};
               });
}

}  // namespace app::shell

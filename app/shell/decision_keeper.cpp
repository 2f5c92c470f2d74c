#include "app/shell/decision_keeper.hpp"

#include "app/state/document_commands.hpp"
#include "app/store/decision_file.hpp"

#include <fmt/core.h>

#include <string>
#include <vector>

namespace app::shell {

using namespace messages::literals;

void DecisionKeeper::keep(JobQueue& jobs, const messages::Texts& texts, const state::DocumentState& state) {
    const std::uint64_t number = ++m_latest;
    JobInfo info{.title = texts("job.keeping_decisions"_m, fmt::arg("name", state.text->name))};
    info.can_cancel = false;
    jobs.start(std::move(info),
               [self = shared_from_this(), number, texts, text = state.text, decisions = state.decisions,
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
                                        texts("job.decisions_not_kept"_m, fmt::arg("reason", saved.error().message)));
                   }
                   job.post(state::DecisionsKept{saved->string()});
                   return {};
               });
}

}  // namespace app::shell

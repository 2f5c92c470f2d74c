#include "app/shell/open_requests.hpp"

#include "app/shell/load_job.hpp"

namespace app::shell {

void answer(const state::request::OpenPath& open, const RequestContext& context) {
    start_loading(context.jobs, open.path, std::nullopt);
}

}  // namespace app::shell

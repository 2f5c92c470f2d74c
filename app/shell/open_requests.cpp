#include "app/shell/open_requests.hpp"

#include "app/shell/load_job.hpp"
#include "app/shell/text_requests.hpp"

namespace app::shell {

void answer(const state::request::OpenPath& open, const RequestContext& context) {
    if (is_text_file(open.path)) {
        return answer(state::request::ReadText{open.path, {}}, context);
    }
    start_loading(context.jobs, open.path, std::nullopt);
}

}  // namespace app::shell

#include "app/shell/requests.hpp"

#include "app/shell/compare_requests.hpp"
#include "app/shell/open_requests.hpp"
#include "app/shell/picture_requests.hpp"
#include "app/shell/record_requests.hpp"
#include "app/shell/settings_keeper.hpp"
#include "app/shell/story_requests.hpp"
#include "app/shell/text_requests.hpp"

#include <variant>

namespace app::shell {
namespace {

void answer(const state::request::CopyToClipboard& copy, const RequestContext& context) {
    context.window.set_clipboard(copy.text);
}

void answer(const state::request::CancelJob& cancel, const RequestContext& context) {
    context.jobs.cancel(cancel.id);
}

void answer(const state::request::PauseJob& pause, const RequestContext& context) {
    context.jobs.pause(pause.id, pause.paused);
}

}  // namespace

void answer(const state::Request& request, const RequestContext& context) {
    std::visit([&context](const auto& one) { answer(one, context); }, request);
}

}  // namespace app::shell

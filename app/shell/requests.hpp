// What the state has asked for, done: files, clipboard, jobs. One `answer` for each kind of request; those of a topic
// stand in a file of its own (<topic>_requests.hpp).
#pragma once

#include "app/shell/glfw_window.hpp"
#include "app/shell/job_queue.hpp"
#include "app/shell/map_painter.hpp"
#include "app/shell/text_services.hpp"
#include "app/state/app_state.hpp"
#include "app/state/command.hpp"

#include <vector>

namespace app::shell {

/// What answers may use. On the main thread, with a current context.
struct RequestContext {
    const state::AppState& state;
    GlfwWindow& window;
    MapPainter& map;
    JobQueue& jobs;
    TextServices& texts;
    std::vector<state::Command>& commands;  ///< applied next
};

void answer(const state::Request& request, const RequestContext& context);

}  // namespace app::shell

#include "app/state/log_commands.hpp"

#include <memory>
#include <utility>

namespace app::state {

AppState reduced(AppState state, const AddMessage& add) {
    auto all = state.diagnostics ? std::make_shared<geo::Diagnostics>(*state.diagnostics)
                                 : std::make_shared<geo::Diagnostics>();
    all->add(add.message.severity, add.message.where, add.message.code, add.message.message);
    state.diagnostics = std::move(all);
    return state;
}

AppState reduced(AppState state, const Tell& tell) {
    state = reduced(std::move(state), AddMessage{tell.message});
    state.panels.set(Panel::Log, true);
    return state;
}

}  // namespace app::state

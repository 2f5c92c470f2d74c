#include "app/shell/kept_session.hpp"

#include "app/state/session_data.hpp"
#include "app/store/kept_file.hpp"
#include "app/store/session_file.hpp"

#include <fmt/core.h>

#include <cstdio>
#include <filesystem>

namespace app::shell {

std::vector<state::Command> kept_session(const state::AppState& state, std::optional<geo::calendar::Day> asked_day) {
    std::vector<state::Command> commands;
    const std::filesystem::path folder = store::state_folder();
    if (!state.has_campaign() || folder.empty()) {
        return commands;
    }
    if (!store::has_sessions(folder)) {
        commands.emplace_back(state::GoToTourStep{0});
    }
    const auto kept = store::load_session(store::session_file(folder, state.campaign->info.id));
    if (!kept) {
        commands.emplace_back(state::Tell{{geo::Severity::Warning, {}, "window", kept.error().message}});
    } else if (*kept) {
        commands.emplace_back(state::RestoreSession{**kept});
        if (asked_day) {
            commands.emplace_back(state::SetDate{*asked_day});
        }
    }
    return commands;
}

void keep_session(const state::AppState& state) {
    const std::filesystem::path folder = store::state_folder();
    if (!state.has_campaign() || folder.empty()) {
        return;
    }
    const auto file = store::session_file(folder, state.campaign->info.id);
    if (auto saved = store::save_session(state::session_of(state), file); !saved) {
        fmt::print(stderr, "salang: {}\n", geo::describe(saved.error()));
    }
}

}  // namespace app::shell

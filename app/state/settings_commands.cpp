#include "app/state/settings_commands.hpp"

#include "app/state/facts_commands.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace app::state {

AppState reduced(AppState state, const RestoreSettings& restore) {
    const Settings& settings = restore.settings;
    state = reduced(std::move(state), SetTextSize{settings.text_size});
    state.theme = settings.theme;
    state.calendar = settings.calendar;
    state.language = settings.names;
    state.comfort.large_pointer = settings.large_pointer;
    state.comfort.languages = restore.languages;
    return settings.messages == "en" ? state : reduced(std::move(state), SetMessages{settings.messages});
}

AppState reduced(AppState state, const SetTextSize& set) {
    if (std::isfinite(set.size)) {
        state.text_size = std::clamp(set.size, 0.75, 2.5);
    }
    return state;
}

AppState reduced(AppState state, const SetLargePointer& set) {
    state.comfort.large_pointer = set.large;
    return state;
}

AppState reduced(AppState state, const SetMessages& set) {
    state.requests.emplace_back(request::ReadMessages{set.code});
    return state;
}

AppState reduced(AppState state, const UseMessages& use) {
    state.comfort.messages = use.code;
    if (state.texts == use.texts) {
        return state;
    }
    state.texts = use.texts;
    // What has been said was said in the language of before.
    state.notice.clear();
    state.date_problem.clear();
    state.compare.date_problem.clear();
    state.document.date_problem.clear();
    if (!state.open.problem.empty()) {
        state.requests.emplace_back(request::ListFolder{state.open.folder});
    }
    return with_records_listed(std::move(state));
}

AppState reduced(AppState state, const ToggleKeySteering& /*unused*/) {
    state.comfort.steers_by_keys = !state.comfort.steers_by_keys;
    return state;
}

Settings settings_of(const AppState& state) {
    return {state.text_size,        state.theme,
            state.calendar,         state.language,
            state.comfort.messages, state.comfort.large_pointer};
}

}  // namespace app::state

// What the user likes, changed.
#pragma once

#include "app/state/app_state.hpp"

#include <memory>
#include <string>
#include <vector>

namespace app::state {

/// As they were kept; languages of messages that there are.
struct RestoreSettings {
    Settings settings;
    std::vector<messages::MessageLanguage> languages;
};
struct SetTextSize {
    double size = 1.0;  ///< 0.75 to 2.5
};
struct SetLargePointer {
    bool large = true;
};
/// The window's own words in another language; the shell answers with `UseMessages`.
struct SetMessages {
    std::string code;
};
struct UseMessages {
    std::string code;
    messages::Texts texts;
};
/// Arrows, space and Enter go through panels, and back to the map.
struct ToggleKeySteering {};

[[nodiscard]] AppState reduced(AppState state, const RestoreSettings& restore);
[[nodiscard]] AppState reduced(AppState state, const SetTextSize& set);
[[nodiscard]] AppState reduced(AppState state, const SetLargePointer& set);
[[nodiscard]] AppState reduced(AppState state, const SetMessages& set);
[[nodiscard]] AppState reduced(AppState state, const UseMessages& use);
[[nodiscard]] AppState reduced(AppState state, const ToggleKeySteering& toggle);

[[nodiscard]] Settings settings_of(const AppState& state);

}  // namespace app::state

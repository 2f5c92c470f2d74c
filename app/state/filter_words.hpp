// The filter in words.
#pragma once

#include "app/state/app_state.hpp"

#include <string>

namespace app::state {

/// "Only facts of high confidence, by The Gazette"; empty where nothing is held back.
[[nodiscard]] std::string filter_words(const AppState& state);

/// "control", "battles", "movements", "events".
[[nodiscard]] std::string kind_words(const messages::Texts& texts, compare::FactKind kind);

}  // namespace app::state

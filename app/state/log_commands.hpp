// What happened that the user should know, kept in the log.
#pragma once

#include "app/state/app_state.hpp"
#include "geo/base/diagnostics.hpp"

namespace app::state {

/// Something that the user may read in the log.
struct AddMessage {
    geo::Diagnostic message;
};
/// Something that the user should read: the log opens.
struct Tell {
    geo::Diagnostic message;
};

[[nodiscard]] AppState reduced(AppState state, const AddMessage& add);
[[nodiscard]] AppState reduced(AppState state, const Tell& tell);

}  // namespace app::state

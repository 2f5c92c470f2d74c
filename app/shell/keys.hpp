// GLFW's keys to the keys of the program.
#pragma once

#include "app/state/shortcuts.hpp"

#include <optional>

namespace app::shell {

/// The program's key of a GLFW key, letters and signs by the user's own layout; nothing for keys without a meaning, and
/// for the repetition of those that switch something.
[[nodiscard]] std::optional<state::KeyPress> key_press(int glfw_key, int scancode, int action, int modifiers);

}  // namespace app::shell

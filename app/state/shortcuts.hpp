// Keys and what they do: one table for the window and for its help, so that the two cannot differ.
#pragma once

#include "app/state/command.hpp"

#include <optional>
#include <string_view>
#include <vector>

namespace app::state {

/// Keys that mean something. The window's library has its own numbers for them; the shell translates.
enum class Key { Space, Left, Right, Up, Down, Home, End, Plus, Minus, Escape, F, L, Q, R, F1, F11 };

struct KeyPress {
    Key key = Key::Space;
    bool shift = false;
    bool control = false;

    friend bool operator==(const KeyPress&, const KeyPress&) = default;
};

/// The command of a key, or nothing. Not to be asked while the user types into a field.
[[nodiscard]] std::optional<Command> command_for(const KeyPress& press);

/// A line of the help.
struct HelpLine {
    std::string_view keys;
    std::string_view meaning;
};
[[nodiscard]] std::vector<HelpLine> keyboard_help();
[[nodiscard]] std::vector<HelpLine> mouse_help();

}  // namespace app::state

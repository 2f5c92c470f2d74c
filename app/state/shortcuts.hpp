// Keys and what they do: one table for the window and for its help, so that the two cannot differ.
#pragma once

#include "app/messages/texts.hpp"
#include "app/state/command.hpp"

#include <optional>
#include <vector>

namespace app::state {

/// Keys that mean something. The window's library has its own numbers for them; the shell translates.
enum class Key {
    Space,
    Left,
    Right,
    Up,
    Down,
    Home,
    End,
    PageUp,
    PageDown,
    Plus,
    Minus,
    Slash,
    Escape,
    Backspace,
    F1,
    F2,
    F5,
    F6,
    F11,
    A,  ///< letters in a row, so that a letter's key can be counted from here
    B,
    C,
    D,
    E,
    F,
    G,
    H,
    I,
    J,
    K,
    L,
    M,
    N,
    O,
    P,
    Q,
    R,
    S,
    T,
    U,
    V,
    W,
    X,
    Y,
    Z,
    Digit1,  ///< digits in a row, as the letters
    Digit2,
    Digit3,
    Digit4,
    Digit5,
    Digit6,
    Digit7,
    Digit8,
    Digit9,
};

struct KeyPress {
    Key key = Key::Space;
    bool shift = false;
    bool control = false;
    bool alt = false;

    friend bool operator==(const KeyPress&, const KeyPress&) = default;
};

/// The command of a key, or nothing. Not to be asked while the user types into a field.
[[nodiscard]] std::optional<Command> command_for(const KeyPress& press);

/// Whether a key moves through panels while keys steer those, instead of doing what it does over the map.
[[nodiscard]] bool steers_panels(const KeyPress& press);

/// A line of the help.
struct HelpLine {
    messages::Key keys;
    messages::Key meaning;
};
[[nodiscard]] std::vector<HelpLine> keyboard_help();
[[nodiscard]] std::vector<HelpLine> mouse_help();

}  // namespace app::state

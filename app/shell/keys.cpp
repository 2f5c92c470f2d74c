#include "app/shell/keys.hpp"

#include <GLFW/glfw3.h>

#include <string_view>

namespace app::shell {
namespace {

using state::Key;

std::optional<Key> named_key(int glfw_key) {
    switch (glfw_key) {
        case GLFW_KEY_SPACE: return Key::Space;
        case GLFW_KEY_LEFT: return Key::Left;
        case GLFW_KEY_RIGHT: return Key::Right;
        case GLFW_KEY_UP: return Key::Up;
        case GLFW_KEY_DOWN: return Key::Down;
        case GLFW_KEY_HOME: return Key::Home;
        case GLFW_KEY_END: return Key::End;
        case GLFW_KEY_KP_ADD: return Key::Plus;
        case GLFW_KEY_KP_SUBTRACT: return Key::Minus;
        case GLFW_KEY_BACKSPACE: return Key::Backspace;
        case GLFW_KEY_ESCAPE: return Key::Escape;
        case GLFW_KEY_PAGE_UP: return Key::PageUp;
        case GLFW_KEY_PAGE_DOWN: return Key::PageDown;
        case GLFW_KEY_F1: return Key::F1;
        case GLFW_KEY_F2: return Key::F2;
        case GLFW_KEY_F5: return Key::F5;
        case GLFW_KEY_F6: return Key::F6;
        case GLFW_KEY_F11: return Key::F11;
        default: return std::nullopt;
    }
}

std::optional<Key> printed_key(int glfw_key, int scancode) {
    const char* name = glfwGetKeyName(glfw_key, scancode);
    const std::string_view printed = name == nullptr ? "" : name;
    // On many layouts plus stands on the key of the equals sign.
    if (printed == "+" || printed == "=") {
        return Key::Plus;
    }
    if (printed == "-") {
        return Key::Minus;
    }
    if (printed == "/") {
        return Key::Slash;
    }
    if (printed.size() == 1 && printed[0] >= 'a' && printed[0] <= 'z') {
        return static_cast<Key>(static_cast<int>(Key::A) + (printed[0] - 'a'));
    }
    if (glfw_key >= GLFW_KEY_1 && glfw_key <= GLFW_KEY_9) {
        return static_cast<Key>(static_cast<int>(Key::Digit1) + (glfw_key - GLFW_KEY_1));
    }
    return std::nullopt;
}

bool repeats(Key key) {
    switch (key) {
        case Key::Left:
        case Key::Right:
        case Key::Up:
        case Key::Down:
        case Key::Plus:
        case Key::Minus: return true;
        default: return false;
    }
}

}  // namespace

std::optional<state::KeyPress> key_press(int glfw_key, int scancode, int action, int modifiers) {
    if (action == GLFW_RELEASE) {
        return std::nullopt;
    }
    std::optional<Key> key = named_key(glfw_key);
    if (!key) {
        key = printed_key(glfw_key, scancode);
    }
    if (!key || (action == GLFW_REPEAT && !repeats(*key))) {
        return std::nullopt;
    }
    return state::KeyPress{*key, (modifiers & GLFW_MOD_SHIFT) != 0, (modifiers & GLFW_MOD_CONTROL) != 0,
                           (modifiers & GLFW_MOD_ALT) != 0};
}

}  // namespace app::shell

// The English messages, as the build has put them into the program.
#pragma once

#include <span>

namespace app::messages {

struct Message {
    const char* key;
    const char* text;
};

/// All of data/messages/en.json, sorted by key.
[[nodiscard]] std::span<const Message> english();

}  // namespace app::messages

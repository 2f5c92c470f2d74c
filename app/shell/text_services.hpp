// What requests about texts share as long as the window is open.
#pragma once

#include "app/shell/decision_keeper.hpp"
#include "app/shell/text_library.hpp"

#include <memory>

namespace app::shell {

struct TextServices {
    std::shared_ptr<TextLibrary> library = std::make_shared<TextLibrary>();
    std::shared_ptr<DecisionKeeper> keeper = std::make_shared<DecisionKeeper>();
};

}  // namespace app::shell

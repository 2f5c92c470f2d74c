// Layers as files of sessions name them.
#pragma once

#include "app/scene/layer_order.hpp"

#include <string>

namespace app::state {

/// The same whatever the language of the window.
[[nodiscard]] std::string layer_name(scene::LayerKind kind);

}  // namespace app::state

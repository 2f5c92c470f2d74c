// Layers of the user's own: opened, looked at, put in order, taken away.
#pragma once

#include "app/state/app_state.hpp"
#include "geo/base/diagnostics.hpp"

#include <cstddef>
#include <memory>
#include <string>
#include <vector>

namespace app::state {

/// A file has been read; it takes the place of the layer of the same file. Void where another campaign has come
/// meanwhile: a layer is projected for one.
struct OwnLayerLoaded {
    std::string path;
    scene::OwnShapesRef shapes;
    campaign::CampaignPtr campaign;                       ///< for whose map it is projected
    std::shared_ptr<const geo::Diagnostics> diagnostics;  ///< may be null
};
/// 0 to 1; at 0 it is not drawn.
struct SetOwnLayer {
    std::size_t index = 0;
    float opacity = 1.0F;
};
/// Up over the layers above it, or down.
struct MoveOwnLayer {
    std::size_t index = 0;
    int by = 1;
};
struct RemoveOwnLayer {
    std::size_t index = 0;
};
/// The map shows all of it.
struct ZoomToOwnLayer {
    std::size_t index = 0;
};

[[nodiscard]] AppState reduced(AppState state, const OwnLayerLoaded& loaded);
[[nodiscard]] AppState reduced(AppState state, const SetOwnLayer& set);
[[nodiscard]] AppState reduced(AppState state, const MoveOwnLayer& move);
[[nodiscard]] AppState reduced(AppState state, const RemoveOwnLayer& remove);
[[nodiscard]] AppState reduced(AppState state, const ZoomToOwnLayer& zoom);

/// Those that are drawn, from below.
[[nodiscard]] std::vector<scene::OwnShapesRef> drawn_layers(const OwnLayers& layers);
/// What a session keeps of them.
[[nodiscard]] std::vector<KeptLayer> kept_layers(const OwnLayers& layers);

}  // namespace app::state

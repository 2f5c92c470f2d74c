// `--layer FILE[:opacity=0.5][,color=#RRGGBB][,name=TEXT]` to layers of the map.
#pragma once

#include "app/scene/own_shapes.hpp"
#include "app/scene/view.hpp"
#include "geo/base/result.hpp"
#include "geo/crs/projection.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace app::cli {

/// What one `--layer` says.
struct GivenLayer {
    std::string file;
    float opacity = 1;
    std::optional<scene::Color> color;
    std::string name;  ///< empty: the file's
};

/// What stands after the last colon counts as words only where each of them is `key=value`; otherwise it belongs to the
/// file's name. Fails with BadArgument where a key or a value is not known.
[[nodiscard]] geo::Result<GivenLayer> given_layer(std::string_view text);

/// Reads and projects them, in order. Fails with BadArgument's exit code where a file cannot be used; what is only
/// doubtful (parts left out, nothing of it in the picture) is told as a warning.
[[nodiscard]] geo::Result<std::vector<scene::OwnShapesRef>> open_layers(const std::vector<GivenLayer>& given,
                                                                        const geo::crs::Projection& projection,
                                                                        const scene::View& view);

}  // namespace app::cli

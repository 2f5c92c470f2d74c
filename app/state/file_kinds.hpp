// What a file is to the window, by its name.
#pragma once

#include <string_view>

namespace app::state {

enum class FileKind {
    Folder,
    Campaign,  ///< a folder with a campaign in it
    Text,      ///< goes to the reading panel
    Layer,     ///< vectors or a raster: becomes a layer over the map
    Other,     ///< of a name that says nothing; may still be a layer
};

/// Of a file, by the end of its name, whatever its case.
[[nodiscard]] FileKind kind_of_file(std::string_view name);

}  // namespace app::state

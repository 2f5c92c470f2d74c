// Choices of how the map speaks that are more than colours: a second language, military symbols.
#pragma once

#include "app/campaign/names.hpp"
#include "app/scene/frame_spec.hpp"

#include <optional>

namespace app::state {

/// Part of the state of the window.
struct MapOptions {
    std::optional<campaign::Language> second_language;  ///< below the first; not drawn where it is the same
    scene::SymbolSet symbols = scene::SymbolSet::Plain;

    friend bool operator==(const MapOptions&, const MapOptions&) = default;
};

/// Replaces all of them.
struct SetMapOptions {
    MapOptions options;
};

}  // namespace app::state

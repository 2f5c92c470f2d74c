// In which order layers lie over each other, as far as that is the user's to say: what covers the ground, and the marks
// above it. Land and tint lie below all of them, the page's furniture above.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>

namespace app::scene {

/// Layers that can be switched and faded, from the ground up.
enum class LayerKind {
    Relief,
    Countries,
    Control,
    Hatch,
    Borders,
    Water,
    Roads,
    Graticule,
    Towns,
    Names,
    Movements,
    Battles,
    Furniture,  ///< title, date, legend, scale bar, source line
};
inline constexpr std::size_t layer_kind_count = 13;

/// Two stacks, each from below. The hatch goes with the control that it lies on, layers of the user's own with the
/// borders: rasters below them, the rest above.
struct LayerOrder {
    std::array<LayerKind, 5> ground{LayerKind::Control, LayerKind::Relief, LayerKind::Water, LayerKind::Roads,
                                    LayerKind::Borders};
    std::array<LayerKind, 4> marks{LayerKind::Movements, LayerKind::Towns, LayerKind::Battles, LayerKind::Names};

    friend bool operator==(const LayerOrder&, const LayerOrder&) = default;
};

/// "relief", "countries", ... "furniture": for command lines and files.
[[nodiscard]] std::string_view layer_key(LayerKind kind);
[[nodiscard]] std::optional<LayerKind> layer_of_key(std::string_view key);

/// One place up (towards the viewer) or down in its stack; the same order where the layer is at that end, or is in no
/// stack.
[[nodiscard]] LayerOrder moved(LayerOrder order, LayerKind layer, bool up);
/// To the place of another layer of the same stack; those between make room.
[[nodiscard]] LayerOrder placed(LayerOrder order, LayerKind layer, LayerKind onto);
/// Whether the user may move it.
[[nodiscard]] bool is_movable(LayerKind layer);
/// Whether each layer of a stack stands in it once: what a file says may be anything.
[[nodiscard]] bool is_whole(const LayerOrder& order);

}  // namespace app::scene

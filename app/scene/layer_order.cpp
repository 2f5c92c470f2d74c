#include "app/scene/layer_order.hpp"

#include <algorithm>
#include <utility>

namespace app::scene {
namespace {

template <std::size_t Count>
void move_in(std::array<LayerKind, Count>& stack, LayerKind layer, bool up) {
    const auto found = std::find(stack.begin(), stack.end(), layer);
    if (found == stack.end()) {
        return;
    }
    if (up && found + 1 != stack.end()) {
        std::iter_swap(found, found + 1);
    } else if (!up && found != stack.begin()) {
        std::iter_swap(found, found - 1);
    }
}

constexpr std::array<std::string_view, layer_kind_count> keys{"relief",    "countries", "control",   "hatch", "borders",
                                                              "water",     "roads",     "graticule", "towns", "names",
                                                              "movements", "battles",   "furniture"};

template <std::size_t Count>
void place_in(std::array<LayerKind, Count>& stack, LayerKind layer, LayerKind onto) {
    const auto from = std::find(stack.begin(), stack.end(), layer);
    const auto to = std::find(stack.begin(), stack.end(), onto);
    if (from == stack.end() || to == stack.end()) {
        return;
    }
    if (from < to) {
        std::rotate(from, from + 1, to + 1);
    } else {
        std::rotate(to, from, from + 1);
    }
}

}  // namespace

std::string_view layer_key(LayerKind kind) {
    return keys.at(static_cast<std::size_t>(kind));
}

std::optional<LayerKind> layer_of_key(std::string_view key) {
    const auto* found = std::find(keys.begin(), keys.end(), key);
    return found == keys.end() ? std::nullopt : std::optional(static_cast<LayerKind>(found - keys.begin()));
}

bool is_movable(LayerKind layer) {
    const LayerOrder standard;
    return std::find(standard.ground.begin(), standard.ground.end(), layer) != standard.ground.end() ||
           std::find(standard.marks.begin(), standard.marks.end(), layer) != standard.marks.end();
}

LayerOrder placed(LayerOrder order, LayerKind layer, LayerKind onto) {
    place_in(order.ground, layer, onto);
    place_in(order.marks, layer, onto);
    return order;
}

LayerOrder moved(LayerOrder order, LayerKind layer, bool up) {
    move_in(order.ground, layer, up);
    move_in(order.marks, layer, up);
    return order;
}

bool is_whole(const LayerOrder& order) {
    const LayerOrder standard;
    return std::is_permutation(order.ground.begin(), order.ground.end(), standard.ground.begin()) &&
           std::is_permutation(order.marks.begin(), order.marks.end(), standard.marks.begin());
}

}  // namespace app::scene

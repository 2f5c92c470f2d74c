#include "app/state/own_layer_commands.hpp"

#include "app/scene/build_scene.hpp"
#include "app/state/log_commands.hpp"
#include "app/state/page_layout.hpp"
#include "app/state/view_commands.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace app::state {

using namespace messages::literals;

namespace {

constexpr std::size_t most_told =
    5;  // problems of one file: a map with a hundred broken features needs no hundred lines

scene::OwnShapesRef with_opacity(const scene::OwnShapes& shapes, float opacity) {
    scene::OwnShapes changed = shapes;
    changed.opacity = opacity;
    return std::make_shared<const scene::OwnShapes>(std::move(changed));
}

AppState with_problems(AppState state, const OwnLayerLoaded& loaded) {
    std::size_t told = 0;
    if (loaded.diagnostics != nullptr) {
        for (const geo::Diagnostic& problem : loaded.diagnostics->all()) {
            if (told < most_told && problem.severity != geo::Severity::Note) {
                ++told;
                state = reduced(std::move(state), AddMessage{problem});
            }
        }
    }
    if (!loaded.shapes->bounds.intersects(state.geometry->extent_world)) {
        std::string words = state.texts("own_layers.outside"_m, fmt::arg("name", loaded.shapes->name));
        state = reduced(std::move(state), Tell{{geo::Severity::Warning, {}, "own-layer", std::move(words)}});
    }
    return state;
}

}  // namespace

AppState reduced(AppState state, const OwnLayerLoaded& loaded) {
    if (loaded.shapes == nullptr || !state.has_campaign() || loaded.campaign != state.campaign) {
        return state;
    }
    auto& list = state.own_layers.list;
    const auto same =
        std::find_if(list.begin(), list.end(), [&loaded](const OwnLayer& one) { return one.path == loaded.path; });
    if (same != list.end()) {
        same->shapes = loaded.shapes;
    } else {
        list.push_back({loaded.path, loaded.shapes});
        ++state.own_layers.opened;
    }
    state.notice = state.texts("own_layers.opened"_m, fmt::arg("name", loaded.shapes->name));
    return with_problems(std::move(state), loaded);
}

AppState reduced(AppState state, const SetOwnLayer& set) {
    if (set.index < state.own_layers.list.size() && std::isfinite(set.opacity)) {
        OwnLayer& layer = state.own_layers.list[set.index];
        layer.shapes = with_opacity(*layer.shapes, std::clamp(set.opacity, 0.0F, 1.0F));
    }
    return state;
}

AppState reduced(AppState state, const MoveOwnLayer& move) {
    auto& list = state.own_layers.list;
    if (move.index < list.size()) {
        const auto last = static_cast<std::ptrdiff_t>(list.size()) - 1;
        const auto from = static_cast<std::ptrdiff_t>(move.index);
        const std::ptrdiff_t to = std::clamp<std::ptrdiff_t>(from + std::clamp(move.by, -1000, 1000), 0, last);
        OwnLayer layer = std::move(list[move.index]);
        list.erase(list.begin() + from);
        list.insert(list.begin() + to, std::move(layer));
    }
    return state;
}

AppState reduced(AppState state, const RemoveOwnLayer& remove) {
    auto& list = state.own_layers.list;
    if (remove.index < list.size()) {
        list.erase(list.begin() + static_cast<std::ptrdiff_t>(remove.index));
    }
    return state;
}

AppState reduced(AppState state, const ZoomToOwnLayer& zoom) {
    if (!state.has_campaign() || zoom.index >= state.own_layers.list.size()) {
        return state;
    }
    const geo::core::Box& bounds = state.own_layers.list[zoom.index].shapes->bounds;
    return bounds.empty() ? state : zoomed_to_world(std::move(state), bounds);
}

std::vector<scene::OwnShapesRef> drawn_layers(const OwnLayers& layers) {
    std::vector<scene::OwnShapesRef> drawn;
    for (const OwnLayer& layer : layers.list) {
        if (layer.shapes->opacity > 0.0F) {
            drawn.push_back(layer.shapes);
        }
    }
    return drawn;
}

std::vector<KeptLayer> kept_layers(const OwnLayers& layers) {
    std::vector<KeptLayer> kept;
    for (const OwnLayer& layer : layers.list) {
        kept.push_back({layer.path, layer.shapes->opacity});
    }
    return kept;
}

}  // namespace app::state

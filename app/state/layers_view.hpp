// What the layers panel lists: layers from the top down, readings and languages, in words.
#pragma once

#include "app/state/app_state.hpp"

#include <optional>
#include <string>
#include <vector>

namespace app::state {

struct LayerLine {
    scene::LayerKind kind = scene::LayerKind::Relief;
    std::string name;
    float opacity = 1.0F;
    bool movable = false;  ///< may change places with its neighbours
    bool is_top = false;   ///< of those that may
    bool is_foot = false;

    friend bool operator==(const LayerLine&, const LayerLine&) = default;
};

/// One of a few that exclude each other.
template <typename Value>
struct Choice {
    Value value;
    std::string name;
    bool chosen = false;
};

struct LayersView {
    std::vector<LayerLine> layers;  ///< as they lie, the uppermost first
    std::vector<Choice<scene::Reading>> readings;
    std::vector<Choice<campaign::Language>> languages;
    std::vector<Choice<std::optional<campaign::Language>>> second_languages;  ///< none among them
    std::vector<Choice<scene::SymbolSet>> symbols;
    std::vector<Choice<std::size_t>> sources;       ///< how many must say it
    std::vector<Choice<compare::FactKind>> kinds;   ///< several may be chosen; all are where none is held back
    std::vector<Choice<campaign::ActorId>> actors;  ///< several may be chosen; none: all count
    std::string actors_chosen;                      ///< "All parties", "Reds", "3 parties"
    bool usual_order = true;
    std::vector<Choice<campaign::Confidence>> confidences;
    std::vector<Choice<scene::Theme>> themes;
    std::vector<Choice<scene::Calendar>> calendars;
};

[[nodiscard]] LayersView layers_view(const AppState& state);

}  // namespace app::state

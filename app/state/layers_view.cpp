#include "app/state/layers_view.hpp"

#include "app/state/filter_words.hpp"
#include "app/state/holding_words.hpp"
#include "app/state/panel_text.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <utility>

namespace app::state {

using campaign::Language;
using scene::LayerKind;
using scene::Reading;

std::string layer_name(LayerKind kind) {
    switch (kind) {
        case LayerKind::Relief: return "Relief";
        case LayerKind::Countries: return "Neighbouring countries";
        case LayerKind::Control: return "Control";
        case LayerKind::Hatch: return "Hatch of the other reading";
        case LayerKind::Borders: return "Borders";
        case LayerKind::Water: return "Rivers and lakes";
        case LayerKind::Roads: return "Roads";
        case LayerKind::Graticule: return "Graticule";
        case LayerKind::Towns: return "Towns";
        case LayerKind::Names: return "Names";
        case LayerKind::Movements: return "Movements";
        case LayerKind::Battles: return "Battles";
        case LayerKind::Furniture: return "Title, date, legend, scale";
    }
    return {};
}

namespace {

/// From the top down: furniture, marks, what covers the ground, and the ground itself.
std::vector<LayerLine> lines_of(const AppState& state) {
    std::vector<LayerLine> lines;
    const auto add = [&](LayerKind kind) {
        lines.push_back({kind, layer_name(kind), state.layers.of(kind), scene::is_movable(kind)});
    };
    const auto add_stack = [&](const auto& stack) {
        const std::size_t first = lines.size();
        std::for_each(stack.rbegin(), stack.rend(), [&](LayerKind kind) {
            if (kind == LayerKind::Control) {
                add(LayerKind::Hatch);
            }
            add(kind);
        });
        const auto top = std::find_if(lines.begin() + static_cast<std::ptrdiff_t>(first), lines.end(),
                                      [](const LayerLine& line) { return line.movable; });
        top->is_top = true;
        lines.back().is_foot = true;
    };
    add(LayerKind::Furniture);
    add_stack(state.order.marks);
    add_stack(state.order.ground);
    add(LayerKind::Graticule);
    add(LayerKind::Countries);
    return lines;
}

template <typename Value>
bool has(const std::vector<Value>& values, const Value& value) {
    return std::find(values.begin(), values.end(), value) != values.end();
}

void add_filter(const AppState& state, LayersView& view) {
    for (const auto& [count, name] : {std::pair{std::size_t{1}, "Any"}, std::pair{std::size_t{2}, "2 or more"},
                                      std::pair{std::size_t{3}, "3 or more"}}) {
        view.sources.push_back({count, name, state.filter.min_sources == count});
    }
    for (const compare::FactKind kind : compare::fact_kinds) {
        view.kinds.push_back({kind, sentence_case(kind_words(kind)), state.filter.lets_through(kind)});
    }
    if (!state.has_campaign()) {
        return;
    }
    for (std::size_t index = 0; index < state.campaign->actors.size(); ++index) {
        const campaign::ActorId id(index);
        view.actors.push_back({id, panel_text(state.campaign->actor(id).names.en), has(state.filter.only_actors, id)});
    }
    const auto& only = state.filter.only_actors;
    view.actors_chosen = only.empty()       ? std::string("All parties")
                         : only.size() == 1 ? actor_words(*state.campaign, only.front())
                                            : fmt::format("{} parties", only.size());
}

}  // namespace

LayersView layers_view(const AppState& state) {
    LayersView view;
    view.layers = lines_of(state);
    view.usual_order = state.order == scene::LayerOrder{};
    add_filter(state, view);
    view.readings = {{Reading::Centre, "Who holds the centres", state.reading == Reading::Centre},
                     {Reading::Countryside, "Who holds the countryside", state.reading == Reading::Countryside}};
    view.languages = {{Language::English, "English", state.language == Language::English},
                      {Language::Dari, "Dari", state.language == Language::Dari},
                      {Language::Pashto, "Pashto", state.language == Language::Pashto}};
    const auto& second = state.map_options.second_language;
    view.second_languages = {{std::nullopt, "None", !second || second == state.language}};
    for (const auto& language : view.languages) {
        if (!language.chosen) {
            view.second_languages.push_back({language.value, language.name, second == language.value});
        }
    }
    using scene::SymbolSet;
    view.symbols = {{SymbolSet::Plain, "The map's own", state.map_options.symbols == SymbolSet::Plain},
                    {SymbolSet::Nato, "Military (APP-6)", state.map_options.symbols == SymbolSet::Nato}};
    using campaign::Confidence;
    for (const auto& [least, name] : {std::pair{Confidence::Low, "All"}, std::pair{Confidence::Medium, "Medium, high"},
                                      std::pair{Confidence::High, "High only"}}) {
        view.confidences.push_back({least, name, state.filter.least == least});
    }
    using scene::Calendar;
    using scene::Theme;
    for (const auto& [theme, name] : {std::pair{Theme::Light, "Light"}, std::pair{Theme::Dark, "Dark"},
                                      std::pair{Theme::Projector, "Projector"}, std::pair{Theme::Print, "Print"}}) {
        view.themes.push_back({theme, name, state.theme == theme});
    }
    for (const auto& [calendar, name] :
         {std::pair{Calendar::Gregorian, "Gregorian"}, std::pair{Calendar::SolarHijri, "Solar Hijri"},
          std::pair{Calendar::Both, "Both"}}) {
        view.calendars.push_back({calendar, name, state.calendar == calendar});
    }
    return view;
}

}  // namespace app::state

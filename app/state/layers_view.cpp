#include "app/state/layers_view.hpp"

#include "app/state/filter_words.hpp"
#include "app/state/holding_words.hpp"
#include "app/state/panel_text.hpp"

#include <algorithm>
#include <utility>

namespace app::state {

using namespace messages::literals;

using campaign::Language;
using scene::LayerKind;
using scene::Reading;

namespace {

/// In the language of the window.
const char* layer_words(const messages::Texts& texts, LayerKind kind) {
    switch (kind) {
        case LayerKind::Relief: return texts("layers.is_relief"_m);
        case LayerKind::Countries: return texts("layers.is_countries"_m);
        case LayerKind::Control: return texts("layers.is_control"_m);
        case LayerKind::Hatch: return texts("layers.is_hatch"_m);
        case LayerKind::Borders: return texts("layers.is_borders"_m);
        case LayerKind::Water: return texts("layers.is_water"_m);
        case LayerKind::Roads: return texts("layers.is_roads"_m);
        case LayerKind::Graticule: return texts("layers.is_graticule"_m);
        case LayerKind::Towns: return texts("layers.is_towns"_m);
        case LayerKind::Names: return texts("layers.is_names"_m);
        case LayerKind::Movements: return texts("layers.is_movements"_m);
        case LayerKind::Battles: return texts("layers.is_battles"_m);
        case LayerKind::Furniture: return texts("layers.is_furniture"_m);
    }
    return "";
}

/// From the top down: furniture, marks, what covers the ground, and the ground itself.
std::vector<LayerLine> lines_of(const AppState& state) {
    std::vector<LayerLine> lines;
    const auto add = [&](LayerKind kind) {
        lines.push_back({kind, layer_words(state.texts, kind), state.layers.of(kind), scene::is_movable(kind)});
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
    for (const auto& [count, name] : {std::pair{std::size_t{1}, state.texts("layers.any"_m)},
                                      std::pair{std::size_t{2}, state.texts("layers.2_or_more"_m)},
                                      std::pair{std::size_t{3}, state.texts("layers.3_or_more"_m)}}) {
        view.sources.push_back({count, name, state.filter.min_sources == count});
    }
    for (const compare::FactKind kind : compare::fact_kinds) {
        view.kinds.push_back({kind, sentence_case(kind_words(state.texts, kind)), state.filter.lets_through(kind)});
    }
    if (!state.has_campaign()) {
        return;
    }
    for (std::size_t index = 0; index < state.campaign->actors.size(); ++index) {
        const campaign::ActorId id(index);
        view.actors.push_back({id, panel_text(state.campaign->actor(id).names.en), has(state.filter.only_actors, id)});
    }
    const auto& only = state.filter.only_actors;
    view.actors_chosen = only.empty()       ? std::string(state.texts("layers.all_parties"_m))
                         : only.size() == 1 ? actor_words(*state.campaign, only.front())
                                            : state.texts("layers.some_parties"_m, fmt::arg("count", only.size()));
}

}  // namespace

LayersView layers_view(const AppState& state) {
    LayersView view;
    view.layers = lines_of(state);
    view.usual_order = state.order == scene::LayerOrder{};
    add_filter(state, view);
    view.readings = {{Reading::Centre, state.texts("layers.who_holds_the_centres"_m), state.reading == Reading::Centre},
                     {Reading::Countryside, state.texts("layers.who_holds_the_countryside"_m),
                      state.reading == Reading::Countryside}};
    view.languages = {{Language::English, state.texts("layers.english"_m), state.language == Language::English},
                      {Language::Dari, state.texts("layers.dari"_m), state.language == Language::Dari},
                      {Language::Pashto, state.texts("layers.pashto"_m), state.language == Language::Pashto}};
    const auto& second = state.map_options.second_language;
    view.second_languages = {{std::nullopt, state.texts("layers.none"_m), !second || second == state.language}};
    for (const auto& language : view.languages) {
        if (!language.chosen) {
            view.second_languages.push_back({language.value, language.name, second == language.value});
        }
    }
    using scene::SymbolSet;
    view.symbols = {
        {SymbolSet::Plain, state.texts("layers.the_map_s_own"_m), state.map_options.symbols == SymbolSet::Plain},
        {SymbolSet::Nato, state.texts("layers.military_app_6"_m), state.map_options.symbols == SymbolSet::Nato}};
    using campaign::Confidence;
    for (const auto& [least, name] : {std::pair{Confidence::Low, state.texts("layers.all"_m)},
                                      std::pair{Confidence::Medium, state.texts("layers.medium_high"_m)},
                                      std::pair{Confidence::High, state.texts("layers.high_only"_m)}}) {
        view.confidences.push_back({least, name, state.filter.least == least});
    }
    using scene::Calendar;
    using scene::Theme;
    for (const auto& [theme, name] :
         {std::pair{Theme::Light, state.texts("layers.light"_m)}, std::pair{Theme::Dark, state.texts("layers.dark"_m)},
          std::pair{Theme::Projector, state.texts("layers.projector"_m)},
          std::pair{Theme::Print, state.texts("layers.print"_m)}}) {
        view.themes.push_back({theme, name, state.theme == theme});
    }
    for (const auto& [calendar, name] : {std::pair{Calendar::Gregorian, state.texts("layers.gregorian"_m)},
                                         std::pair{Calendar::SolarHijri, state.texts("layers.solar_hijri"_m)},
                                         std::pair{Calendar::Both, state.texts("layers.both"_m)}}) {
        view.calendars.push_back({calendar, name, state.calendar == calendar});
    }
    return view;
}

}  // namespace app::state

#include "app/state/layers_view.hpp"

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

LayersView layers_view(const AppState& state) {
    LayersView view;
    for (std::size_t index = scene::layer_kind_count; index-- > 0;) {
        const auto kind = static_cast<LayerKind>(index);
        view.layers.push_back({kind, layer_name(kind), state.layers.of(kind)});
    }
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
    for (const auto& [least, name] :
         {std::pair{Confidence::Low, "All"}, std::pair{Confidence::Medium, "Medium and high"},
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

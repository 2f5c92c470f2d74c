#include "app/story/story_look.hpp"

#include <fmt/format.h>

#include <array>
#include <string_view>
#include <utility>

namespace app::story {

namespace {

using scene::LayerKind;

constexpr std::array<std::pair<std::string_view, LayerKind>, scene::layer_kind_count> layer_names{
    {{"relief", LayerKind::Relief},
     {"countries", LayerKind::Countries},
     {"control", LayerKind::Control},
     {"hatch", LayerKind::Hatch},
     {"borders", LayerKind::Borders},
     {"water", LayerKind::Water},
     {"roads", LayerKind::Roads},
     {"graticule", LayerKind::Graticule},
     {"towns", LayerKind::Towns},
     {"names", LayerKind::Names},
     {"movements", LayerKind::Movements},
     {"battles", LayerKind::Battles},
     {"furniture", LayerKind::Furniture}}};

void apply_layers(const Look& look, scene::FrameSpec& spec, const LookProblem& problem) {
    for (const auto& [name, opacity] : look.layers) {
        bool known = false;
        for (const auto& [layer_name, kind] : layer_names) {
            if (layer_name == name) {
                spec.layers.value[static_cast<std::size_t>(kind)] = static_cast<float>(opacity);
                known = true;
            }
        }
        if (!known) {
            problem("layers", fmt::format("there is no layer '{}'; there are relief, countries, control, hatch, "
                                          "borders, water, roads, graticule, towns, names, movements, battles and "
                                          "furniture",
                                          name));
        }
    }
}

}  // namespace

void apply_look(const Look& look, scene::FrameSpec& spec, const LookProblem& problem) {
    if (look.language == "en") {
        spec.language = campaign::Language::English;
    } else if (look.language == "fa") {
        spec.language = campaign::Language::Dari;
    } else if (look.language == "ps") {
        spec.language = campaign::Language::Pashto;
    } else if (look.language) {
        problem("language", fmt::format("'{}' is none of en, fa, ps", *look.language));
    }
    if (look.reading == "centre") {
        spec.reading = scene::Reading::Centre;
    } else if (look.reading == "countryside") {
        spec.reading = scene::Reading::Countryside;
    } else if (look.reading) {
        problem("reading", fmt::format("'{}' is none of centre, countryside", *look.reading));
    }
    if (look.theme && *look.theme != "light") {
        problem("theme", fmt::format("'{}' cannot be drawn by this version; use light", *look.theme));
    }
    if (look.chart.value_or(false)) {
        problem("chart", "this version draws no chart into films; leave it out");
    }
    apply_layers(look, spec, problem);
}

}  // namespace app::story

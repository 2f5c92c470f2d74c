#include "app/state/compare_scene.hpp"

#include "app/state/compare_page.hpp"

#include <cmath>
#include <string>

namespace app::state {

std::string_view compare_mode_word(scene::CompareMode mode) {
    switch (mode) {
        case scene::CompareMode::None: break;
        case scene::CompareMode::Side: return "side";
        case scene::CompareMode::Swipe: return "swipe";
        case scene::CompareMode::Difference: return "difference";
        case scene::CompareMode::Ghost: return "ghost";
        case scene::CompareMode::Multiples: return "multiples";
    }
    return "side";
}

std::optional<story::Compared> compared_of_view(const AppState& state) {
    const auto maps = compared_maps(state);
    if (maps.empty()) {
        return std::nullopt;
    }
    const CompareChoice& choice = state.compare.choice;
    scene::FrameSpec spec;
    add_comparison(state, spec);
    story::Compared compared;
    compared.mode = compare_mode_word(spec.comparison.mode);
    for (const scene::ComparedMap& map : maps) {
        compared.dates.push_back(choice.same_day ? "same" : map.instant.day().iso());
    }
    if (choice.same_day) {
        story::Believed facts;
        facts.min_confidence = campaign::confidence_name(choice.filter.least);
        for (const campaign::SourceId source : choice.filter.only_sources) {
            facts.only_sources.push_back(state.campaign->source(source).key);
        }
        compared.filter = std::move(facts);
    }
    if (spec.comparison.curtain) {
        const double share = std::round(*spec.comparison.curtain * 1000.0) / 1000.0;
        compared.curtain = std::array{share, share};
    }
    return compared;
}

}  // namespace app::state

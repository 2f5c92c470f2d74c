#include "app/state/filter_words.hpp"

#include "app/state/panel_text.hpp"

namespace app::state {

std::string filter_words(const AppState& state) {
    if (!state.has_campaign() || state.filter.lets_all_through()) {
        return {};
    }
    std::string words = "Only facts";
    if (state.filter.least == campaign::Confidence::High) {
        words += " of high confidence";
    } else if (state.filter.least == campaign::Confidence::Medium) {
        words += " of medium or high confidence";
    }
    bool first = true;
    for (const campaign::SourceId source : state.filter.only_sources) {
        words += first ? " by " : ", ";
        words += panel_text(state.campaign->source(source).title);
        first = false;
    }
    return words;
}

}  // namespace app::state

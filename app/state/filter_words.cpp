#include "app/state/filter_words.hpp"

#include "app/state/holding_words.hpp"
#include "app/state/panel_text.hpp"

#include <fmt/core.h>

namespace app::state {

std::string kind_words(compare::FactKind kind) {
    switch (kind) {
        case compare::FactKind::Control: return "control";
        case compare::FactKind::Battle: return "battles";
        case compare::FactKind::Movement: return "movements";
        case compare::FactKind::Event: return "events";
    }
    return {};
}

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
    if (state.filter.min_sources > 1) {
        words += fmt::format(" that rest on {} sources or more", state.filter.min_sources);
    }
    const auto add = [&words](const char* before, const auto& values, const auto& words_of) {
        bool is_first = true;
        for (const auto& value : values) {
            words += is_first ? before : ", ";
            words += words_of(value);
            is_first = false;
        }
    };
    add(" about ", state.filter.only_actors,
        [&state](campaign::ActorId actor) { return actor_words(*state.campaign, actor); });
    add(" of these kinds: ", state.filter.only_kinds, [](compare::FactKind kind) { return kind_words(kind); });
    bool first = true;
    for (const campaign::SourceId source : state.filter.only_sources) {
        words += first ? " by " : ", ";
        words += panel_text(state.campaign->source(source).title);
        first = false;
    }
    return words;
}

}  // namespace app::state

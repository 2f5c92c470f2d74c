#include "app/state/filter_words.hpp"

#include "app/state/holding_words.hpp"
#include "app/state/panel_text.hpp"

#include <fmt/format.h>

#include <string>
#include <vector>

namespace app::state {

using namespace messages::literals;

namespace {

template <typename Value, typename WordsOf>
std::string listed(const std::vector<Value>& values, WordsOf words_of) {
    std::string words;
    for (const Value& value : values) {
        words += words.empty() ? "" : ", ";
        words += words_of(value);
    }
    return words;
}

/// "of high confidence", "by The Gazette" ...: each adds to the sentence.
std::vector<std::string> conditions_of(const AppState& state) {
    const compare::FactFilter& filter = state.filter;
    const messages::Texts& texts = state.texts;
    std::vector<std::string> conditions;
    if (filter.least == campaign::Confidence::High) {
        conditions.emplace_back(texts("filter_words.high"_m));
    } else if (filter.least == campaign::Confidence::Medium) {
        conditions.emplace_back(texts("filter_words.medium_high"_m));
    }
    if (filter.min_sources > 1) {
        conditions.push_back(texts("filter_words.sources"_m, fmt::arg("count", filter.min_sources)));
    }
    if (!filter.only_actors.empty()) {
        const std::string parties = listed(
            filter.only_actors, [&state](campaign::ActorId actor) { return actor_words(*state.campaign, actor); });
        conditions.push_back(texts("filter_words.about"_m, fmt::arg("parties", parties)));
    }
    if (!filter.only_kinds.empty()) {
        const std::string kinds =
            listed(filter.only_kinds, [&texts](compare::FactKind kind) { return kind_words(texts, kind); });
        conditions.push_back(texts("filter_words.kinds"_m, fmt::arg("kinds", kinds)));
    }
    if (!filter.only_sources.empty()) {
        const std::string sources = listed(filter.only_sources, [&state](campaign::SourceId source) {
            return panel_text(state.campaign->source(source).title);
        });
        conditions.push_back(texts("filter_words.by"_m, fmt::arg("sources", sources)));
    }
    return conditions;
}

}  // namespace

std::string kind_words(const messages::Texts& texts, compare::FactKind kind) {
    switch (kind) {
        case compare::FactKind::Control: return texts("filter_words.control"_m);
        case compare::FactKind::Battle: return texts("filter_words.battles"_m);
        case compare::FactKind::Movement: return texts("filter_words.movements"_m);
        case compare::FactKind::Event: return texts("filter_words.events"_m);
    }
    return {};
}

std::string filter_words(const AppState& state) {
    if (!state.has_campaign() || state.filter.lets_all_through()) {
        return {};
    }
    return state.texts("filter_words.only"_m,
                       fmt::arg("conditions", fmt::format("{}", fmt::join(conditions_of(state), " "))));
}

}  // namespace app::state

#include "app/state/saved_facts.hpp"

#include "app/scene/legend_key_words.hpp"

#include <algorithm>

namespace app::state {

SavedFacts saved_facts(const campaign::Campaign& campaign, const compare::FactFilter& filter,
                       const scene::HiddenMarks& hidden) {
    SavedFacts saved;
    saved.least = filter.least;
    saved.min_sources = filter.min_sources;
    for (const campaign::SourceId source : filter.only_sources) {
        saved.sources.push_back(campaign.source(source).key);
    }
    for (const campaign::ActorId actor : filter.only_actors) {
        saved.actors.push_back(campaign.actor(actor).key);
    }
    for (const compare::FactKind kind : filter.only_kinds) {
        saved.kinds.emplace_back(compare::fact_kind_name(kind));
    }
    for (const scene::LegendKey& key : hidden.keys) {
        saved.hidden.push_back(scene::legend_key_words(campaign, key));
    }
    return saved;
}

compare::FactFilter filter_from(const campaign::Campaign& campaign, const SavedFacts& saved) {
    compare::FactFilter filter;
    filter.least = saved.least;
    filter.min_sources = std::max<std::size_t>(1, saved.min_sources);
    for (const std::string& key : saved.sources) {
        if (const auto source = campaign.find_source(key)) {
            filter.only_sources.push_back(*source);
        }
    }
    for (const std::string& key : saved.actors) {
        if (const auto actor = campaign.find_actor(key)) {
            filter.only_actors.push_back(*actor);
        }
    }
    for (const std::string& name : saved.kinds) {
        if (const auto kind = compare::fact_kind_of(name)) {
            filter.only_kinds.push_back(*kind);
        }
    }
    return filter;
}

scene::HiddenMarks hidden_from(const campaign::Campaign& campaign, const SavedFacts& saved) {
    scene::HiddenMarks hidden;
    for (const std::string& words : saved.hidden) {
        if (const auto key = scene::legend_key_of(campaign, words)) {
            hidden.keys.push_back(*key);
        }
    }
    return hidden;
}

}  // namespace app::state

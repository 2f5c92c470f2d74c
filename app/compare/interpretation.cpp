#include "app/compare/interpretation.hpp"

#include "app/campaign/breakpoints.hpp"

#include <algorithm>
#include <utility>

namespace app::compare {

bool FactFilter::lets_through(const campaign::Provenance& provenance) const {
    if (provenance.confidence < least) {
        return false;
    }
    return only_sources.empty() ||
           std::any_of(provenance.sources.begin(), provenance.sources.end(), [this](campaign::SourceId source) {
               return std::find(only_sources.begin(), only_sources.end(), source) != only_sources.end();
           });
}

campaign::CampaignPtr restricted_to(const campaign::CampaignPtr& campaign, const FactFilter& filter) {
    if (filter.lets_all_through()) {
        return campaign;
    }
    auto restricted = std::make_shared<campaign::Campaign>(*campaign);
    std::vector<campaign::ControlEntry> entries;
    for (std::size_t index = 0; index < restricted->controls.size(); ++index) {
        const campaign::Control& control = restricted->controls[index];
        if (filter.lets_through(control.provenance)) {
            entries.push_back({control.subject, control.when.drawn, campaign::ControlId(index)});
        }
    }
    restricted->timelines = campaign::ControlTimelines(restricted->subjects.size(), std::move(entries));
    for (campaign::Battle& battle : restricted->battles) {
        if (!filter.lets_through(battle.provenance)) {
            battle.when.drawn.to = battle.when.drawn.from;
        }
    }
    for (campaign::Front& front : restricted->fronts) {
        if (!filter.lets_through(front.provenance)) {
            front.when.drawn.to = front.when.drawn.from;
        }
    }
    for (campaign::Movement& movement : restricted->movements) {
        movement.drawn = movement.drawn && filter.lets_through(movement.provenance);
    }
    restricted->breakpoints = campaign::breakpoints_of(*restricted);
    restricted->visible_changes = campaign::visible_changes_of(*restricted);
    return restricted;
}

}  // namespace app::compare

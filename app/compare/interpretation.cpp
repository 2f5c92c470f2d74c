#include "app/compare/interpretation.hpp"

#include "app/campaign/breakpoints.hpp"

#include <algorithm>
#include <utility>

namespace app::compare {
namespace {

template <typename Value>
bool contains(const std::vector<Value>& values, const Value& value) {
    return std::find(values.begin(), values.end(), value) != values.end();
}

/// Whether a party, or one that it is part of, is wanted.
bool is_wanted(const FactFilter& filter, const campaign::Campaign& campaign, campaign::ActorId actor) {
    if (filter.only_actors.empty()) {
        return true;
    }
    std::optional<campaign::ActorId> part_of = actor;
    // As many steps as there are parties: data in which two are parts of each other must not hold up the program.
    for (std::size_t step = 0; part_of && step <= campaign.actors.size(); ++step) {
        if (contains(filter.only_actors, *part_of)) {
            return true;
        }
        part_of = campaign.actor(*part_of).parent;
    }
    return false;
}

bool any_wanted(const FactFilter& filter, const campaign::Campaign& campaign,
                const std::vector<campaign::ActorId>& actors) {
    return filter.only_actors.empty() || std::any_of(actors.begin(), actors.end(), [&](campaign::ActorId actor) {
               return is_wanted(filter, campaign, actor);
           });
}

void take_days_away(campaign::Dated& when) {
    when.drawn.to = when.drawn.from;
}

}  // namespace

std::string_view fact_kind_name(FactKind kind) {
    switch (kind) {
        case FactKind::Control: return "control";
        case FactKind::Battle: return "battle";
        case FactKind::Movement: return "movement";
        case FactKind::Event: return "event";
    }
    return "control";
}

std::optional<FactKind> fact_kind_of(std::string_view name) {
    const auto* found = std::find_if(fact_kinds.begin(), fact_kinds.end(),
                                     [name](FactKind kind) { return fact_kind_name(kind) == name; });
    return found == fact_kinds.end() ? std::nullopt : std::optional(*found);
}

bool FactFilter::lets_through(const campaign::Provenance& provenance) const {
    if (provenance.confidence < least) {
        return false;
    }
    std::vector<campaign::SourceId> sources = provenance.sources;
    std::sort(sources.begin(), sources.end());
    const auto distinct = std::unique(sources.begin(), sources.end()) - sources.begin();
    if (min_sources > 1 && static_cast<std::size_t>(distinct) < min_sources) {
        return false;
    }
    return only_sources.empty() || std::any_of(sources.begin(), sources.end(), [this](campaign::SourceId source) {
               return contains(only_sources, source);
           });
}

bool FactFilter::lets_through(FactKind kind) const {
    return only_kinds.empty() || contains(only_kinds, kind);
}

bool lets_through(const FactFilter& filter, const campaign::Campaign& campaign, const campaign::Control& control) {
    return filter.lets_through(FactKind::Control) && filter.lets_through(control.provenance) &&
           is_wanted(filter, campaign, control.controller);
}

bool lets_through(const FactFilter& filter, const campaign::Campaign& campaign, const campaign::Battle& battle) {
    return filter.lets_through(FactKind::Battle) && filter.lets_through(battle.provenance) &&
           (any_wanted(filter, campaign, battle.side_a) || any_wanted(filter, campaign, battle.side_b));
}

bool lets_through(const FactFilter& filter, const campaign::Campaign& campaign, const campaign::Movement& movement) {
    return filter.lets_through(FactKind::Movement) && filter.lets_through(movement.provenance) &&
           is_wanted(filter, campaign, movement.actor);
}

bool lets_through(const FactFilter& filter, const campaign::Campaign& campaign, const campaign::Event& event) {
    return filter.lets_through(FactKind::Event) && filter.lets_through(event.provenance) &&
           any_wanted(filter, campaign, event.actors);
}

campaign::CampaignPtr restricted_to(const campaign::CampaignPtr& campaign, const FactFilter& filter) {
    if (filter.lets_all_through()) {
        return campaign;
    }
    auto restricted = std::make_shared<campaign::Campaign>(*campaign);
    std::vector<campaign::ControlEntry> entries;
    for (std::size_t index = 0; index < restricted->controls.size(); ++index) {
        const campaign::Control& control = restricted->controls[index];
        if (lets_through(filter, *campaign, control)) {
            entries.push_back({control.subject, control.when.drawn, campaign::ControlId(index)});
        }
    }
    restricted->timelines = campaign::ControlTimelines(restricted->subjects.size(), std::move(entries));
    for (campaign::Battle& battle : restricted->battles) {
        if (!lets_through(filter, *campaign, battle)) {
            take_days_away(battle.when);
        }
    }
    for (campaign::Front& front : restricted->fronts) {
        if (!filter.lets_through(front.provenance)) {
            front.when.drawn.to = front.when.drawn.from;
        }
    }
    for (campaign::Movement& movement : restricted->movements) {
        if (!lets_through(filter, *campaign, movement)) {
            movement.drawn = false;
            take_days_away(movement.when);
        }
    }
    for (campaign::Event& event : restricted->events) {
        if (!lets_through(filter, *campaign, event)) {
            take_days_away(event.when);
        }
    }
    restricted->breakpoints = campaign::breakpoints_of(*restricted);
    restricted->visible_changes = campaign::visible_changes_of(*restricted);
    return restricted;
}

}  // namespace app::compare

#include "app/compare/changes.hpp"

#include "app/compare/holder.hpp"
#include "app/compare/units.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

namespace app::compare {
namespace {

using campaign::Campaign;
using campaign::ControlId;
using campaign::SourceId;
using campaign::SubjectId;
using campaign::SubjectKind;
using geo::calendar::Day;

void add_sources(const Campaign& campaign, std::optional<ControlId> row, std::vector<SourceId>& sources) {
    if (!row) {
        return;
    }
    for (const SourceId source : campaign.control(*row).provenance.sources) {
        if (std::find(sources.begin(), sources.end(), source) == sources.end()) {
            sources.push_back(source);
        }
    }
}

/// Holders of a subject from one day to another, inclusive; rows that say the same thing are one step.
std::vector<Step> path_of(const Campaign& campaign, SubjectId subject, Day first, Day last) {
    std::vector<Step> path;
    for (Day day = first; day <= last;) {
        const campaign::Stretch stretch = campaign.timelines.stretch_at(subject, day);
        if (path.empty() || !looks_the_same(campaign, path.back().row, stretch.row)) {
            path.push_back({day, stretch.row, {}});
        }
        add_sources(campaign, stretch.row, path.back().sources);
        day = stretch.days.to;
    }
    return path;
}

/// Whether somebody who holds it on neither end is known to have held it on the way.
bool passes_through_others(const Campaign& campaign, const Change& change) {
    const auto kept = holder_of(campaign, change.from).controller;
    return std::any_of(change.path.begin(), change.path.end(), [&](const Step& step) {
        const auto holder = holder_of(campaign, step.row).controller;
        return kept && holder && holder != kept;
    });
}

enum class Wanted { Different, AlikeAgain };

void add_change(const Campaign& campaign, campaign::AreaId area, SubjectKind kind, SubjectId subject, Day from, Day to,
                Wanted wanted, std::vector<Change>& changes) {
    const auto before = campaign.timelines.at(subject, from);
    const auto after = campaign.timelines.at(subject, to);
    const bool alike = looks_the_same(campaign, before, after);
    if (alike != (wanted == Wanted::AlikeAgain)) {
        return;
    }
    Change change;
    change.area = area;
    change.kind = kind;
    change.from = before;
    change.to = after;
    change.path = path_of(campaign, subject, std::min(from, to), std::max(from, to));
    if (alike && !passes_through_others(campaign, change)) {
        return;
    }
    change.first_change = change.path[1].from;
    for (const Step& step : change.path) {
        for (const SourceId source : step.sources) {
            if (std::find(change.sources.begin(), change.sources.end(), source) == change.sources.end()) {
                change.sources.push_back(source);
            }
        }
    }
    changes.push_back(std::move(change));
}

}  // namespace

bool Change::changed_hands(const Campaign& campaign) const {
    const Holder before = holder_of(campaign, from);
    const Holder after = holder_of(campaign, to);
    return before.controller && after.controller && before.controller != after.controller;
}

namespace {

void sort_by_name(const Campaign& campaign, std::vector<Change>& changes) {
    std::stable_sort(changes.begin(), changes.end(), [&campaign](const Change& a, const Change& b) {
        const auto key = [&campaign](const Change& change) {
            const campaign::Area& area = campaign.area(change.area);
            return std::tie(area.names.en, area.key, change.kind);
        };
        return key(a) < key(b);
    });
}

std::vector<Change> all_between(const Campaign& campaign, Day from, Day to, Wanted wanted) {
    std::vector<Change> changes;
    for (const Unit& unit : units_of(campaign)) {
        if (!unit.days.contains(from) || !unit.days.contains(to)) {
            continue;
        }
        if (unit.countryside) {
            add_change(campaign, unit.area, SubjectKind::Countryside, *unit.countryside, from, to, wanted, changes);
        }
        if (unit.centre) {
            add_change(campaign, unit.area, SubjectKind::Centre, *unit.centre, from, to, wanted, changes);
        }
    }
    sort_by_name(campaign, changes);
    return changes;
}

}  // namespace

std::vector<Change> changes_between(const Campaign& campaign, Day from, Day to) {
    return all_between(campaign, from, to, Wanted::Different);
}

std::vector<Change> returned_between(const Campaign& campaign, Day from, Day to) {
    return all_between(campaign, from, to, Wanted::AlikeAgain);
}

std::vector<Change> disagreements(const Campaign& first, const Campaign& second, Day day) {
    std::vector<Change> changes;
    const auto add = [&](campaign::AreaId area, SubjectKind kind, std::optional<SubjectId> subject) {
        if (!subject) {
            return;
        }
        const auto one = first.timelines.at(*subject, day);
        const auto other = second.timelines.at(*subject, day);
        if (looks_the_same(first, one, other)) {
            return;
        }
        Change change{area, kind, one, other, day, {{day, one, {}}, {day, other, {}}}, {}};
        for (Step& step : change.path) {
            add_sources(first, step.row, step.sources);
            add_sources(first, step.row, change.sources);
        }
        changes.push_back(std::move(change));
    };
    for (const Unit& unit : units_of(first)) {
        if (unit.days.contains(day)) {
            add(unit.area, SubjectKind::Countryside, unit.countryside);
            add(unit.area, SubjectKind::Centre, unit.centre);
        }
    }
    sort_by_name(first, changes);
    return changes;
}

}  // namespace app::compare

#include "app/report/compare_report.hpp"
#include "app/report/report_words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>
#include <utility>
#include <vector>

namespace app::report {
namespace {

using campaign::Campaign;
using campaign::ControlId;
using campaign::SubjectKind;
using compare::Change;

/// Areas that went from one controller to another.
struct Transfer {
    std::string words;
    std::vector<std::string> areas;
};

std::string area_words(const Campaign& campaign, const Change& change) {
    const campaign::Area& area = campaign.area(change.area);
    if (change.kind == SubjectKind::Centre && area.centre && campaign.place(*area.centre).names.en != area.names.en) {
        return fmt::format("{} ({})", campaign.place(*area.centre).names.en, area.names.en);
    }
    return area.names.en;
}

std::string what(SubjectKind kind, std::size_t count) {
    if (kind == SubjectKind::Centre) {
        return count == 1 ? "one provincial centre" : fmt::format("{} provincial centres", count);
    }
    return count == 1 ? "the countryside of one province" : fmt::format("the countryside of {} provinces", count);
}

/// Who held on the earlier day and on the later one, whichever of them was asked for first.
std::optional<ControlId> earlier_row(const Change& change) {
    return change.path.front().row;
}
std::optional<ControlId> later_row(const Change& change) {
    return change.path.back().row;
}

std::vector<Transfer> transfers_of(const Campaign& campaign, const std::vector<const Change*>& changes) {
    std::map<std::pair<std::string, std::string>, Transfer> by_holders;
    for (const Change* change : changes) {
        const std::string from = controller_words(campaign, earlier_row(*change));
        const std::string to = controller_words(campaign, later_row(*change));
        Transfer& transfer = by_holders[{from, to}];
        transfer.words = fmt::format("from {} to {}", from, to);
        transfer.areas.push_back(area_words(campaign, *change));
    }
    std::vector<Transfer> transfers;
    transfers.reserve(by_holders.size());
    for (auto& [key, transfer] : by_holders) {
        transfers.push_back(std::move(transfer));
    }
    std::stable_sort(transfers.begin(), transfers.end(),
                     [](const Transfer& a, const Transfer& b) { return a.areas.size() > b.areas.size(); });
    return transfers;
}

/// "2 from A to B (Northtown and Southtown); 1 from ...".
std::string transfer_words(const Campaign& campaign, const std::vector<const Change*>& changes) {
    std::vector<std::string> parts;
    for (const Transfer& transfer : transfers_of(campaign, changes)) {
        parts.push_back(fmt::format("{} {} ({})", transfer.areas.size(), transfer.words, joined_words(transfer.areas)));
    }
    return fmt::format("{}", fmt::join(parts, "; "));
}

const campaign::Control& last_row(const Campaign& campaign, const Change& change) {
    return campaign.control(*later_row(change));
}

/// Changes of hands, told apart by how firmly the last holder stands: a weak inference is not to read like a report.
std::string hands_words(const Campaign& campaign, SubjectKind kind, const std::vector<const Change*>& hands) {
    std::vector<const Change*> firm;
    std::vector<const Change*> weak;
    for (const Change* change : hands) {
        const bool low = last_row(campaign, *change).provenance.confidence == campaign::Confidence::Low;
        (low ? weak : firm).push_back(change);
    }
    std::string words = fmt::format("the data have {} in other hands", what(kind, hands.size()));
    if (weak.empty()) {
        return words + ": " + transfer_words(campaign, firm) + ".";
    }
    if (firm.empty()) {
        return words + ", all at low confidence, so by weak evidence or inference: " + transfer_words(campaign, weak) +
               ".";
    }
    return fmt::format(
        "{}. {} at high or medium confidence: {}. {} at low confidence, so by weak evidence or "
        "inference: {}.",
        words, firm.size(), transfer_words(campaign, firm), weak.size(), transfer_words(campaign, weak));
}

/// Whether the later holder begins on the day on which the earlier one ends: a union or a new name, not a conquest.
bool is_succession(const Campaign& campaign, const Change& change) {
    const campaign::Actor& before = campaign.actor(campaign.control(*earlier_row(change)).controller);
    const campaign::Actor& after = campaign.actor(last_row(campaign, change).controller);
    return !before.active_to.empty() && before.active_to != ".." && before.active_to == after.active_from;
}

/// Of changes of hands, those that took nothing from anybody.
std::string succession_words(const Campaign& campaign, const std::vector<const Change*>& hands) {
    std::vector<std::string> parts;
    for (const Change* change : hands) {
        if (is_succession(campaign, *change)) {
            parts.push_back(fmt::format("{}, {} after {}", area_words(campaign, *change),
                                        controller_words(campaign, later_row(*change)),
                                        controller_words(campaign, earlier_row(*change))));
        }
    }
    return parts.empty() ? ""
                         : fmt::format(
                               " Among them the later party begins where the earlier one ends, so that the "
                               "place need not have been taken: {}.",
                               fmt::join(parts, "; "));
}

/// How many of the days on which the last holders took over are known.
std::string day_certainty_words(const Campaign& campaign, const std::vector<const Change*>& changes) {
    const auto vague =
        static_cast<std::size_t>(std::count_if(changes.begin(), changes.end(), [&](const Change* change) {
            return last_row(campaign, *change).when.from.is_imprecise();
        }));
    if (vague == 0) {
        return "";
    }
    return fmt::format(
        " For {} the sources give no certain day of the last step: one known only to a span is drawn in "
        "its middle, one that is about a day on that day.",
        vague == changes.size() ? (vague == 1 ? std::string("it") : std::string("all of them"))
                                : fmt::format("{} of them", vague));
}

/// What was lost and taken again between the days, so that neither of them shows it.
std::string returned_words(const Campaign& campaign, const Comparison& comparison, SubjectKind kind) {
    std::vector<std::string> parts;
    for (const Change& change : comparison.returned) {
        if (change.kind != kind) {
            continue;
        }
        std::vector<std::string> between;
        for (std::size_t step = 1; step + 1 < change.path.size(); ++step) {
            const std::optional<ControlId> row = change.path[step].row;
            between.push_back(fmt::format("{} from {}", holder_words(campaign, row),
                                          row ? campaign.control(*row).when.from.text : change.path[step].from.iso()));
        }
        const std::optional<ControlId> again = later_row(change);
        between.push_back(fmt::format("{} again from {}", holder_words(campaign, again),
                                      again ? campaign.control(*again).when.from.text : change.path.back().from.iso()));
        parts.push_back(fmt::format("{} ({})", area_words(campaign, change), fmt::join(between, ", ")));
    }
    return parts.empty()
               ? ""
               : fmt::format(" Alike on both days, but held by others in between: {}.", fmt::join(parts, "; "));
}

}  // namespace

std::string change_sentences(const Campaign& campaign, const Comparison& comparison, SubjectKind kind) {
    std::vector<const Change*> hands;
    std::vector<const Change*> hands_of_subunits;
    std::vector<const Change*> states;
    for (const Change& change : comparison.changes) {
        if (change.kind != kind) {
            continue;
        }
        const bool subunit = campaign.area(change.area).kind == campaign::AreaKind::Subunit;
        (change.changed_hands(campaign) ? (subunit ? hands_of_subunits : hands) : states).push_back(&change);
    }
    const auto& days = comparison.sides;
    const bool forward = days[0].day <= days[1].day;
    std::string words =
        fmt::format("Between {} and {}, ", day_words(days[forward ? 0 : 1].day), day_words(days[forward ? 1 : 0].day));
    if (hands.empty()) {
        words += kind == SubjectKind::Centre
                     ? "the data record no provincial centre in other hands; that nothing is recorded does not say "
                       "that nothing changed."
                     : "the data record no change of hands in any countryside. Such rows are coarse: nothing is "
                       "recorded, which does not say that nothing changed.";
    } else {
        words += hands_words(campaign, kind, hands) + succession_words(campaign, hands);
    }
    if (!hands_of_subunits.empty()) {
        std::vector<std::string> parts;
        for (const Transfer& transfer : transfers_of(campaign, hands_of_subunits)) {
            parts.push_back(fmt::format("{} {}", joined_words(transfer.areas), transfer.words));
        }
        words +=
            fmt::format(" Of units that are part of a province and not counted as one: {}.", fmt::join(parts, "; "));
    }
    std::vector<const Change*> all = hands;
    all.insert(all.end(), hands_of_subunits.begin(), hands_of_subunits.end());
    words += day_certainty_words(campaign, all);
    if (!states.empty()) {
        std::vector<std::string> names;
        names.reserve(states.size());
        for (const Change* change : states) {
            names.push_back(fmt::format("{}: {} to {}", area_words(campaign, *change),
                                        holder_words(campaign, earlier_row(*change)),
                                        holder_words(campaign, later_row(*change))));
        }
        words +=
            fmt::format(" Otherwise different, without another known holder on both days: {}.", fmt::join(names, "; "));
    }
    words += returned_words(campaign, comparison, kind);
    return words;
}

}  // namespace app::report

#include "app/report/compare_report.hpp"
#include "app/report/report_words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <utility>
#include <vector>

namespace app::report {
namespace {

using campaign::Campaign;
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

std::vector<Transfer> transfers_of(const Campaign& campaign, const std::vector<const Change*>& changes) {
    std::map<std::pair<std::string, std::string>, Transfer> by_holders;
    for (const Change* change : changes) {
        const std::string from = controller_words(campaign, change->from);
        const std::string to = controller_words(campaign, change->to);
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

/// How sure the last step of each change is, and how many of their days are known.
std::string certainty_words(const Campaign& campaign, const std::vector<const Change*>& changes) {
    std::map<campaign::Confidence, std::size_t> count;
    std::size_t vague = 0;
    for (const Change* change : changes) {
        const campaign::Control& row = campaign.control(*change->path.back().row);
        ++count[row.provenance.confidence];
        vague += row.when.from.is_imprecise() ? 1U : 0U;
    }
    std::vector<std::string> parts;
    for (const campaign::Confidence confidence :
         {campaign::Confidence::High, campaign::Confidence::Medium, campaign::Confidence::Low}) {
        if (count[confidence] > 0) {
            parts.push_back(fmt::format("{} {}", count[confidence], campaign::confidence_name(confidence)));
        }
    }
    std::string words = fmt::format(" How sure the compilers are of who held at the end: {}.", joined_words(parts));
    if (vague > 0) {
        words += fmt::format(
            " For {} of them the sources give no exact day; they are drawn in the middle of what the "
            "sources allow.",
            vague == changes.size() ? "all" : std::to_string(vague));
    }
    return words;
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
        words += kind == SubjectKind::Centre ? "no provincial centre changed hands according to the sources cited."
                                             : "the data record no change of hands in any countryside. Such rows are "
                                               "coarse: nothing is recorded, which does not say that nothing changed.";
    } else {
        words += fmt::format("{} changed hands according to the sources cited: ", what(kind, hands.size()));
        std::vector<std::string> parts;
        for (const Transfer& transfer : transfers_of(campaign, hands)) {
            parts.push_back(
                fmt::format("{} {} ({})", transfer.areas.size(), transfer.words, joined_words(transfer.areas)));
        }
        words += fmt::format("{}.", fmt::join(parts, "; "));
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
    if (!all.empty()) {
        words += certainty_words(campaign, all);
    }
    if (!states.empty()) {
        std::vector<std::string> names;
        names.reserve(states.size());
        for (const Change* change : states) {
            names.push_back(fmt::format("{}: {} to {}", area_words(campaign, *change),
                                        holder_words(campaign, change->from), holder_words(campaign, change->to)));
        }
        words +=
            fmt::format(" Otherwise different, without another known holder on both days: {}.", fmt::join(names, "; "));
    }
    return words;
}

}  // namespace app::report

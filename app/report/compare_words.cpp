#include "app/report/compare_words.hpp"

#include "app/compare/units.hpp"
#include "app/report/compare_cells.hpp"
#include "app/report/compare_report.hpp"
#include "app/report/report_words.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <string_view>
#include <utility>
#include <vector>

namespace app::report {
namespace {

using campaign::Campaign;
using campaign::Reading;
using campaign::SourceId;
using campaign::SubjectKind;
using compare::Change;
using compare::DayTally;
using compare::Holding;

/// How many of the provincial centres that a party holds on a day it holds by rows of low confidence.
int weakly_held_centres(const Campaign& campaign, campaign::ActorId holder, geo::calendar::Day day) {
    int count = 0;
    for (const compare::Unit& unit : compare::units_of(campaign)) {
        if (!unit.counts || !unit.centre || !unit.days.contains(day)) {
            continue;
        }
        const auto row = campaign.timelines.at(*unit.centre, day);
        const bool held = row && compare::holder_of(campaign, row).controller == holder;
        count += held && campaign.control(*row).provenance.confidence == campaign::Confidence::Low ? 1 : 0;
    }
    return count;
}

/// Whether another party may have held as many, by what the sources leave open about days.
bool may_be_outdone(const DayTally& parties, const Holding& most) {
    return std::any_of(parties.holdings.begin(), parties.holdings.end(), [&most](const Holding& other) {
        return other.holder.controller && other.holder != most.holder && other.centres.high >= most.centres.low;
    });
}

/// Who held the most centres on either day, and what that means by both readings.
std::string reading_sentences(const Campaign& campaign, const Comparison& comparison) {
    std::string words;
    for (const Comparison::Side& side : comparison.sides) {
        const DayTally& parties = side.parties_by(Reading::Centre);
        const auto most =
            std::max_element(parties.holdings.begin(), parties.holdings.end(), [](const Holding& a, const Holding& b) {
                const auto known = [](const Holding& of) { return of.holder.controller ? of.centres.best : -1; };
                return known(a) < known(b);
            });
        if (most == parties.holdings.end() || !most->holder.controller || most->centres.best == 0) {
            continue;
        }
        const Holding country = holding_of(side.parties_by(Reading::Countryside), most->holder);
        words += fmt::format("As the data are drawn, on {} {} held {} of {} provincial centres, the most of all",
                             day_words(side.day), short_name(campaign.actor(*most->holder.controller)),
                             count_cell(most->centres), side.by_centre.centres);
        const int weak =
            side.filter.lets_all_through() ? weakly_held_centres(campaign, *most->holder.controller, side.day) : 0;
        words += weak > 0 ? fmt::format(" ({} of them by rows of low confidence)", weak) : "";
        words +=
            fmt::format("; read by centre that is {} of the area, read by countryside {}. ",
                        share_cell(side.by_centre, most->area_m2), share_cell(side.by_countryside, country.area_m2));
        if (may_be_outdone(parties, *most)) {
            words += "What the sources leave open about days allows that another held as many or more. ";
        }
    }
    return words +
           "Either reading alone misleads: a centre says little about the land around it, and the countryside rows are "
           "one coarse statement a province.";
}

/// What a month or a year stands for, and what in it depends on the day; empty where both sides are days.
std::string span_sentences(const Campaign& campaign, const Comparison& comparison) {
    std::string words;
    for (const Comparison::Side& side : comparison.sides) {
        if (side.days.length_days() > 1) {
            words += fmt::format(
                "{} to {} was asked for: maps and changes are those of its first day, and the ranges "
                "in brackets cover all its days. ",
                day_words(side.day), day_words(side.days.to - 1));
        }
    }
    if (words.empty()) {
        return words;
    }
    std::vector<std::string> parts;
    for (const Change& change : comparison.within) {
        parts.push_back(fmt::format("{}, {} ({} on {}; {})", campaign.area(change.area).names.en,
                                    kind_words(change.kind), holder_words(campaign, change.path.front().row),
                                    change.path.front().from.iso(), path_words(campaign, change)));
    }
    return words + (parts.empty() ? "Within it nothing is recorded to change."
                                  : fmt::format("It depends on the day within it: {}.", fmt::join(parts, "; ")));
}

/// "facts of at least medium confidence that rest on A or B".
std::string facts_words(const Campaign& campaign, const compare::FactFilter& filter) {
    if (filter.lets_all_through()) {
        return "all facts";
    }
    std::string words =
        filter.least == campaign::Confidence::Low
            ? std::string("facts")
            : fmt::format("facts of {}{} confidence", filter.least == campaign::Confidence::Medium ? "at least " : "",
                          campaign::confidence_name(filter.least));
    std::vector<std::string> titles;
    for (const SourceId source : filter.only_sources) {
        titles.push_back(campaign.source(source).title);
    }
    if (!titles.empty()) {
        words += fmt::format(" that rest on {}", fmt::join(titles, " or "));
    }
    if (filter.min_sources > 1) {
        words += fmt::format(" by at least {} sources", filter.min_sources);
    }
    std::vector<std::string> parties;
    for (const campaign::ActorId actor : filter.only_actors) {
        parties.push_back(campaign.actor(actor).names.en);
    }
    if (!parties.empty()) {
        words += fmt::format(" about {}", fmt::join(parties, " or "));
    }
    std::vector<std::string_view> kinds;
    for (const compare::FactKind kind : filter.only_kinds) {
        kinds.push_back(compare::fact_kind_name(kind));
    }
    return kinds.empty() ? words : fmt::format("{} of the kind {}", words, fmt::join(kinds, " or "));
}

std::string facts_sentences(const Campaign& campaign, const Comparison& comparison) {
    const auto& [from, to] = comparison.sides;
    if (comparison.is_of_interpretations()) {
        return fmt::format("One day, told twice: by {}, and by {}. What the second leaves out stands as not known.",
                           facts_words(campaign, from.filter), facts_words(campaign, to.filter));
    }
    return from.filter.lets_all_through() ? std::string()
                                          : fmt::format("Only {} count; what rests on others stands as not known.",
                                                        facts_words(campaign, from.filter));
}

/// Where the two interpretations disagree.
std::string disagreement_sentences(const Campaign& campaign, const Comparison& comparison) {
    std::vector<std::string> parts;
    for (const Change& change : comparison.changes) {
        parts.push_back(fmt::format("{} ({}): {}, by the second {}", campaign.area(change.area).names.en,
                                    kind_words(change.kind), holder_words(campaign, change.from),
                                    holder_words(campaign, change.to)));
    }
    if (parts.empty()) {
        return fmt::format("On {} both tell the same.", day_words(comparison.sides[0].day));
    }
    return fmt::format("On {} they differ in {} places: {}.", day_words(comparison.sides[0].day), parts.size(),
                       fmt::join(parts, "; "));
}

}  // namespace

std::string kind_words(SubjectKind kind) {
    return kind == SubjectKind::Centre ? "centre" : "countryside";
}

std::string path_words(const Campaign& campaign, const Change& change) {
    std::string words;
    for (std::size_t index = 1; index < change.path.size(); ++index) {
        const compare::Step& step = change.path[index];
        words += index > 1 ? "; " : "";
        words += fmt::format("{}: {}", step.row ? campaign.control(*step.row).when.from.text : step.from.iso(),
                             holder_words(campaign, step.row));
        if (step.row) {
            words += fmt::format(" ({})", campaign::confidence_name(campaign.control(*step.row).provenance.confidence));
        }
    }
    return words;
}

void add_sentences(const Campaign& campaign, const Comparison& comparison, std::vector<ReportPart>& parts) {
    for (std::string words : {facts_sentences(campaign, comparison), span_sentences(campaign, comparison)}) {
        if (!words.empty()) {
            parts.emplace_back(Paragraph{std::move(words)});
        }
    }
    if (comparison.is_of_interpretations()) {
        parts.emplace_back(Paragraph{disagreement_sentences(campaign, comparison)});
    } else {
        parts.emplace_back(Paragraph{change_sentences(campaign, comparison, SubjectKind::Centre)});
        parts.emplace_back(Paragraph{change_sentences(campaign, comparison, SubjectKind::Countryside)});
    }
    parts.emplace_back(Paragraph{reading_sentences(campaign, comparison)});
}

}  // namespace app::report

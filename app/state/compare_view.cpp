#include "app/state/compare_view.hpp"

#include "app/state/campaign_words.hpp"
#include "app/state/compare_page.hpp"
#include "app/state/date_words.hpp"
#include "app/state/holding_words.hpp"
#include "app/state/panel_text.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <set>
#include <utility>

namespace app::state {

using namespace messages::literals;

namespace {

using campaign::Campaign;
using campaign::ControlId;
using campaign::Reading;
using campaign::SubjectKind;
using compare::Change;
using compare::DayTally;
using compare::Holder;
using compare::Holding;
using messages::Texts;

std::vector<CompareLookLine> look_lines(const AppState& state) {
    const Texts& texts = state.texts;
    std::vector<CompareLookLine> lines{
        {CompareLook::Side, texts("compare_words.side"_m), texts("compare_words.side_tip"_m)},
        {CompareLook::Curtain, texts("compare_words.curtain"_m), texts("compare_words.curtain_tip"_m)},
        {CompareLook::Blink, texts("compare_words.blink"_m), texts("compare_words.blink_tip"_m)},
        {CompareLook::Difference, texts("compare_words.difference"_m), texts("compare_words.difference_tip"_m)},
        {CompareLook::Ghost, texts("compare_words.ghost"_m), texts("compare_words.ghost_tip"_m)},
        {CompareLook::Multiples, texts("compare_words.multiples"_m), texts("compare_words.multiples_tip"_m)}};
    for (CompareLookLine& line : lines) {
        line.chosen = state.compare.choice.look == line.look;
    }
    return lines;
}

std::string with_range(const Texts& texts, const std::string& best, const std::string& low, const std::string& high) {
    return low == high
               ? best
               : texts("compare_words.range"_m, fmt::arg("best", best), fmt::arg("low", low), fmt::arg("high", high));
}

std::string percent(const DayTally& tally, std::int64_t m2) {
    return fmt::format("{:.1f}", 100.0 * tally.share(m2));
}

std::string thousands_km2(std::int64_t m2) {
    std::string digits = std::to_string((m2 + 500000) / 1000000);
    for (std::ptrdiff_t at = static_cast<std::ptrdiff_t>(digits.size()) - 3; at > 0; at -= 3) {
        digits.insert(static_cast<std::size_t>(at), " ");
    }
    return digits;
}

Holding holding_of(const DayTally& tally, const Holder& holder) {
    const auto found = std::find_if(tally.holdings.begin(), tally.holdings.end(),
                                    [&holder](const Holding& holding) { return holding.holder == holder; });
    return found == tally.holdings.end() ? Holding{holder, {}, {}, {}} : *found;
}

std::string holder_name(const Texts& texts, const Campaign& campaign, const Holder& holder) {
    if (!holder.controller) {
        return texts("compare_words.not_known"_m);
    }
    std::string name = actor_words(campaign, *holder.controller);
    switch (holder.status) {
        case campaign::HoldStatus::Controlled: return name;
        case campaign::HoldStatus::Contested: return texts("holding.contested_by"_m, fmt::arg("holder", name));
        case campaign::HoldStatus::Besieged: return texts("compare_words.besieged"_m, fmt::arg("holder", name));
        case campaign::HoldStatus::Unknown: return texts("compare_words.unknown"_m, fmt::arg("holder", name));
    }
    return name;
}

FigureLine figure_line(const Texts& texts, const Campaign& campaign, const std::array<DayTally, 2>& tallies,
                       const Holder& holder) {
    FigureLine line;
    line.holder = holder_name(texts, campaign, holder);
    if (holder.controller) {
        line.color = campaign.actor(*holder.controller).color;
    }
    for (std::size_t side = 0; side < 2; ++side) {
        const DayTally& tally = tallies.at(side);
        const Holding held = holding_of(tally, holder);
        const auto number = [](int count) { return std::to_string(count); };
        line.provinces.at(side) =
            with_range(texts, number(held.provinces.best), number(held.provinces.low), number(held.provinces.high));
        const std::string share = with_range(texts, percent(tally, held.area_m2.best), percent(tally, held.area_m2.low),
                                             percent(tally, held.area_m2.high));
        line.share.at(side) = texts("compare_words.percent"_m, fmt::arg("share", share));
        const std::string area = with_range(texts, thousands_km2(held.area_m2.best), thousands_km2(held.area_m2.low),
                                            thousands_km2(held.area_m2.high));
        line.area.at(side) = texts("record_words.square_km"_m, fmt::arg("area", area));
    }
    return line;
}

std::vector<FigureLine> figure_lines(const Texts& texts, const Campaign& campaign,
                                     const std::array<DayTally, 2>& tallies) {
    std::set<std::pair<bool, Holder>> holders;  // unknown last
    for (const DayTally& tally : tallies) {
        for (const Holding& holding : tally.holdings) {
            if (holding.provinces.high > 0 || holding.area_m2.high > 0) {
                holders.emplace(!holding.holder.controller.has_value(), holding.holder);
            }
        }
    }
    std::vector<FigureLine> lines;
    lines.reserve(holders.size());
    for (const auto& [unknown, holder] : holders) {
        lines.push_back(figure_line(texts, campaign, tallies, holder));
    }
    return lines;
}

std::string row_words(const Texts& texts, const Campaign& campaign, std::optional<ControlId> row) {
    if (!row) {
        return texts("compare_words.not_known"_m);
    }
    const campaign::Control& control = campaign.control(*row);
    const std::string named = actor_words(campaign, control.controller);
    // Campaigns have a party of that name for where no source names anybody.
    return control.status == campaign::HoldStatus::Unknown && named != "Unknown"
               ? texts("compare_words.not_known_named"_m, fmt::arg("party", named))
               : holder_words(texts, campaign, control);
}

std::optional<campaign::ActorColor> row_color(const Campaign& campaign, std::optional<ControlId> row) {
    const auto holder = compare::holder_of(campaign, row).controller;
    return holder ? std::optional(campaign.actor(*holder).color) : std::nullopt;
}

/// "Northland (centre)".
std::string area_words(const Texts& texts, const Campaign& campaign, const Change& change) {
    return texts(change.kind == SubjectKind::Centre ? "holding.centre"_m : "holding.countryside"_m,
                 fmt::arg("area", panel_text(campaign.area(change.area).names.en)));
}

/// When it first changed, how sure that is, and how often it changed after that.
std::string change_when(const Texts& texts, const Campaign& campaign, const Change& change) {
    std::string when = day_words(texts, change.first_change);
    if (const auto row = change.path[1].row) {
        const campaign::Control& control = campaign.control(*row);
        if (control.when.from.is_imprecise()) {
            when = texts("date_words.about"_m, fmt::arg("date", when));
        }
        when = texts("compare_words.when"_m, fmt::arg("date", when),
                     fmt::arg("confidence", confidence_words(texts, control.provenance.confidence)));
    }
    return change.path.size() <= 2
               ? when
               : texts("compare_words.then_more"_m, fmt::arg("first", when), fmt::arg("count", change.path.size() - 2));
}

ChangeLine change_line(const Texts& texts, const CompareFigures& figures, const Change& change) {
    const Campaign& campaign = *figures.campaign;
    ChangeLine line;
    line.area = area_words(texts, campaign, change);
    const std::string from = row_words(texts, campaign, change.from);
    const std::string to = row_words(texts, campaign, change.to);
    line.colors = {row_color(campaign, change.from), row_color(campaign, change.to)};
    line.show = {{scene::Selection::Kind::Area, change.area.index()}, change.first_change};
    if (figures.is_of_interpretations()) {
        line.holders = texts("compare_words.by_other_facts"_m, fmt::arg("map", from), fmt::arg("other", to));
        return line;
    }
    line.holders = texts("compare_words.from_to"_m, fmt::arg("from", from), fmt::arg("to", to));
    line.when = change_when(texts, campaign, change);
    return line;
}

std::string summary_of(const Texts& texts, const CompareFigures& figures) {
    const auto centres = static_cast<std::size_t>(
        std::count_if(figures.changes.begin(), figures.changes.end(),
                      [](const Change& change) { return change.kind == SubjectKind::Centre; }));
    const std::size_t countrysides = figures.changes.size() - centres;
    const bool by_facts = figures.is_of_interpretations();
    if (figures.changes.empty()) {
        return texts(by_facts ? "compare_words.told_alike"_m : "compare_words.held_alike"_m);
    }
    const bool one = figures.changes.size() == 1;
    const messages::Key words = by_facts
                                    ? (one ? "compare_words.one_told_otherwise"_m : "compare_words.told_otherwise"_m)
                                    : (one ? "compare_words.one_held_otherwise"_m : "compare_words.held_otherwise"_m);
    return texts(words, fmt::arg("centres", texts.count("compare_words.centre"_m, "compare_words.centres"_m, centres)),
                 fmt::arg("countrysides",
                          texts.count("compare_words.countryside"_m, "compare_words.countrysides"_m, countrysides)));
}

std::string returned_words(const Texts& texts, const CompareFigures& figures) {
    std::vector<std::string> names;
    for (const Change& change : figures.returned) {
        names.push_back(area_words(texts, *figures.campaign, change));
    }
    return names.empty()
               ? std::string{}
               : texts("compare_words.returned"_m, fmt::arg("areas", fmt::format("{}", fmt::join(names, ", "))));
}

void add_figures(const Texts& texts, const CompareFigures& figures, CompareView& view) {
    const Campaign& campaign = *figures.campaign;
    view.summary = summary_of(texts, figures);
    view.caution = texts("compare_words.caution"_m);
    view.days = {day_words(texts, figures.days[0].day), day_words(texts, figures.days[1].day)};
    if (figures.is_of_interpretations()) {
        view.days = {texts("compare_words.map_facts"_m), texts("compare_words.other_facts"_m)};
    }
    view.by_centre = figure_lines(texts, campaign, figures.by_centre);
    view.by_countryside = figure_lines(texts, campaign, figures.by_countryside);
    for (const Change& change : figures.changes) {
        view.changes.push_back(change_line(texts, figures, change));
    }
    view.returned = returned_words(texts, figures);
}

const std::vector<DayTally>& chart_days(const AppState& state) {
    return state.compare.figures->over_time->by(state.reading);
}

}  // namespace

CompareView compare_view(const AppState& state) {
    CompareView view;
    const CompareChoice& choice = state.compare.choice;
    view.comparing = is_comparing(state);
    view.looks = look_lines(state);
    view.first = day_words(state.texts, state.playhead.now.day());
    for (const geo::calendar::Day day : choice.others) {
        view.others.push_back(day_words(state.texts, day));
    }
    view.takes_many = choice.look == CompareLook::Multiples && !choice.same_day;
    view.can_add = choice.others.size() < scene::most_compared;
    view.same_day = choice.same_day;
    if (view.comparing && state.compare.figures != nullptr) {
        add_figures(state.texts, *state.compare.figures, view);
    }
    return view;
}

std::vector<ChartColumn> compare_chart(const AppState& state) {
    std::vector<ChartColumn> columns;
    if (state.compare.figures == nullptr) {
        return columns;
    }
    const Campaign& campaign = *state.compare.figures->campaign;
    const std::vector<DayTally>& days = chart_days(state);
    for (std::size_t index = 0; index < days.size(); ++index) {
        ChartColumn column{days[index].day, index + 1 < days.size() ? days[index + 1].day : campaign.info.span.to, {}};
        double at = 0.0;
        for (const Holding& holding : days[index].holdings) {
            const double share = days[index].share(holding.area_m2.best);
            if (share > 0.0) {
                const auto controller = holding.holder.controller;
                column.bands.push_back(
                    {controller ? std::optional(campaign.actor(*controller).color) : std::nullopt, at, at + share});
                at += share;
            }
        }
        columns.push_back(std::move(column));
    }
    return columns;
}

std::vector<std::string> chart_day_words(const AppState& state, geo::calendar::Day day) {
    constexpr std::size_t most = 8;
    std::vector<std::string> lines{day_words(state.texts, day)};
    if (state.compare.figures == nullptr) {
        return lines;
    }
    const std::vector<DayTally>& days = chart_days(state);
    auto after = std::upper_bound(days.begin(), days.end(), day,
                                  [](geo::calendar::Day wanted, const DayTally& tally) { return wanted < tally.day; });
    if (after == days.begin()) {
        return lines;
    }
    const DayTally& tally = *(after - 1);
    std::vector<Holding> holdings = tally.holdings;
    std::stable_sort(holdings.begin(), holdings.end(),
                     [](const Holding& a, const Holding& b) { return a.area_m2.best > b.area_m2.best; });
    for (const Holding& holding : holdings) {
        if (lines.size() > most || holding.area_m2.best == 0) {
            break;
        }
        lines.push_back(
            state.texts("compare_words.share_of"_m,
                        fmt::arg("holder", holder_name(state.texts, *state.compare.figures->campaign, holding.holder)),
                        fmt::arg("share", percent(tally, holding.area_m2.best))));
    }
    return lines;
}

}  // namespace app::state

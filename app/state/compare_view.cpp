#include "app/state/compare_view.hpp"

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
namespace {

using campaign::Campaign;
using campaign::ControlId;
using campaign::Reading;
using campaign::SubjectKind;
using compare::Change;
using compare::DayTally;
using compare::Holder;
using compare::Holding;

std::vector<CompareLookLine> look_lines(const AppState& state) {
    std::vector<CompareLookLine> lines{
        {CompareLook::Side, "Side by side", "A map for each date, moved together"},
        {CompareLook::Curtain, "Curtain", "Two dates on one map; drag the curtain (Alt + Shift + arrows)"},
        {CompareLook::Blink, "Blink", "One date and the other in turns, slowly (H)"},
        {CompareLook::Difference, "Difference", "What is held otherwise, and who took it from whom"},
        {CompareLook::Ghost, "Ghost", "The lines of the other date over the map"},
        {CompareLook::Multiples, "Small maps", "Up to 12 dates on one page"}};
    for (CompareLookLine& line : lines) {
        line.chosen = state.compare.choice.look == line.look;
    }
    return lines;
}

std::string with_range(const std::string& best, const std::string& low, const std::string& high) {
    return low == high ? best : fmt::format("{} ({} to {})", best, low, high);
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

std::string holder_name(const Campaign& campaign, const Holder& holder) {
    if (!holder.controller) {
        return "not known";
    }
    std::string name = actor_words(campaign, *holder.controller);
    const bool plain = holder.status == campaign::HoldStatus::Controlled;
    return plain ? name : fmt::format("{}, {}", name, campaign::hold_status_name(holder.status));
}

FigureLine figure_line(const Campaign& campaign, const std::array<DayTally, 2>& tallies, const Holder& holder) {
    FigureLine line;
    line.holder = holder_name(campaign, holder);
    if (holder.controller) {
        line.color = campaign.actor(*holder.controller).color;
    }
    for (std::size_t side = 0; side < 2; ++side) {
        const DayTally& tally = tallies.at(side);
        const Holding held = holding_of(tally, holder);
        const auto number = [](int count) { return std::to_string(count); };
        line.provinces.at(side) =
            with_range(number(held.provinces.best), number(held.provinces.low), number(held.provinces.high));
        line.share.at(side) = with_range(percent(tally, held.area_m2.best), percent(tally, held.area_m2.low),
                                         percent(tally, held.area_m2.high)) +
                              " %";
        line.area.at(side) = with_range(thousands_km2(held.area_m2.best), thousands_km2(held.area_m2.low),
                                        thousands_km2(held.area_m2.high)) +
                             " km\u00b2";
    }
    return line;
}

std::vector<FigureLine> figure_lines(const Campaign& campaign, const std::array<DayTally, 2>& tallies) {
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
        lines.push_back(figure_line(campaign, tallies, holder));
    }
    return lines;
}

std::string row_words(const Campaign& campaign, std::optional<ControlId> row) {
    if (!row) {
        return "not known";
    }
    const campaign::Control& control = campaign.control(*row);
    const std::string named = actor_words(campaign, control.controller);
    // Campaigns have a party of that name for where no source names anybody.
    return control.status == campaign::HoldStatus::Unknown && named != "Unknown"
               ? fmt::format("not known ({} named)", named)
               : holder_words(campaign, control);
}

std::optional<campaign::ActorColor> row_color(const Campaign& campaign, std::optional<ControlId> row) {
    const auto holder = compare::holder_of(campaign, row).controller;
    return holder ? std::optional(campaign.actor(*holder).color) : std::nullopt;
}

ChangeLine change_line(const CompareFigures& figures, const Change& change) {
    const Campaign& campaign = *figures.campaign;
    ChangeLine line;
    line.area = fmt::format("{} ({})", panel_text(campaign.area(change.area).names.en),
                            change.kind == SubjectKind::Centre ? "centre" : "countryside");
    line.holders = fmt::format("{} to {}", row_words(campaign, change.from), row_words(campaign, change.to));
    line.colors = {row_color(campaign, change.from), row_color(campaign, change.to)};
    line.show = {{scene::Selection::Kind::Area, change.area.index()}, change.first_change};
    if (figures.is_of_interpretations()) {
        line.holders =
            fmt::format("{}, by other facts {}", row_words(campaign, change.from), row_words(campaign, change.to));
        return line;
    }
    line.when = day_words(change.first_change);
    if (const auto row = change.path[1].row) {
        const campaign::Control& control = campaign.control(*row);
        line.when = fmt::format("{}{}, {} confidence", control.when.from.is_imprecise() ? "about " : "", line.when,
                                campaign::confidence_name(control.provenance.confidence));
    }
    if (change.path.size() > 2) {
        line.when += fmt::format(", then {} more", change.path.size() - 2);
    }
    return line;
}

std::string counted(std::size_t number, const char* one, const char* many) {
    return number == 1 ? fmt::format("1 {}", one) : fmt::format("{} {}", number, many);
}

std::string summary_of(const CompareFigures& figures) {
    const auto centres = static_cast<std::size_t>(
        std::count_if(figures.changes.begin(), figures.changes.end(),
                      [](const Change& change) { return change.kind == SubjectKind::Centre; }));
    const std::size_t countrysides = figures.changes.size() - centres;
    const char* what = figures.is_of_interpretations() ? "told otherwise by the other facts" : "held otherwise";
    if (figures.changes.empty()) {
        return figures.is_of_interpretations() ? "Both interpretations tell this day alike."
                                               : "Nothing is recorded to be held otherwise.";
    }
    return fmt::format("{} and {} {} {}.", counted(centres, "centre", "centres"),
                       counted(countrysides, "countryside", "countrysides"), figures.changes.size() == 1 ? "is" : "are",
                       what);
}

std::string returned_words(const CompareFigures& figures) {
    std::vector<std::string> names;
    for (const Change& change : figures.returned) {
        names.push_back(fmt::format("{} ({})", panel_text(figures.campaign->area(change.area).names.en),
                                    change.kind == SubjectKind::Centre ? "centre" : "countryside"));
    }
    return names.empty()
               ? ""
               : fmt::format("Alike on both days, but held by others in between: {}.", fmt::join(names, ", "));
}

void add_figures(const CompareFigures& figures, CompareView& view) {
    const Campaign& campaign = *figures.campaign;
    view.summary = summary_of(figures);
    view.caution =
        "In brackets: the least and the most that dates known only to a month or a span allow. "
        "A centre says little about the land around it; the countryside is one coarse statement a province.";
    view.days = {day_words(figures.days[0].day), day_words(figures.days[1].day)};
    if (figures.is_of_interpretations()) {
        view.days = {"The map's facts", "Other facts"};
    }
    view.by_centre = figure_lines(campaign, figures.by_centre);
    view.by_countryside = figure_lines(campaign, figures.by_countryside);
    for (const Change& change : figures.changes) {
        view.changes.push_back(change_line(figures, change));
    }
    view.returned = returned_words(figures);
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
    view.first = day_words(state.playhead.now.day());
    for (const geo::calendar::Day day : choice.others) {
        view.others.push_back(day_words(day));
    }
    view.takes_many = choice.look == CompareLook::Multiples && !choice.same_day;
    view.can_add = choice.others.size() < scene::most_compared;
    view.same_day = choice.same_day;
    if (view.comparing && state.compare.figures != nullptr) {
        add_figures(*state.compare.figures, view);
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
    std::vector<std::string> lines{day_words(day)};
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
        lines.push_back(fmt::format("{}: {} %", holder_name(*state.compare.figures->campaign, holding.holder),
                                    percent(tally, holding.area_m2.best)));
    }
    return lines;
}

}  // namespace app::state

#include "app/report/compare_table.hpp"

#include "app/report/table_cells.hpp"
#include "geo/table/csv_table.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <utility>

namespace app::report {
namespace {

using campaign::Campaign;
using campaign::ControlId;
using campaign::Reading;
using campaign::SubjectKind;
using compare::Change;
using compare::DayTally;
using geo::calendar::Day;
using geo::calendar::DayRange;
using Json = nlohmann::ordered_json;

Comparison::Side side_of(const Campaign& campaign, const DayRange& days) {
    const auto tally = [&](Reading reading, compare::Grouping grouping) {
        return compare::tally_over(campaign, reading, grouping, days);
    };
    constexpr auto by_status = compare::Grouping::ByControllerAndStatus;
    constexpr auto by_party = compare::Grouping::ByController;
    Comparison::Side side;
    side.day = days.from;
    side.days = days;
    side.by_centre = tally(Reading::Centre, by_status);
    side.by_countryside = tally(Reading::Countryside, by_status);
    side.parties_by_centre = tally(Reading::Centre, by_party);
    side.parties_by_countryside = tally(Reading::Countryside, by_party);
    return side;
}

std::string controller_key(const Campaign& campaign, std::optional<ControlId> row) {
    return row ? campaign.actor(campaign.control(*row).controller).key : std::string();
}

std::string controller_name(const Campaign& campaign, std::optional<ControlId> row) {
    return row ? campaign.actor(campaign.control(*row).controller).names.en : std::string();
}

std::string status_of(const Campaign& campaign, std::optional<ControlId> row) {
    return std::string(campaign::hold_status_name(row ? campaign.control(*row).status : campaign::HoldStatus::Unknown));
}

template <typename Number, typename Shown>
Json estimate(const compare::Estimate<Number>& of, const Shown& shown) {
    return {{"low", shown(of.low)}, {"best", shown(of.best)}, {"high", shown(of.high)}};
}

Json holdings_json(const Campaign& campaign, const DayTally& tally) {
    const auto whole = [](int number) { return number; };
    Json list = Json::array();
    for (const compare::Holding& holding : tally.holdings) {
        const HolderCells cells = holder_cells(campaign, holding.holder);
        list.push_back(
            {{"controller_id", cells.id},
             {"controller", cells.name},
             {"status", cells.status},
             {"provinces", estimate(holding.provinces, whole)},
             {"centres", estimate(holding.centres, whole)},
             {"area_km2", estimate(holding.area_m2, [](std::int64_t m2) { return rounded_km2(m2); })},
             {"share", estimate(holding.area_m2, [&](std::int64_t m2) { return rounded_share(tally.share(m2)); })}});
    }
    return list;
}

Json side_json(const Campaign& campaign, const Comparison::Side& side) {
    return {{"date", side.day.iso()},
            {"last_date", (side.days.to - 1).iso()},
            {"provinces", side.by_centre.provinces},
            {"centres", side.by_centre.centres},
            {"area_km2", rounded_km2(side.by_centre.area_m2)},
            {"by_centre", holdings_json(campaign, side.by_centre)},
            {"by_countryside", holdings_json(campaign, side.by_countryside)}};
}

Json path_json(const Campaign& campaign, const Change& change) {
    Json path = Json::array();
    for (const compare::Step& step : change.path) {
        Json entry{{"from", step.from.iso()},
                   {"controller_id", controller_key(campaign, step.row)},
                   {"controller", controller_name(campaign, step.row)},
                   {"status", status_of(campaign, step.row)}};
        if (step.row) {
            const campaign::Control& control = campaign.control(*step.row);
            entry["from_as_written"] = control.when.from.text;
            entry["confidence"] = campaign::confidence_name(control.provenance.confidence);
        }
        entry["sources"] = source_keys(campaign, step.sources);
        path.push_back(std::move(entry));
    }
    return path;
}

Json change_json(const Campaign& campaign, const Change& change) {
    const campaign::Area& area = campaign.area(change.area);
    Json parents = Json::array();
    for (const campaign::AreaId parent : area.parents) {
        parents.push_back(campaign.area(parent).key);
    }
    const auto& established = change.path[1].row;
    return {{"area_id", area.key},
            {"area", area.names.en},
            {"kind", change_kind(change.kind)},
            {"from_controller", controller_key(campaign, change.from)},
            {"from_controller_name", controller_name(campaign, change.from)},
            {"from_status", status_of(campaign, change.from)},
            {"to_controller", controller_key(campaign, change.to)},
            {"to_controller_name", controller_name(campaign, change.to)},
            {"to_status", status_of(campaign, change.to)},
            {"first_change", change.first_change.iso()},
            {"first_change_as_written", established ? campaign.control(*established).when.from.text : ""},
            {"changed_hands", change.changed_hands(campaign)},
            {"area_km2", rounded_km2(area.area_km2)},
            {"path", path_json(campaign, change)},
            {"sources", source_keys(campaign, change.sources)},
            {"parent", std::move(parents)}};
}

void keep_only(std::optional<Reading> only, Comparison& comparison) {
    if (only) {
        const SubjectKind kept = *only == Reading::Centre ? SubjectKind::Centre : SubjectKind::Countryside;
        for (auto* changes : {&comparison.changes, &comparison.returned, &comparison.within}) {
            std::erase_if(*changes, [kept](const Change& change) { return change.kind != kept; });
        }
    }
}

}  // namespace

const char* change_kind(SubjectKind kind) {
    return kind == SubjectKind::Centre ? "centre" : "province";
}

Comparison comparison_of(const Campaign& campaign, Day from, Day to, std::optional<Reading> only) {
    return comparison_of(campaign, DayRange{from, from + 1}, DayRange{to, to + 1}, only);
}

Comparison comparison_of(const Campaign& campaign, const DayRange& from, const DayRange& to,
                         std::optional<Reading> only) {
    Comparison comparison{{side_of(campaign, from), side_of(campaign, to)},
                          compare::changes_between(campaign, from.from, to.from),
                          compare::returned_between(campaign, from.from, to.from),
                          {}};
    for (const DayRange& days : {from, to}) {
        auto within = compare::changes_between(campaign, days.from, days.to - 1);
        auto returned = compare::returned_between(campaign, days.from, days.to - 1);
        comparison.within.insert(comparison.within.end(), within.begin(), within.end());
        comparison.within.insert(comparison.within.end(), returned.begin(), returned.end());
    }
    keep_only(only, comparison);
    return comparison;
}

Comparison comparison_of(const campaign::CampaignPtr& campaign, const BelievedDay& from, const BelievedDay& to,
                         std::optional<Reading> only) {
    const auto first = compare::restricted_to(campaign, from.filter);
    Comparison comparison;
    if (from.filter == to.filter) {
        comparison = comparison_of(*first, from.days, to.days, only);
    } else {
        const auto second = compare::restricted_to(campaign, to.filter);
        comparison.sides = {side_of(*first, from.days), side_of(*second, to.days)};
        comparison.changes = compare::disagreements(*first, *second, to.days.from);
        keep_only(only, comparison);
    }
    comparison.sides[0].filter = from.filter;
    comparison.sides[1].filter = to.filter;
    return comparison;
}

std::string compare_csv(const Campaign& campaign, const Comparison& comparison) {
    std::string csv =
        geo::table::csv_line({"area_id", "area", "kind", "from_controller", "from_status", "to_controller", "to_status",
                              "first_change", "area_km2", "sources", "parent"});
    for (const Change& change : comparison.changes) {
        const campaign::Area& area = campaign.area(change.area);
        std::vector<std::string> parents;
        for (const campaign::AreaId parent : area.parents) {
            parents.push_back(campaign.area(parent).key);
        }
        csv += geo::table::csv_line({area.key, area.names.en, change_kind(change.kind),
                                     controller_key(campaign, change.from), status_of(campaign, change.from),
                                     controller_key(campaign, change.to), status_of(campaign, change.to),
                                     change.first_change.iso(), fmt::format("{:.1f}", area.area_km2),
                                     fmt::format("{}", fmt::join(source_keys(campaign, change.sources), ";")),
                                     fmt::format("{}", fmt::join(parents, ";"))});
    }
    return csv;
}

std::string compare_json(const Campaign& campaign, const Comparison& comparison) {
    Json changes = Json::array();
    for (const Change& change : comparison.changes) {
        changes.push_back(change_json(campaign, change));
    }
    const Json whole{{"campaign", campaign.info.id},
                     {"from", side_json(campaign, comparison.sides[0])},
                     {"to", side_json(campaign, comparison.sides[1])},
                     {"changes", std::move(changes)}};
    return whole.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace app::report

#include "app/report/control_table.hpp"

#include "geo/table/csv_table.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <string_view>
#include <tuple>
#include <utility>

namespace app::report {
namespace {

using campaign::Campaign;
using campaign::Control;
using campaign::SubjectId;
using campaign::SubjectKind;
using geo::calendar::Day;

using Cell = std::pair<std::string_view, std::string ControlRow::*>;
constexpr std::array<Cell, 11> columns{{{"area_id", &ControlRow::area_id},
                                        {"area", &ControlRow::area},
                                        {"kind", &ControlRow::kind},
                                        {"controller_id", &ControlRow::controller_id},
                                        {"controller", &ControlRow::controller},
                                        {"status", &ControlRow::status},
                                        {"confidence", &ControlRow::confidence},
                                        {"since", &ControlRow::since},
                                        {"until", &ControlRow::until},
                                        {"sources", &ControlRow::sources},
                                        {"parent", &ControlRow::parent}}};

void append_id(std::string& ids, const std::string& id) {
    ids += ids.empty() ? id : ";" + id;
}

/// Controller, status, days and sources of whoever holds the subject on the day.
void fill_in(const Campaign& campaign, std::optional<SubjectId> subject, Day day, ControlRow& row) {
    row.status = campaign::hold_status_name(campaign::HoldStatus::Unknown);
    if (!subject) {
        return;
    }
    const campaign::Stretch stretch = campaign.timelines.stretch_at(*subject, day);
    if (!stretch.row) {
        return;
    }
    const Control& control = campaign.control(*stretch.row);
    row.controller_id = campaign.actor(control.controller).key;
    row.controller = campaign.actor(control.controller).names.en;
    row.status = campaign::hold_status_name(control.status);
    row.confidence = campaign::confidence_name(control.provenance.confidence);
    row.since = stretch.days.from.iso();
    row.until = stretch.days.to < campaign.info.span.to ? stretch.days.to.iso() : std::string();
    for (const campaign::SourceId source : control.provenance.sources) {
        append_id(row.sources, campaign.source(source).key);
    }
}

void add_area(const Campaign& campaign, campaign::AreaId id, Day day, std::vector<ControlRow>& rows) {
    const campaign::Area& area = campaign.area(id);
    const auto countryside = campaign.subject_of(id, SubjectKind::Countryside);
    const auto centre = campaign.subject_of(id, SubjectKind::Centre);
    if (!area.valid.contains(day) || (area.kind == campaign::AreaKind::Subunit && !countryside && !centre)) {
        return;
    }
    ControlRow row;
    row.area_id = area.key;
    row.area = area.names.en;
    for (const campaign::AreaId parent : area.parents) {
        append_id(row.parent, campaign.area(parent).key);
    }
    for (const auto& [kind, subject] : {std::pair("province", countryside), std::pair("centre", centre)}) {
        rows.push_back(row);
        rows.back().kind = kind;
        fill_in(campaign, subject, day, rows.back());
    }
}

void add_places(const Campaign& campaign, Day day, std::vector<ControlRow>& rows) {
    for (std::size_t index = 0; index < campaign.subjects.size(); ++index) {
        const campaign::Subject& subject = campaign.subjects[index];
        if (subject.kind != SubjectKind::Place) {
            continue;
        }
        const campaign::Place& place = campaign.place(*subject.place);
        ControlRow row;
        row.area_id = place.key;
        row.area = place.names.en;
        row.kind = "place";
        row.parent = subject.area ? campaign.area(*subject.area).key : std::string();
        fill_in(campaign, SubjectId(index), day, row);
        rows.push_back(std::move(row));
    }
}

/// A province's countryside before its centre, places last.
int kind_order(const ControlRow& row) {
    return row.kind == "province" ? 0 : row.kind == "centre" ? 1 : 2;
}

}  // namespace

std::vector<ControlRow> control_rows(const Campaign& campaign, Day day, PlaceRows places) {
    std::vector<ControlRow> rows;
    for (std::size_t index = 0; index < campaign.areas.size(); ++index) {
        add_area(campaign, campaign::AreaId(index), day, rows);
    }
    if (places == PlaceRows::With) {
        add_places(campaign, day, rows);
    }
    std::stable_sort(rows.begin(), rows.end(), [](const ControlRow& a, const ControlRow& b) {
        return std::tuple(std::string_view(a.area), kind_order(a) == 2, std::string_view(a.area_id), kind_order(a)) <
               std::tuple(std::string_view(b.area), kind_order(b) == 2, std::string_view(b.area_id), kind_order(b));
    });
    return rows;
}

std::string control_csv(const std::vector<ControlRow>& rows) {
    std::vector<std::string> cells;
    cells.reserve(columns.size());
    for (const auto& [name, member] : columns) {
        cells.emplace_back(name);
    }
    std::string csv = geo::table::csv_line(cells);
    for (const ControlRow& row : rows) {
        for (std::size_t index = 0; index < columns.size(); ++index) {
            cells[index] = row.*columns[index].second;
        }
        csv += geo::table::csv_line(cells);
    }
    return csv;
}

std::string control_json(const std::vector<ControlRow>& rows) {
    nlohmann::ordered_json array = nlohmann::ordered_json::array();
    for (const ControlRow& row : rows) {
        nlohmann::ordered_json object;
        for (const auto& [name, member] : columns) {
            object[std::string(name)] = row.*member;
        }
        array.push_back(std::move(object));
    }
    // Texts come from tables that were checked to be UTF-8; a name made elsewhere must not throw here.
    return array.dump(2, ' ', false, nlohmann::ordered_json::error_handler_t::replace) + "\n";
}

}  // namespace app::report

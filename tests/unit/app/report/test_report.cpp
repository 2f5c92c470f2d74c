#include "app/report/check_table.hpp"
#include "app/report/control_table.hpp"
#include "app/report/info_text.hpp"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include <algorithm>

using namespace app::campaign;
using app::report::control_csv;
using app::report::control_json;
using app::report::control_rows;
using app::report::ControlRow;
using app::report::PlaceRows;
using geo::calendar::Day;
using geo::calendar::DayRange;

namespace {

Day day(int month, int day_of_month) {
    return Day::from_civil({1900, month, day_of_month});
}

Area area(std::string key, std::string name, AreaKind kind = AreaKind::Province) {
    Area made;
    made.key = std::move(key);
    made.names.en = std::move(name);
    made.kind = kind;
    made.valid = {Day(-100000), Day(100000)};
    return made;
}

Control held(std::string key, std::size_t subject, DayRange days, HoldStatus status) {
    Control control;
    control.key = std::move(key);
    control.subject = SubjectId(subject);
    control.when.drawn = control.when.uncut = days;
    control.controller = ActorId(0);
    control.status = status;
    control.provenance.confidence = Confidence::Medium;
    control.provenance.sources = {SourceId(1), SourceId(0)};
    return control;
}

/// "Ävila, Upper" (with a comma), "Bora" with the sub-unit "Cove", "Dell" that begins in July; the place "Bora" has the
/// province's name.
Campaign campaign() {
    Campaign made;
    made.info.span = {day(1, 1), Day::from_civil({1901, 1, 1})};
    made.info.id = "mini";
    made.info.title.en = "Mini";
    made.info.extent = {-1.5, -1, 3, 2};
    made.actors.resize(1);
    made.actors[0].key = "RED";
    made.actors[0].names.en = "Red \"party\"";
    made.sources = {{"S1", "First", "", "", "", ""}, {"S2", "Second", "", "", "", ""}};
    made.areas = {area("bora", "Bora"), area("avila", "Avila, Upper"), area("cove", "Cove", AreaKind::Subunit),
                  area("dell", "Dell"), area("eyot", "Eyot", AreaKind::Subunit)};
    made.areas[2].parents = {AreaId(0), AreaId(1)};
    made.areas[3].valid.from = day(7, 1);
    made.places.resize(1);
    made.places[0].key = "bora_town";
    made.places[0].names.en = "Bora";
    made.places[0].area = AreaId(0);
    made.subjects = {{SubjectKind::Countryside, AreaId(0), {}},
                     {SubjectKind::Centre, AreaId(0), {}},
                     {SubjectKind::Centre, AreaId(2), {}},
                     {SubjectKind::Place, AreaId(0), PlaceId(0)}};
    made.controls = {held("C1", 0, {day(1, 1), day(3, 1)}, HoldStatus::Controlled),
                     held("C2", 1, {day(2, 1), made.info.span.to}, HoldStatus::Besieged),
                     held("C3", 2, made.info.span, HoldStatus::Contested),
                     held("C4", 3, made.info.span, HoldStatus::Controlled)};
    std::vector<ControlEntry> entries;
    for (std::size_t index = 0; index < made.controls.size(); ++index) {
        entries.push_back({made.controls[index].subject, made.controls[index].when.drawn, ControlId(index)});
    }
    made.timelines = ControlTimelines(made.subjects.size(), std::move(entries));
    return made;
}

std::vector<std::string> names_and_kinds(const std::vector<ControlRow>& rows) {
    std::vector<std::string> names;
    for (const ControlRow& row : rows) {
        names.push_back(row.area_id + " " + row.kind);
    }
    return names;
}

}  // namespace

TEST_CASE("control lists the areas of the day by name, the countryside first") {
    const auto spring = control_rows(campaign(), day(4, 1), PlaceRows::Without);
    CHECK(names_and_kinds(spring) == std::vector<std::string>{"avila province", "avila centre", "bora province",
                                                              "bora centre", "cove province", "cove centre"});
    const auto summer = control_rows(campaign(), day(7, 1), PlaceRows::Without);
    CHECK(summer.size() == 8);
    CHECK(summer.back().area_id == "dell");
}

TEST_CASE("a sub-unit without a fact of its own is not listed") {
    const auto rows = control_rows(campaign(), day(7, 1), PlaceRows::With);
    CHECK(std::none_of(rows.begin(), rows.end(), [](const ControlRow& row) { return row.area_id == "eyot"; }));
}

TEST_CASE("places stand after the area of their name") {
    const auto rows = control_rows(campaign(), day(2, 1), PlaceRows::With);
    REQUIRE(rows.size() == 7);
    CHECK(rows[4].kind == "place");
    CHECK(rows[4].area_id == "bora_town");
    CHECK(rows[4].parent == "bora");
    CHECK(rows[4].status == "controlled");
}

TEST_CASE("a row says who holds, how, since when and by which sources") {
    const auto rows = control_rows(campaign(), day(2, 10), PlaceRows::Without);
    const ControlRow& countryside = rows[2];
    CHECK(countryside.controller_id == "RED");
    CHECK(countryside.controller == "Red \"party\"");
    CHECK(countryside.status == "controlled");
    CHECK(countryside.confidence == "medium");
    CHECK(countryside.since == "1900-01-01");
    CHECK(countryside.until == "1900-03-01");
    CHECK(countryside.sources == "S2;S1");
    CHECK(rows[3].status == "besieged");
    CHECK(rows[3].until.empty());
    CHECK(rows[4].parent == "bora;avila");
}

TEST_CASE("where nobody is known the status is unknown and the rest is empty") {
    const auto rows = control_rows(campaign(), day(3, 1), PlaceRows::Without);
    const ControlRow& countryside = rows[2];
    CHECK(countryside.status == "unknown");
    CHECK(countryside.controller_id.empty());
    CHECK(countryside.controller.empty());
    CHECK(countryside.confidence.empty());
    CHECK(countryside.since.empty());
    CHECK(countryside.until.empty());
    CHECK(rows[0].status == "unknown");
}

TEST_CASE("the CSV has the columns of the contract") {
    const std::string csv = control_csv(control_rows(campaign(), day(2, 10), PlaceRows::Without));
    CHECK(csv.substr(0, csv.find('\n')) ==
          "area_id,area,kind,controller_id,controller,status,confidence,since,until,sources,parent");
    CHECK(csv.find("avila,\"Avila, Upper\",province,,,unknown,,,,,\n") != std::string::npos);
    CHECK(csv.find("bora,Bora,province,RED,\"Red \"\"party\"\"\",controlled,medium,1900-01-01,1900-03-01,S2;S1,\n") !=
          std::string::npos);
}

TEST_CASE("the JSON says the same as the CSV") {
    const auto rows = control_rows(campaign(), day(2, 10), PlaceRows::With);
    const auto json = nlohmann::json::parse(control_json(rows));
    REQUIRE(json.size() == rows.size());
    CHECK(json[2]["area_id"] == "bora");
    CHECK(json[2]["controller"] == "Red \"party\"");
    CHECK(json[2]["until"] == "1900-03-01");
    CHECK(json[0]["controller_id"] == "");
    CHECK(json[0].size() == 11);
    CHECK(control_json({}) == "[]\n");
}

TEST_CASE("the check table has one line for each problem") {
    geo::Diagnostics problems;
    problems.add(geo::Severity::Error, {"control.csv", 12}, "unknown-id", "controller 'X' is unknown, correct it.");
    problems.add(geo::Severity::Note, {"manifest.json", 0}, "missing-table", "None.");
    CHECK(app::report::check_table(problems) ==
          "severity,file,row,code,message\n"
          "error,control.csv,12,unknown-id,\"controller 'X' is unknown, correct it.\"\n"
          "note,manifest.json,,missing-table,None.\n");
    CHECK(app::report::check_table({}) == "severity,file,row,code,message\n");
}

TEST_CASE("info counts what there is") {
    const std::string text = app::report::info_text(campaign());
    CHECK(text.find("Mini") != std::string::npos);
    CHECK(text.find("1900-01-01 to 1900-12-31 (365 days)") != std::string::npos);
    CHECK(text.find("1.5 W to 3 E, 1 S to 2 N") != std::string::npos);
    CHECK(text.find("3 provinces and 2 sub-units") != std::string::npos);
    CHECK(text.find("4 (0 high, 4 medium, 0 low confidence)") != std::string::npos);
}

// A small invented campaign as files in memory: tests change a line of it, write it out and load it.
#pragma once

#include "app/load/load_campaign.hpp"
#include "tests/support/paths.hpp"

#include <filesystem>
#include <fstream>
#include <map>
#include <string>
#include <string_view>

namespace mini {

/// File texts by name. Two provinces of one square degree each, a sub-unit in the south-east quarter of the western
/// one, two parties.
using Files = std::map<std::string, std::string>;

inline Files good_files() {
    Files files;
    files["manifest.json"] = R"({"format": "salang-campaign", "version": 1, "id": "mini", "title": {"en": "Mini"},
 "span": {"from": "1900-01-01", "to": "1900-12-31"}, "projection": "auto", "extent": [-1, -1, 3, 2], "country": "XX",
 "licence": "none", "credit": "nobody", "data_version": "1",
 "tables": {"actors": "actors.csv", "areas": "areas.csv", "places": "places.csv", "control": "control.csv",
  "battles": "battles.csv", "movements": "movements.csv", "movement_waypoints": "movement_waypoints.csv",
  "events": "events.csv", "sources": "sources.csv", "omitted": "omitted.csv"},
 "areas_geometry": "areas.geojson"})";
    files["sources.csv"] =
        "source_id,title,author_publisher,year,type,where\n"
        "S1,First,Anna,1901,book,p. 1\n"
        "S2,Second,Ben,1902,book,p. 2\n";
    files["omitted.csv"] = "source_id,line,what,why\nS1,12,a rumour,no date\n";
    files["actors.csv"] =
        "actor_id,name,short_name,parent,color,pattern,letter,confidence,source_ids\n"
        "RED,Red party,Red,,#ff0000,solid,R,high,S1\n"
        "BLUE,Blue party,,RED,#0000ff,none,B,medium,S1;S2\n"
        "NOBODY,Unknown,,,#888888,none,?,low,\n";
    files["places.csv"] =
        "place_id,name,variants,lat,lon,kind,rank,area_id,coord_precision_km,confidence,source_ids\n"
        "port,Port,Harbour; Haven,0.5,0.25,town,1,west,1,high,S1\n"
        "mill,Mill,,0.5,1.5,town,2,east,,high,S1\n"
        "quay,Quay,,0.25,0.75,village,4,bay,,low,S2\n"
        "ford,Ford,,0.75,0.9,ford,5,west,,low,S2\n";
    files["areas.csv"] =
        "area_id,kind,name,name_fa,parent,centre_place,feature,valid_from,valid_to,status,confidence,source_ids\n"
        "west,province,West,,,port,f-west,,,existed,high,S1\n"
        "east,province,East,,,mill,f-east,,,existed,high,S1\n"
        "bay,subunit,Bay,,west,quay,f-bay,,,disputed,low,S2\n";
    files["areas.geojson"] = R"({"type": "FeatureCollection", "features": [
{"type": "Feature", "properties": {"feature": "f-west"}, "geometry": {"type": "Polygon", "coordinates": [[[0,0],[0.5,0],[1,0],[1,0.5],[1,1],[0,1],[0,0]]]}},
{"type": "Feature", "properties": {"feature": "f-east"}, "geometry": {"type": "Polygon", "coordinates": [[[1,0],[2,0],[2,1],[1,1],[1,0.5],[1,0]]]}},
{"type": "Feature", "properties": {"feature": "f-bay"}, "geometry": {"type": "Polygon", "coordinates": [[[0.5,0],[1,0],[1,0.5],[0.5,0.5],[0.5,0]]]}}
]})";
    files["control.csv"] =
        "control_id,area_id,part,place_id,from,to,controller,status,confidence,source_ids,note\n"
        "C1,west,centre,port,1900-01-01,[1900-08-08..1900-08-11],RED,controlled,high,S1,\n"
        "C2,west,centre,port,[1900-08-08..1900-08-11],..,BLUE,contested,medium,S1;S2,a note\n"
        "C3,west,countryside,,1890,1900-04~,RED,besieged,low,S2,\n"
        "C4,west,countryside,,1900-04~,..,NOBODY,unknown,low,S2,\n"
        "C5,east,whole,,1900-01-01,..,BLUE,controlled,high,S1,\n"
        "C6,bay,whole,,..,..,RED,controlled,low,S2,\n"
        "C7,,place,ford,1900-03-01,..,RED,controlled,low,S2,\n";
    files["battles.csv"] =
        "battle_id,name,kind,place_id,lat,lon,location_precision,start,end,side_a,side_b,killed_low,killed_high,"
        "confidence,source_ids\n"
        "B1,Fight at the ford,offensive,ford,,,1,1900-02-10,1900-02-12,RED;BLUE,BLUE,10,20,high,S1\n"
        "B2,Siege of Port,siege,port,0.5,0.25,1,1900-07,1900-07,RED,BLUE,,,low,S2\n";
    files["movements.csv"] =
        "movement_id,name,actor,unit,unit_label,men_low,men_high,kind,start,end,draw,route,route_inferred,confidence,"
        "source_ids\n"
        "M1,March to Mill,RED,First brigade,1 Bde,1000,2000,advance,1900-05-01,1900-05-10,yes,road,no,high,S1\n"
        "M2,Summary,BLUE,many,,,,withdrawal,1900-01,1900-12,no,direct,yes,low,S2\n";
    files["movement_waypoints.csv"] =
        "movement_id,seq,place_id,lat,lon,date,inferred\n"
        "M1,1,port,,,1900-05-01,no\n"
        "M1,3,mill,0.5,1.5,1900-05-10,no\n"
        "M1,2,ford,,,1900-05-06,yes\n";
    files["events.csv"] =
        "event_id,date,date_end,category,place_id,actors,title,summary,confidence,source_ids\n"
        "E1,1900-06-01,,politics,port,RED;BLUE,Treaty,They met,high,S1\n";
    return files;
}

inline std::filesystem::path write(const Files& files, std::string_view test_name) {
    const auto folder = test_support::scratch_dir(test_name);
    for (const auto& [name, text] : files) {
        std::ofstream(folder / name, std::ios::binary) << text;
    }
    return folder;
}

inline app::load::LoadedCampaign load(const Files& files, std::string_view test_name) {
    return app::load::load_campaign(write(files, test_name));
}

/// The problems as text, one a line, so that a failed test shows them.
inline std::string listed(const geo::Diagnostics& diagnostics) {
    std::string text;
    for (const geo::Diagnostic& problem : diagnostics.all()) {
        text += std::string(geo::severity_name(problem.severity)) + " " + problem.where.file + ":" +
                std::to_string(problem.where.row) + " " + problem.code + ": " + problem.message + "\n";
    }
    return text;
}

}  // namespace mini

#include "tests/unit/app/load/mini_campaign.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <random>

using geo::Severity;

namespace {

/// One slip in an otherwise good campaign, and what must be said about it.
struct Slip {
    std::string name;
    std::string file;
    std::string from;  ///< replaced by `to` where it stands first; empty: `to` is put at the end
    std::string to;
    Severity severity;
    std::string code;
    std::size_t row;      ///< 0: any
    std::string said_in;  ///< file that the problem belongs to, where it is another
};

const std::vector<Slip> slips{
    {"unknown controller", "control.csv", "..,BLUE,contested", "..,GREEN,contested", Severity::Error, "unknown-id", 3,
     ""},
    {"empty controller", "control.csv", "..,BLUE,contested", "..,,contested", Severity::Error, "missing-value", 3, ""},
    {"unknown area", "control.csv", "C5,east", "C5,eats", Severity::Error, "unknown-id", 6, ""},
    {"unknown part", "control.csv", "east,whole", "east,hole", Severity::Error, "unknown-value", 6, ""},
    {"unknown status", "control.csv", "BLUE,contested", "BLUE,disputed", Severity::Error, "unknown-value", 3, ""},
    {"unknown source", "control.csv", "S1;S2,a note", "S1;S9,a note", Severity::Error, "unknown-id", 3, ""},
    {"no source", "control.csv", "S1;S2,a note", ",a note", Severity::Warning, "no-source", 3, ""},
    {"unknown confidence", "control.csv", "contested,medium", "contested,middling", Severity::Error, "unknown-value", 3,
     ""},
    {"place row without place", "control.csv", "place,ford", "place,", Severity::Error, "missing-value", 8, ""},
    {"duplicate control id", "control.csv", "C2,west", "C1,west", Severity::Error, "duplicate-id", 3, ""},
    {"empty control id", "control.csv", "C2,west", ",west", Severity::Error, "missing-id", 3, ""},
    {"bad EDTF", "control.csv", "1900-03-01,..", "1 March 1900,..", Severity::Error, "bad-date", 8, ""},
    {"impossible day", "control.csv", "1900-03-01,..", "1900-02-30,..", Severity::Error, "bad-date", 8, ""},
    {"control ends when it starts", "control.csv", "1900-03-01,..", "1900-03-01,1900-03-01", Severity::Error,
     "ends-before-start", 8, ""},
    {"control ends before it starts", "control.csv", "1900-03-01,..", "1900-03-01,1900-02-01", Severity::Error,
     "ends-before-start", 8, ""},
    {"overlap", "control.csv", "C4,west,countryside,,1900-04~", "C4,west,countryside,,1900-03", Severity::Error,
     "control-overlap", 5, ""},
    {"gap", "control.csv", "C4,west,countryside,,1900-04~", "C4,west,countryside,,1900-09", Severity::Warning,
     "control-gap", 5, ""},
    {"late start", "control.csv", "C3,west,countryside,,1890", "C3,west,countryside,,1900-02-01", Severity::Note,
     "control-starts-late", 4, ""},
    {"carried on", "control.csv", "1900-03-01,..", "1900-03-01,1900-09-01", Severity::Note, "control-carried-on", 8,
     ""},
    {"outside the span", "control.csv", "C7,,place,ford,1900-03-01", "C7,,place,ford,1950", Severity::Note,
     "outside-span", 8, ""},
    {"never drawn", "control.csv", "1890,1900-04~", "1900-04,1900-04~", Severity::Warning, "control-never-drawn", 4,
     ""},
    {"not the centre", "control.csv", "C1,west,centre,port", "C1,west,centre,ford", Severity::Warning, "not-the-centre",
     2, ""},
    {"missing row", "control.csv", "C5,east,whole", "C5,east,centre", Severity::Note, "control-missing", 3,
     "areas.csv"},
    {"wrong number of cells", "control.csv", "S1;S2,a note", "S1;S2,a note,more", Severity::Error, "csv-cells", 3, ""},
    {"missing column", "control.csv", "part,", "bit,", Severity::Error, "missing-column", 1, ""},
    {"unknown column", "control.csv", "note", "remark", Severity::Warning, "unknown-column", 1, ""},

    {"area does not exist then", "areas.csv", "f-east,,,", "f-east,1950,,", Severity::Warning, "control-outside-area",
     0, "control.csv"},
    {"area ends before it begins", "areas.csv", "f-east,,,", "f-east,1950,1940,", Severity::Error, "ends-before-start",
     3, ""},
    {"unknown area kind", "areas.csv", "east,province", "east,county", Severity::Error, "unknown-value", 3, ""},
    {"unknown centre", "areas.csv", "mill,f-east", "hill,f-east", Severity::Error, "unknown-id", 3, ""},
    {"unknown feature", "areas.csv", "f-east", "f-least", Severity::Error, "missing-geometry", 3, ""},
    {"sub-unit without parent", "areas.csv", "Bay,,west", "Bay,,", Severity::Error, "missing-parent", 4, ""},
    {"unknown parent", "areas.csv", "Bay,,west", "Bay,,best", Severity::Error, "unknown-id", 4, ""},
    {"sub-unit of a part of the span", "areas.csv", "f-bay,,", "f-bay,1900-06,", Severity::Note, "subunit-days", 4, ""},
    {"a line is no area", "areas.geojson",
     R"("type": "Polygon", "coordinates": [[[1,0],[2,0],[2,1],[1,1],[1,0.5],[1,0]]])",
     R"("type": "LineString", "coordinates": [[1,0],[2,0],[2,1]])", Severity::Error, "bad-geometry", 0, ""},

    {"unknown area of a place", "places.csv", "town,2,east", "town,2,least", Severity::Error, "unknown-id", 3, ""},
    {"bad latitude", "places.csv", "Mill,,0.5", "Mill,,north", Severity::Error, "bad-number", 3, ""},
    {"impossible latitude", "places.csv", "Mill,,0.5", "Mill,,95", Severity::Error, "bad-number", 3, ""},
    {"no number", "places.csv", "Mill,,0.5", "Mill,,nan", Severity::Error, "bad-number", 3, ""},
    {"decimal comma", "places.csv", "Mill,,0.5", "Mill,,\"0,5\"", Severity::Error, "bad-number", 3, ""},
    {"no position", "places.csv", "Mill,,0.5,1.5", "Mill,,,", Severity::Error, "missing-position", 3, ""},
    {"bad rank", "places.csv", "town,2,east", "town,9,east", Severity::Error, "bad-number", 3, ""},
    {"place outside the extent", "places.csv", "Mill,,0.5,1.5", "Mill,,0.5,15", Severity::Note, "outside-extent", 3,
     ""},
    {"coordinates exchanged", "places.csv", "Mill,,0.5,1.5", "Mill,,2.5,1.5", Severity::Error, "outside-extent", 3, ""},

    {"unknown parent of an actor", "actors.csv", "Blue party,,RED", "Blue party,,READ", Severity::Error, "unknown-id",
     3, ""},
    {"bad colour", "actors.csv", "#0000ff", "blue", Severity::Warning, "bad-color", 3, ""},

    {"unknown battle kind", "battles.csv", "offensive", "brawl", Severity::Error, "unknown-value", 2, ""},
    {"battle ends before it starts", "battles.csv", "1900-02-10,1900-02-12", "1900-02-10,1900-02-09", Severity::Error,
     "ends-before-start", 2, ""},
    {"battle without a date", "battles.csv", "1900-02-10,1900-02-12", ",1900-02-12", Severity::Error, "missing-date", 2,
     ""},
    {"battle outside the span", "battles.csv", "1900-02-10,1900-02-12", "1890,1891", Severity::Note, "outside-span", 2,
     ""},
    {"battle outside the extent", "battles.csv", "port,0.5,0.25", ",50,30", Severity::Warning, "outside-extent", 3, ""},
    {"battle far from its place", "battles.csv", "port,0.5,0.25", "port,0.5,0.75", Severity::Warning,
     "position-differs", 3, ""},
    {"battle nowhere", "battles.csv", "ford,,,", ",,,", Severity::Error, "missing-position", 2, ""},
    {"unknown side", "battles.csv", "RED;BLUE", "RED;GREEN", Severity::Error, "unknown-id", 2, ""},
    {"killed the wrong way round", "battles.csv", "10,20", "20,10", Severity::Error, "bad-range", 2, ""},
    {"negative killed", "battles.csv", "10,20", "-10,20", Severity::Error, "bad-number", 2, ""},
    {"unknown place", "battles.csv", "offensive,ford", "offensive,fjord", Severity::Error, "unknown-id", 2, ""},

    {"unknown movement kind", "movements.csv", "advance", "stroll", Severity::Error, "unknown-value", 2, ""},
    {"unknown route", "movements.csv", "road", "rail", Severity::Error, "unknown-value", 2, ""},
    {"neither yes nor no", "movements.csv", "yes,road", "perhaps,road", Severity::Error, "unknown-value", 2, ""},
    {"unknown actor", "movements.csv", "Mill,RED", "Mill,READ", Severity::Error, "unknown-id", 2, ""},
    {"drawn without a way", "movements.csv", "1900-12,no", "1900-12,yes", Severity::Error, "too-few-waypoints", 3, ""},
    {"waypoints of nothing", "movement_waypoints.csv", "", "M9,1,port,,,,no\n", Severity::Error, "unknown-id", 5, ""},
    {"waypoint without number", "movement_waypoints.csv", "M1,3", "M1,", Severity::Error, "missing-value", 3, ""},
    {"two waypoints with one number", "movement_waypoints.csv", "M1,3", "M1,2", Severity::Error, "duplicate-id", 0, ""},
    {"passed backwards", "movement_waypoints.csv", "M1,3,mill,0.5,1.5,1900-05-10", "M1,3,mill,0.5,1.5,1900-05-03",
     Severity::Error, "waypoint-order", 3, ""},
    {"passed outside the movement", "movement_waypoints.csv", "1900-05-10", "1900-06-10", Severity::Warning,
     "waypoint-date", 3, ""},

    {"event of an unknown actor", "events.csv", "RED;BLUE", "RED;GREEN", Severity::Error, "unknown-id", 2, ""},
    {"duplicate source", "sources.csv", "S2,Second", "S1,Second", Severity::Error, "duplicate-id", 3, ""},

    {"no such table", "manifest.json", R"("events": "events.csv", )", "", Severity::Note, "missing-table", 0, ""},
    {"table that is not there", "manifest.json", "events.csv", "evens.csv", Severity::Error, "missing-file", 0,
     "evens.csv"},
    {"table of no campaign", "manifest.json", R"("events": )", R"("evens": )", Severity::Warning, "unknown-table", 0,
     ""},
    {"bad extent", "manifest.json", "[-1, -1, 3, 2]", "[-1, 2, 3, -1]", Severity::Error, "bad-manifest", 0, ""},
    {"no title", "manifest.json", R"({"en": "Mini"})", "{}", Severity::Warning, "bad-manifest", 0, ""},
    {"base layer that is not there", "manifest.json", R"("areas_geometry")",
     R"("base": {"rivers": "rivers.fgb"}, "areas_geometry")", Severity::Warning, "missing-base-file", 0, ""},
    {"no outlines", "manifest.json", "areas.geojson", "arias.geojson", Severity::Error, "missing-file", 0,
     "arias.geojson"},
};

mini::Files with(const Slip& slip) {
    mini::Files files = mini::good_files();
    std::string& text = files.at(slip.file);
    if (slip.from.empty()) {
        text += slip.to;
    } else {
        const auto at = text.find(slip.from);
        REQUIRE(at != std::string::npos);
        text.replace(at, slip.from.size(), slip.to);
    }
    return files;
}

bool fits(const geo::Diagnostic& problem, const Slip& slip) {
    const std::string& file = slip.said_in.empty() ? slip.file : slip.said_in;
    return problem.severity == slip.severity && problem.code == slip.code && problem.where.file == file &&
           (slip.row == 0 || problem.where.row == slip.row);
}

}  // namespace

TEST_CASE("every slip is found in its file and row, and the rest is loaded") {
    for (const Slip& slip : slips) {
        const auto loaded = mini::load(with(slip), "load-slip");
        INFO(slip.name << "\n" << mini::listed(loaded.diagnostics));
        REQUIRE(loaded.campaign);
        const auto& all = loaded.diagnostics.all();
        CHECK(std::any_of(all.begin(), all.end(),
                          [&slip](const geo::Diagnostic& problem) { return fits(problem, slip); }));
        for (const geo::Diagnostic& problem : all) {
            CHECK(problem.message.size() > 20);
            CHECK(problem.message.back() == '.');
        }
    }
}

TEST_CASE("all problems are found in one go") {
    mini::Files files = mini::good_files();
    files["battles.csv"] += "B3,Three slips,brawl,fjord,1,1,1,1900-13-01,1900-02-12,GREEN,BLUE,,,high,S1\n";
    const auto loaded = mini::load(files, "load-many");
    INFO(mini::listed(loaded.diagnostics));
    CHECK(loaded.diagnostics.count(Severity::Error) >= 2);
    CHECK(loaded.campaign->battles.size() == 2);
}

TEST_CASE("where nothing can be made of the folder there is no campaign but a reason") {
    const auto refused = [](mini::Files files) {
        const auto loaded = mini::load(files, "load-refused");
        INFO(mini::listed(loaded.diagnostics));
        CHECK_FALSE(loaded.campaign);
        CHECK(loaded.diagnostics.has_errors());
    };
    const auto manifest = [](std::string text) {
        mini::Files files = mini::good_files();
        files["manifest.json"] = std::move(text);
        return files;
    };
    mini::Files none = mini::good_files();
    none.erase("manifest.json");
    refused(none);
    refused(manifest(""));
    refused(manifest("{"));
    refused(manifest("[1, 2]"));
    refused(manifest(R"({"format": "something else"})"));
    refused(manifest(R"({"format": "salang-campaign", "version": 99, "span": {"from": "1900", "to": "1901"}})"));
    refused(manifest(R"({"format": "salang-campaign", "version": 1})"));
    refused(manifest(R"({"format": "salang-campaign", "version": 1, "span": {"from": "1901", "to": "1900"}})"));
    refused(manifest(R"({"format": "salang-campaign", "version": 1, "span": {"from": "soon", "to": ".."}})"));
    refused(manifest(R"({"format": "salang-campaign", "version": 1, "span": 3})"));
    CHECK_FALSE(app::load::load_campaign("no/such/folder").campaign);
}

TEST_CASE("a manifest alone makes an empty campaign with notes") {
    const auto loaded = mini::load(
        {{"manifest.json", R"({"format": "salang-campaign", "version": 1, "span": {"from": "1900", "to": "1900"}})"}},
        "load-bare");
    INFO(mini::listed(loaded.diagnostics));
    REQUIRE(loaded.campaign);
    CHECK(loaded.campaign->info.span.length_days() == 365);
    CHECK(loaded.campaign->info.id == "load-bare");
    CHECK(loaded.campaign->areas.empty());
}

TEST_CASE("an overlap leaves a timeline without overlaps") {
    mini::Files files = mini::good_files();
    files["control.csv"] += "C8,,place,ford,1900-02-01,1900-06-01,BLUE,controlled,low,S2,\n";
    const auto loaded = mini::load(files, "load-overlap");
    INFO(mini::listed(loaded.diagnostics));
    const auto& campaign = *loaded.campaign;
    const app::campaign::SubjectId ford(campaign.subjects.size() - 1);
    CHECK(campaign.timelines.rows_of(ford).size() == 2);
    const auto may = campaign.timelines.at(ford, geo::calendar::Day::from_civil({1900, 5, 31}));
    const auto june = campaign.timelines.at(ford, geo::calendar::Day::from_civil({1900, 6, 1}));
    CHECK(campaign.control(may.value()).key == "C8");
    CHECK(campaign.control(june.value()).key == "C7");
}

TEST_CASE("broken bytes anywhere never stop the program") {
    std::mt19937 random(31);
    const mini::Files good = mini::good_files();
    std::uniform_int_distribution<int> any_byte(0, 255);
    for (int round = 0; round < 150; ++round) {
        mini::Files files = good;
        auto file = files.begin();
        std::advance(file, static_cast<std::ptrdiff_t>(random() % files.size()));
        for (int slip = 0; slip < 3 && !file->second.empty(); ++slip) {
            const std::size_t at = random() % file->second.size();
            switch (random() % 3) {
                case 0: file->second[at] = static_cast<char>(any_byte(random)); break;
                case 1: file->second.erase(at, random() % 20); break;
                default: file->second.insert(at, 1, "\",;\n{}[]-9"[random() % 10]); break;
            }
        }
        const auto loaded = mini::load(files, "load-broken-bytes");
        CHECK((loaded.campaign || loaded.diagnostics.has_errors()));
    }
}

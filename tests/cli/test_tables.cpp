#include "tests/cli/cli_test.hpp"

#include <set>
#include <sstream>

using namespace cli_test;

namespace {

std::vector<std::string> rows_of(const std::string& csv) {
    std::vector<std::string> rows;
    std::istringstream stream(csv);
    for (std::string row; std::getline(stream, row);) {
        rows.push_back(row);
    }
    return rows;
}

std::size_t rows_with(const std::vector<std::string>& rows, const std::string& part) {
    return static_cast<std::size_t>(std::count_if(
        rows.begin(), rows.end(), [&part](const std::string& row) { return row.find(part) != std::string::npos; }));
}

}  // namespace

TEST_CASE("control has a row for each province's centre and countryside of the day", "[cli]") {
    const Ended ended = run_salang({"control", "--date", "1991-04-15"});
    REQUIRE(ended.exit_code == 0);
    CHECK(ended.err.empty());
    const auto rows = rows_of(ended.out);
    REQUIRE_FALSE(rows.empty());
    CHECK(rows[0] == "area_id,area,kind,controller_id,controller,status,confidence,since,until,sources,parent");
    CHECK(rows_with(rows, ",province,") == rows_with(rows, ",centre,"));
    CHECK(rows_with(rows, ",place,") == 0);
    CHECK(rows_with(rows, "khost,Khost,centre,HAQ,") == 1);
    const Ended before = run_salang({"control", "--campaign", "afghanistan-1988-1992", "--date", "1991-03"});
    CHECK(rows_with(rows_of(before.out), "khost,Khost,centre,RA,") == 1);
    const auto with_places = rows_of(run_salang({"control", "--date", "1991-04-15", "--places"}).out);
    CHECK(rows_with(with_places, ",place,") > 5);
}

TEST_CASE("control speaks JSON too", "[cli]") {
    const Ended ended = run_salang({"control", islands(), "--date", "1902-05-01", "--format", "json"});
    CHECK(ended.exit_code == 0);
    CHECK(ended.out.starts_with("["));
    CHECK(ended.out.find("\"controller_id\"") != std::string::npos);
}

TEST_CASE("check prints every problem as CSV and counts errors in its exit code", "[cli]") {
    const Ended good = run_salang({"check", islands()});
    CHECK(good.exit_code == 0);
    CHECK(good.out.starts_with("severity,file,row,code,message\n"));
    const Ended bad = run_salang({"check", broken()});
    CHECK(bad.exit_code == 1);
    CHECK(rows_with(rows_of(bad.out), "error,control.csv,") > 0);
    check_sentence(bad, {"error"});
}

TEST_CASE("the bundled campaign has no errors", "[cli]") {
    const Ended ended = run_salang({"check"});
    INFO(ended.out);
    CHECK(ended.exit_code == 0);
    CHECK(rows_with(rows_of(ended.out), "error,") == 0);
}

TEST_CASE("info says what a campaign holds and what draws it", "[cli][gl]") {
    const Ended ended = run_salang({"info", islands(), "--gl"});
    CHECK(ended.exit_code == 0);
    for (const char* part : {"Lantern", "1901-03-01", "1903-11-30", "licence", "opengl"}) {
        CHECK(ended.out.find(part) != std::string::npos);
    }
}

TEST_CASE("version and help go to standard output", "[cli]") {
    const Ended version = run_salang({"--version"});
    CHECK(version.exit_code == 0);
    CHECK(version.out.starts_with("salang "));
    const Ended help = run_salang({"--help"});
    CHECK(help.exit_code == 0);
    for (const char* command : {"render", "record", "control", "geocode", "check", "info"}) {
        CHECK(help.out.find(command) != std::string::npos);
        const Ended own = run_salang({command, "--help"});
        CHECK(own.exit_code == 0);
        CHECK(own.out.find("--campaign") != std::string::npos);
    }
    CHECK(help.out.find("exit-after") == std::string::npos);
}

TEST_CASE("the campaign may stand first, or behind --campaign, but not twice", "[cli]") {
    const std::string first = run_salang({"info", islands()}).out;
    CHECK(first.find("Lantern") != std::string::npos);
    CHECK(run_salang({"info", "--campaign", islands()}).out == first);
    CHECK(run_salang({"info", islands(), "--campaign", islands()}).exit_code == 2);
}

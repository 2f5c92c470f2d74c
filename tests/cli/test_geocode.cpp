#include "tests/cli/cli_test.hpp"

#include <fstream>

using namespace cli_test;

namespace {

const std::string header = "query,rank,name,kind,lat,lon,country,province,score,source,id,ambiguous\n";

std::string own_gazetteer(const char* name) {
    return (test_support::tests_dir() / "data" / "geocode" / name).string();
}

std::string second_line(const std::string& text) {
    const std::size_t start = text.find('\n') + 1;
    return text.substr(start, text.find('\n', start) - start);
}

}  // namespace

TEST_CASE("geocode answers names as CSV with the columns of the contract", "[cli]") {
    const Ended ended = run_salang({"geocode", "Kabul", "Xyzzyquaffle", "--limit", "1"});
    CHECK(ended.exit_code == 0);
    CHECK(ended.err.empty());
    CHECK(ended.out.starts_with(header));
    CHECK(ended.out.find("Kabul,1,Kabul,capital,34.5") != std::string::npos);
    CHECK(ended.out.find("\nXyzzyquaffle,0,,,,,,,,,,no\n") != std::string::npos);
    CHECK(lines_of(ended.out) == 3);
    CHECK(lines_of(run_salang({"geocode", "Herat", "--limit", "3"}).out) > 2);
}

TEST_CASE("geocode knows the units of the day", "[cli]") {
    const Ended then = run_salang({"geocode", "--date", "1990-01-01", "Panjshir", "--limit", "1"});
    CHECK(second_line(then.out).find(",province,") == std::string::npos);
    const Ended today = run_salang({"geocode", "--date", "2010", "Panjshir", "--limit", "1"});
    CHECK(second_line(today.out).find(",province,") != std::string::npos);
}

TEST_CASE("geocode places relative phrases, roads, borders and coordinates", "[cli]") {
    CHECK(second_line(run_salang({"geocode", "70 km north of Kabul"}).out).find(",point,35.159") != std::string::npos);
    const Ended road = run_salang({"geocode", "the Kabul-Gardez road", "--format", "json"});
    CHECK(road.out.find("\"line\":[[") != std::string::npos);
    CHECK(second_line(run_salang({"geocode", "on the Pakistani border"}).out).find(",border,") != std::string::npos);
    CHECK(second_line(run_salang({"geocode", "Afghan-Soviet border"}).out).find(",border,") != std::string::npos);
    const Ended grid = run_salang({"geocode", "42SWC1234567890", "--format", "json"});
    CHECK(grid.out.find("\"how\":\"coordinates: MGRS, within") != std::string::npos);
}

TEST_CASE("geocode without names reads lines, of any length and with either line end", "[cli]") {
    const auto folder = test_support::scratch_dir("geocode-lines");
    std::ofstream(folder / "names.txt") << "Kabul\r\n\nHerat\n" << std::string(3'000'000, 'x') << "\nKhost";
    RunOptions options;
    options.input = (folder / "names.txt").string();
    const Ended ended = run_salang({"geocode", "--limit", "1"}, options);
    CHECK(ended.exit_code == 0);
    CHECK(lines_of(ended.out) == 5);
    CHECK(ended.out.find("\nHerat,1,Herat,") != std::string::npos);
    CHECK(ended.out.find("\nKhost,1,Khost,") != std::string::npos);
    const Ended json = run_salang({"geocode", "--format", "json"});
    CHECK(json.out == "[]\n");
}

TEST_CASE("a user's gazetteer comes first, says what it is, and its bad rows are named", "[cli]") {
    const Ended ended = run_salang({"geocode", "--gazetteer", own_gazetteer("own.csv"), "--gazetteer",
                                    own_gazetteer("gns_new.txt"), "--limit", "1", "Kabul", "Quux Saddle"});
    CHECK(ended.exit_code == 1);
    CHECK(second_line(ended.out).find(",10.5,20.5,") != std::string::npos);
    CHECK(ended.out.find("gns_new.txt") != std::string::npos);
    for (const char* part : {"own.csv: CSV", "gns_new.txt: NGA GNS file", "own.csv, row 4", "gns_new.txt, row 5"}) {
        CHECK(ended.err.find(part) != std::string::npos);
    }
    CHECK(run_salang({"geocode", "--gazetteer", own_gazetteer("gns_old.txt"), "Qala-i-Quux"}).exit_code == 0);
}

TEST_CASE("another campaign's places are known to geocode", "[cli]") {
    const Ended ended = run_salang({"geocode", "--campaign", islands(), "--limit", "1", "Nomba Quay"});
    CHECK(ended.exit_code == 0);
    CHECK(second_line(ended.out).find("islands") != std::string::npos);
}

TEST_CASE("geocode refuses what it cannot understand", "[cli]") {
    check_sentence(run_salang({"geocode", "--date", "yesterday", "Kabul"}), {"yesterday"});
    check_sentence(run_salang({"geocode", "--gazetteer", "/nonexistent", "Kabul"}), {"/nonexistent"});
    CHECK(run_salang({"geocode", "--gazetteer", "/nonexistent", "Kabul"}).exit_code == 2);
    CHECK(run_salang({"geocode", "--limit", "0", "Kabul"}).exit_code == 2);
    CHECK(run_salang({"geocode", "--format", "xml", "Kabul"}).exit_code == 2);
    CHECK(run_salang({"geocode", "--campaign", "nowhere", "Kabul"}).exit_code == 2);
}

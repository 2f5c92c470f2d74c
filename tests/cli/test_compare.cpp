#include "tests/cli/cli_test.hpp"

#include <nlohmann/json.hpp>

#include <fstream>
#include <map>
#include <sstream>

using namespace cli_test;

namespace {

using Row = std::vector<std::string>;

/// Cells of a CSV without line breaks in cells, which these tables do not have.
Row cells_of(const std::string& line) {
    Row cells(1);
    bool quoted = false;
    for (const char letter : line) {
        if (letter == '"') {
            quoted = !quoted;
        } else if (letter == ',' && !quoted) {
            cells.emplace_back();
        } else {
            cells.back() += letter;
        }
    }
    return cells;
}

std::string bytes_of(const fs::path& file) {
    std::ostringstream bytes;
    bytes << std::ifstream(file, std::ios::binary).rdbuf();
    return bytes.str();
}

std::vector<Row> table_of(const std::string& csv) {
    std::vector<Row> rows;
    std::istringstream stream(csv);
    for (std::string line; std::getline(stream, line);) {
        rows.push_back(cells_of(line));
    }
    return rows;
}

}  // namespace

TEST_CASE("compare tells what changed hands between two days", "[cli]") {
    const Ended ended = run_salang({"compare", "1989-02-15", "1991-04-01"});
    REQUIRE(ended.exit_code == 0);
    CHECK(ended.err.empty());
    const auto rows = table_of(ended.out);
    REQUIRE(rows.size() > 1);
    CHECK(rows[0] == Row{"area_id", "area", "kind", "from_controller", "from_status", "to_controller", "to_status",
                         "first_change", "area_km2", "sources", "parent"});
    bool khost = false;
    for (const Row& row : rows) {
        REQUIRE(row.size() == rows[0].size());
        if (row[0] == "khost") {
            khost = true;
            CHECK(Row(row.begin() + 2, row.begin() + 8) ==
                  Row{"centre", "RA", "besieged", "HAQ", "controlled", "1991-03-14"});
            CHECK(row[10] == "paktia");
        }
    }
    CHECK(khost);
}

TEST_CASE("compare the other way round mirrors itself", "[cli]") {
    const auto there = table_of(run_salang({"compare", "1988-05-15", "1992-04-27"}).out);
    const auto back = table_of(run_salang({"compare", "1992-04-27", "1988-05-15"}).out);
    REQUIRE(there.size() == back.size());
    for (std::size_t index = 1; index < there.size(); ++index) {
        CHECK(there[index][0] == back[index][0]);
        CHECK(there[index][3] == back[index][5]);
        CHECK(there[index][4] == back[index][6]);
        CHECK(there[index][7] == back[index][7]);
    }
}

TEST_CASE("compare keeps to one reading where one is asked for", "[cli]") {
    for (const auto& [reading, kind] : {std::pair("centre", "centre"), std::pair("countryside", "province")}) {
        const auto rows = table_of(run_salang({"compare", "1988-05-15", "1992-04-27", "--reading", reading}).out);
        REQUIRE(rows.size() > 1);
        for (std::size_t index = 1; index < rows.size(); ++index) {
            CHECK(rows[index][2] == kind);
        }
    }
}

TEST_CASE("compare as JSON has both readings of both days, and ranges", "[cli]") {
    const Ended ended = run_salang({"compare", "1988-05-15", "1992-04-27", "--format", "json"});
    REQUIRE(ended.exit_code == 0);
    const auto whole = nlohmann::json::parse(ended.out);
    CHECK(whole["from"]["date"] == "1988-05-15");
    CHECK(whole["to"]["provinces"] == 30);
    for (const char* side : {"from", "to"}) {
        for (const char* reading : {"by_centre", "by_countryside"}) {
            double share = 0.0;
            int provinces = 0;
            for (const auto& holding : whole[side][reading]) {
                share += holding["share"]["best"].get<double>();
                provinces += holding["provinces"]["best"].get<int>();
                CHECK(holding["area_km2"]["low"] <= holding["area_km2"]["high"]);
            }
            CHECK(share == Approx(1.0).margin(0.002));
            CHECK(provinces == 30);
        }
    }
    REQUIRE(whole["changes"].size() > 20);
    for (const auto& change : whole["changes"]) {
        CHECK(change["path"].size() >= 2);
        CHECK_FALSE(change["sources"].empty());
    }
}

TEST_CASE("compare takes months, years and a campaign as its first word", "[cli]") {
    const std::string days = run_salang({"compare", "1989-02-01", "1991-04-01"}).out;
    CHECK(run_salang({"compare", "1989-02", "1991-04"}).out == days);
    CHECK(run_salang({"compare", "afghanistan-1988-1992", "1989-02", "1991-04"}).out == days);
    CHECK(run_salang({"compare", "--campaign", "afghanistan-1988-1992", "1989-02", "1991-04"}).out == days);
    // 1988 means 1 January, before the campaign begins: moved to its first day, with a word about it.
    const Ended years = run_salang({"compare", "1988", "1992"});
    CHECK(years.exit_code == 0);
    CHECK(years.out == run_salang({"compare", "1988-05-15", "1992-01-01"}).out);
    check_sentence(years, {"warning", "1988-05-15"});
}

TEST_CASE("compare refuses what is no pair of days of the campaign", "[cli]") {
    check_sentence(run_salang({"compare", "1979-01-01", "1980-01-01"}), {"1979-01-01", "1988-05-15"});
    for (const Words& words :
         {Words{"compare", "1989-02-15"}, Words{"compare", "a", "b"}, Words{"compare", "1979-01-01", "1980-01-01"},
          Words{"compare", "x", "--campaign", "y", "1989", "1990"}, Words{"compare", "1989", "1990", "--format", "xls"},
          Words{"compare", "1989", "1990", "--reading", "both"}}) {
        INFO(words.back());
        CHECK(run_salang(words).exit_code == 2);
    }
    const Ended same = run_salang({"compare", "1989-02-15", "1989-02-15"});
    CHECK(same.exit_code == 0);
    CHECK(lines_of(same.out) == 1);
}

TEST_CASE("series has the same controllers on every day, and shares that add up to one", "[cli]") {
    const Ended ended = run_salang({"series", "--from", "1988-05-15", "--to", "1992-04", "--step", "month"});
    REQUIRE(ended.exit_code == 0);
    const auto rows = table_of(ended.out);
    CHECK(rows[0] == Row{"date", "controller_id", "controller", "provinces", "centres", "area_km2", "share"});
    std::map<std::string, double> shares;
    std::map<std::string, int> count;
    for (std::size_t index = 1; index < rows.size(); ++index) {
        shares[rows[index][0]] += std::stod(rows[index][6]);
        ++count[rows[index][0]];
    }
    CHECK(count.begin()->first == "1988-05-15");
    CHECK(count.rbegin()->first == "1992-04-28");
    CHECK(count.size() == 49);
    for (const auto& [day, share] : shares) {
        INFO(day);
        CHECK(share == Approx(1.0).margin(1e-5));
        CHECK(count[day] == count.begin()->second);
    }
}

TEST_CASE("series counts what control lists", "[cli]") {
    std::map<std::string, int> provinces;
    for (const Row& row : table_of(run_salang({"control", "--date", "1990-06-01"}).out)) {
        if (row[2] == "province" && row[10].empty() && row[5] != "unknown") {
            ++provinces[row[3]];
        }
    }
    const auto rows =
        table_of(run_salang({"series", "--from", "1990-06-01", "--to", "1990-06-01", "--reading", "countryside"}).out);
    REQUIRE(rows.size() > 2);
    for (std::size_t index = 1; index < rows.size(); ++index) {
        if (!rows[index][1].empty()) {
            INFO(rows[index][1]);
            CHECK(std::stoi(rows[index][3]) == provinces[rows[index][1]]);
        }
    }
}

TEST_CASE("a table goes to a file, which is not overwritten unasked", "[cli]") {
    const fs::path file = test_support::scratch_dir("compare") / "changes.csv";
    const Words words{"compare", islands(), "1901-03-01", "1903-11-30", "-o", file.string()};
    CHECK(run_salang(words).exit_code == 0);
    std::ifstream stream(file);
    std::string first;
    std::getline(stream, first);
    CHECK(first.starts_with("area_id,area,kind,"));
    CHECK(run_salang(words).exit_code == 4);
    Words forced = words;
    forced.emplace_back("--force");
    CHECK(run_salang(forced).exit_code == 0);
    CHECK(run_salang({"series", islands(), "--from", "1901-03", "--to", "1901-04", "-o", "/nonexistent/x.csv"})
              .exit_code == 4);
}

TEST_CASE("a report in Markdown has its pictures beside it, one in HTML has them in itself", "[cli][gl]") {
    const fs::path folder = test_support::scratch_dir("compare_report");
    const fs::path page = folder / "page.md";
    const Words markdown{"compare", islands(), "1901-03-01",  "1903-11-30", "--format",
                         "md",      "-o",      page.string(), "--size",     "640x360"};
    const Ended written = run_salang(markdown);
    INFO(written.err);
    REQUIRE(written.exit_code == 0);
    CHECK(files_in(folder) == 5);
    const std::string text = bytes_of(page);
    for (const char* picture : {"page-from.png", "page-to.png", "page-by-centre.png", "page-by-countryside.png"}) {
        INFO(picture);
        CHECK(text.find(picture) != std::string::npos);
        CHECK(fs::file_size(folder / picture) > 10000);
    }
    CHECK(run_salang(markdown).exit_code == 4);
    const Ended html =
        run_salang({"compare", islands(), "1901-03-01", "1903-11-30", "--format", "html", "--size", "640x360"});
    CHECK(html.exit_code == 0);
    CHECK(html.out.starts_with("<!DOCTYPE html>"));
    CHECK(html.out.find("data:image/jpeg;base64,") != std::string::npos);
    CHECK(html.out.find("src=\"http") == std::string::npos);
}

TEST_CASE("a report in Markdown needs a file, none needs OpenGL", "[cli]") {
    check_sentence(run_salang({"compare", islands(), "1901-03-01", "1903-11-30", "--format", "md"}), {"-o"});
    for (const char* format : {"csv", "html", "pdf"}) {
        CHECK(run_salang({"compare", islands(), "1901-03-01", "1903-11-30", "--format", format}, without_opengl())
                  .exit_code == 0);
    }
}

TEST_CASE("a report in PDF has pages of A4, its sentences as text and its maps as vectors", "[cli]") {
    const fs::path folder = test_support::scratch_dir("compare_pdf");
    const fs::path file = folder / "report.pdf";
    const Ended ended =
        run_salang({"compare", "1991-04-01", "1992-04-27", "--format", "pdf", "--lang", "fa", "-o", file.string()});
    INFO(ended.err);
    REQUIRE(ended.exit_code == 0);
    const auto said = [](const std::string& command) {
        std::FILE* pipe = popen(command.c_str(), "r");
        REQUIRE(pipe != nullptr);
        std::string text;
        for (int letter = std::fgetc(pipe); letter != EOF; letter = std::fgetc(pipe)) {
            text += static_cast<char>(letter);
        }
        REQUIRE(pclose(pipe) == 0);
        return text;
    };
    const std::string info = said("pdfinfo '" + file.string() + "'");
    CHECK(info.find("(A4)") != std::string::npos);
    std::string words = said("pdftotext '" + file.string() + "' - | tr '\\n' ' '");
    for (const char* part : {"1 April 1991 and 27 April 1992 compared", "Between 1 April 1991 and 27 April 1992",
                             "at low confidence, so by weak evidence or inference", "Who had how much",
                             "What the compilers remark", "1 / ", "\u06a9\u0646\u062f\u0632"}) {
        INFO(part);
        CHECK(words.find(part) != std::string::npos);
    }
    // Only relief is a picture; its cells are few against a page.
    CHECK(fs::file_size(file) < 12'000'000);
    check_sentence(run_salang({"compare", "1991-04-01", "1992-04-27", "--format", "pdf", "--size", "640x360", "-o",
                               (folder / "b.pdf").string()}),
                   {"--size"});
}

TEST_CASE("compare counts only the facts that are asked for, and holds one day against itself", "[cli]") {
    const auto all = table_of(run_salang({"compare", "1991-04-01", "1992-04-27"}).out);
    const auto sure = table_of(run_salang({"compare", "1991-04-01", "1992-04-27", "--min-confidence", "high"}).out);
    CHECK(all != sure);
    for (std::size_t row = 1; row < sure.size(); ++row) {
        CHECK(sure[row].size() == 11);
    }
    const auto day = table_of(run_salang({"compare", "1992-04-27", "1992-04-27", "--min-confidence", "medium"}).out);
    REQUIRE(day.size() > 5);
    for (std::size_t row = 1; row < day.size(); ++row) {
        CHECK(day[row][6] == "unknown");
        CHECK(day[row][7] == "1992-04-27");
    }
    check_sentence(run_salang({"compare", "1991", "1992", "--only-source", "NOBODY"}), {"NOBODY"});
}

TEST_CASE("render compares dates in every mode", "[cli][gl]") {
    const fs::path folder = test_support::scratch_dir("compare_modes");
    std::map<std::string, std::string> seen;
    for (const char* mode : {"side", "swipe", "difference", "ghost", "multiples"}) {
        const fs::path file = folder / (std::string(mode) + ".png");
        Words words{"render", islands(), "--date", "1901-03-01", "--compare", "1903-11-30",
                    "--mode", mode,      "--size", "640x360",    "-o",        file.string()};
        if (std::string(mode) == "multiples") {
            // With one other date they would be two maps beside each other.
            words.insert(words.end(), {"--compare", "1902", "--compare", "1902-06", "--compare", "1903"});
        }
        const Ended ended = run_salang(words);
        INFO(mode << ": " << ended.err);
        REQUIRE(ended.exit_code == 0);
        CHECK(seen.emplace(bytes_of(file), mode).second);
    }
    const Ended pdf = run_salang({"render", islands(), "--date", "1901-03-01", "--compare", "1903-11-30", "--chart",
                                  "--size", "640x360", "-o", (folder / "side.pdf").string()});
    CHECK(pdf.exit_code == 0);
}

TEST_CASE("render refuses comparisons that cannot be", "[cli]") {
    const auto render = [](Words more) {
        Words words{"render", islands(), "--date", "1901-03-01", "-o", "-"};
        words.insert(words.end(), more.begin(), more.end());
        return run_salang(words);
    };
    check_sentence(render({"--compare", "1950-01-01"}), {"1950-01-01"});
    check_sentence(render({"--only-source", "nobody"}), {"nobody"});
    CHECK(render({"--compare", "1902", "--mode", "sideways"}).exit_code == 2);
    Words many;
    for (int date = 0; date < 12; ++date) {
        many.insert(many.end(), {"--compare", "1902-01-01"});
    }
    CHECK(render(many).exit_code == 2);
}

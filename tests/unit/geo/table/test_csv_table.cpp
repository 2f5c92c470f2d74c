#include "geo/table/csv_table.hpp"
#include "tests/support/paths.hpp"

#include <catch2/catch.hpp>

#include <chrono>
#include <fstream>
#include <random>
#include <string>
#include <vector>

using geo::Diagnostics;
using geo::Severity;
using geo::table::csv_line;
using geo::table::CsvTable;

namespace {

struct Parsed {
    CsvTable table;
    Diagnostics diagnostics;
};

Parsed parse(std::string_view text) {
    Parsed parsed;
    auto table = CsvTable::parse(text, "test.csv", parsed.diagnostics);
    if (!table) {
        FAIL(geo::describe(table.error()));
    }
    parsed.table = std::move(*table);
    return parsed;
}

geo::Error error_of(std::string_view text) {
    Diagnostics diagnostics;
    const auto table = CsvTable::parse(text, "test.csv", diagnostics);
    REQUIRE_FALSE(table);
    return table.error();
}

std::vector<std::size_t> lines_of(const CsvTable& table) {
    std::vector<std::size_t> lines;
    for (const auto& row : table.rows()) {
        lines.push_back(row.line);
    }
    return lines;
}

using Lines = std::vector<std::size_t>;
using Cells = std::vector<std::string>;

}  // namespace

TEST_CASE("A plain table") {
    const auto [table, diagnostics] = parse("id,name,note\n1,Kabul,\n2,Herat,x y\n");
    CHECK(diagnostics.all().empty());
    CHECK(table.file_name() == "test.csv");
    CHECK(table.header() == Cells{"id", "name", "note"});
    REQUIRE(table.rows().size() == 2);
    CHECK(table.rows()[0].cells == Cells{"1", "Kabul", ""});
    CHECK(lines_of(table) == Lines{2, 3});
    CHECK(table.cell(table.rows()[1], "name") == "Herat");
    CHECK(table.cell(table.rows()[1], "nothing").empty());
    CHECK(table.has_column("note"));
    CHECK_FALSE(table.has_column("notes"));
    CHECK_FALSE(table.has_column(""));
    CHECK(table.column("name") == 1U);
}

TEST_CASE("Quoted cells keep commas, quotes, blanks and line ends, and lines stay right") {
    const auto [table, diagnostics] = parse("a,b\n\"x,\n\"\"y\"\"\n\nz\",1\n 2 ,\"\"\n\"3\",\"  \"\n");
    CHECK(diagnostics.all().empty());
    REQUIRE(table.rows().size() == 3);
    CHECK(table.rows()[0].cells == Cells{"x,\n\"y\"\n\nz", "1"});
    CHECK(table.rows()[1].cells == Cells{" 2 ", ""});
    CHECK(table.rows()[2].cells == Cells{"3", "  "});
    CHECK(lines_of(table) == Lines{2, 6, 7});
}

TEST_CASE("All line ends count as lines, quoted or not, and empty lines are passed over") {
    CHECK(lines_of(parse("a,b\r\n1,2\r\n\"x\r\ny\",2\r\n3,4\r\n").table) == Lines{2, 3, 5});
    CHECK(lines_of(parse("a,b\r1,2\r\"x\ry\",2\r3,4").table) == Lines{2, 3, 5});
    CHECK(lines_of(parse("\n\na,b\n\n\n1,2\n\r\n\n3,4").table) == Lines{6, 9});
    CHECK(lines_of(parse("a,b\n1,2\n3,4").table) == Lines{2, 3});
    CHECK(parse("a,b\r\n\"x\r\ny\",2\r\n").table.rows()[0].cells[0] == "x\r\ny");
}

TEST_CASE("A table without rows, with a byte order mark, with one column") {
    CHECK(parse("a,b").table.rows().empty());
    CHECK(parse("\xEF\xBB\xBF"
                "id,b\n1,2\n")
              .table.has_column("id"));
    const auto [table, diagnostics] = parse("id\n1\n\"\"\n\n2\n");
    CHECK(diagnostics.all().empty());
    CHECK(lines_of(table) == Lines{2, 3, 5});
    CHECK(table.rows()[1].cells == Cells{""});
}

TEST_CASE("A wrong number of cells is reported with its line and the row left out") {
    const auto [table, diagnostics] = parse("a,b\n1\n\"x\ny\",2\n1,2,3\n,\n4,5,\n");
    CHECK(lines_of(table) == Lines{3, 6});
    REQUIRE(diagnostics.all().size() == 3);
    CHECK(diagnostics.all()[0].where == geo::SourceRef{"test.csv", 2});
    CHECK(diagnostics.all()[1].where.row == 5);
    CHECK(diagnostics.all()[2].where.row == 7);
    CHECK(diagnostics.all()[0].code == "csv-cells");
    CHECK(diagnostics.all()[0].severity == Severity::Error);
    CHECK(diagnostics.all()[1].message.find("has 3 cells, the header 2") != std::string::npos);
}

TEST_CASE("A stray quote costs its own row only") {
    SECTION("inside a cell") {
        const auto [table, diagnostics] = parse("a,b\n1,2\n3 \"x\",4\n5,6\n");
        CHECK(lines_of(table) == Lines{2, 4});
        REQUIRE(diagnostics.all().size() == 1);
        CHECK(diagnostics.all()[0].where.row == 3);
        CHECK(diagnostics.all()[0].code == "csv-quote");
    }
    SECTION("text behind a closing quote") {
        const auto [table, diagnostics] = parse("a,b\n\"1\"x,2\n3,4\n\"5\" ,6\n7,8");
        CHECK(lines_of(table) == Lines{3, 5});
        CHECK(diagnostics.count(Severity::Error) == 2);
    }
    SECTION("opened and closed only by the quote of a later row") {
        const auto [table, diagnostics] = parse("a,b\n\"1,2\n3,4\n5,\"six\"\n7,8\n");
        CHECK(lines_of(table) == Lines{3, 4, 5});
        REQUIRE(diagnostics.all().size() == 1);
        CHECK(diagnostics.all()[0].where.row == 2);
    }
    SECTION("never closed") {
        const auto [table, diagnostics] = parse("a,b\n1,2\n\"3,4\n5,6\n7,8\n");
        CHECK(lines_of(table) == Lines{2, 4, 5});
        REQUIRE(diagnostics.all().size() == 1);
        CHECK(diagnostics.all()[0].where.row == 3);
        CHECK(diagnostics.all()[0].message.find("never closed") != std::string::npos);
    }
    SECTION("never closed in the last line, which has no line end") {
        const auto [table, diagnostics] = parse("a,b\n1,2\n3,\"4");
        CHECK(lines_of(table) == Lines{2});
        REQUIRE(diagnostics.all().size() == 1);
        CHECK(diagnostics.all()[0].where.row == 3);
    }
}

TEST_CASE("Doubtful headers are reported") {
    const auto [table, diagnostics] = parse("id,name,id,, b\n1,2,3,4,5\n");
    CHECK(table.cell(table.rows()[0], "id") == "1");
    CHECK(diagnostics.count(Severity::Error) == 1);
    CHECK(diagnostics.count(Severity::Warning) == 2);
    CHECK(diagnostics.all()[0].where == geo::SourceRef{"test.csv", 1});
}

TEST_CASE("What is no table fails with a sentence and its place") {
    CHECK(error_of("").code == geo::ErrorCode::BadData);
    CHECK(error_of("\n\r\n\n").message.find("empty") != std::string::npos);
    CHECK(error_of("\xEF\xBB\xBF").message.find("empty") != std::string::npos);
    CHECK(error_of("a,\"b\n1,2\n").message.find("header") != std::string::npos);
    CHECK(error_of("a\"b,c\n1,2\n").where == geo::SourceRef{"test.csv", 1});
    CHECK(error_of("a;b;c\n1;2;3\n").message.find("semicolons") != std::string::npos);
    CHECK(error_of("a\tb\n").message.find("tabs") != std::string::npos);
    CHECK(error_of("a,b\n1,2\nna\xEFve,3\n").where == geo::SourceRef{"test.csv", 3});
    CHECK(error_of(std::string_view("a,b\n\0,2\n", 8)).where == geo::SourceRef{"test.csv", 2});
    for (const std::string bad :
         {"\xC0\xAF", "\xED\xA0\x80", "\xF5\x80\x80\x80", "\xE2\x82", "\x80", "\xF0\x80\x80\x80"}) {
        CHECK(error_of("a,b\n" + bad).message.find("UTF-8") != std::string::npos);
    }
    CHECK(parse("a,نام\n1,\xF0\x9F\x98\x80\n").table.rows().size() == 1);
}

TEST_CASE("Tables are read from files; what is not there says so") {
    const auto folder = test_support::scratch_dir("csv_table");
    std::ofstream(folder / "good.csv") << "a,b\n1,2\n";
    Diagnostics diagnostics;
    const auto table = CsvTable::read(folder / "good.csv", diagnostics);
    REQUIRE(table);
    CHECK(table->rows().size() == 1);
    CHECK(table->file_name() == (folder / "good.csv").string());

    const auto missing = CsvTable::read(folder / "missing.csv", diagnostics);
    REQUIRE_FALSE(missing);
    CHECK(missing.error().code == geo::ErrorCode::NotFound);
    CHECK(missing.error().message.find("missing.csv") != std::string::npos);
    CHECK(CsvTable::read(folder, diagnostics).error().code == geo::ErrorCode::CannotRead);
}

TEST_CASE("What csv_line writes is read back the same") {
    CHECK(csv_line({"a", "b c", "d,e", "f\"g"}) == "a,b c,\"d,e\",\"f\"\"g\"\n");
    CHECK(csv_line({""}) == "\"\"\n");
    CHECK(csv_line({"", ""}) == ",\n");

    const std::vector<std::string> pieces = {"a", ",", "\"", "\n", "\r", "\r\n", " ", "خوست", "''", ";", "1989-02-15"};
    std::mt19937 random(3);
    std::uniform_int_distribution<std::size_t> pick(0, 1000);
    std::vector<Cells> rows;
    std::vector<std::size_t> lines;
    std::string text = "a,b,c\n";
    std::size_t line = 2;
    for (int i = 0; i < 2000; ++i) {
        Cells cells(3);
        for (std::string& cell : cells) {
            for (std::size_t n = pick(random) % 5; n > 0; --n) {
                cell += pieces[pick(random) % pieces.size()];
            }
        }
        const std::string written = csv_line(cells);
        lines.push_back(line);
        for (std::size_t c = 0; c < written.size(); ++c) {
            line += written[c] == '\n' || (written[c] == '\r' && written.substr(c, 2) != "\r\n") ? 1U : 0U;
        }
        text += written;
        rows.push_back(std::move(cells));
    }
    const auto [table, diagnostics] = parse(text);
    CHECK(diagnostics.all().empty());
    REQUIRE(table.rows().size() == rows.size());
    CHECK(lines_of(table) == lines);
    bool same = true;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        same = same && table.rows()[i].cells == rows[i];
    }
    CHECK(same);
}

TEST_CASE("Random bytes are read or refused, never more") {
    const std::string letters = "a,\"\n\r ;1";
    std::mt19937 random(4);
    std::uniform_int_distribution<std::size_t> pick(0, letters.size() - 1);
    for (int i = 0; i < 3000; ++i) {
        std::string text = "a,b\n";
        for (int n = 0; n < 60; ++n) {
            text += letters[pick(random)];
        }
        Diagnostics diagnostics;
        const auto table = CsvTable::parse(text, "random.csv", diagnostics);
        REQUIRE(table);
        std::size_t before = 1;
        for (const auto& row : table->rows()) {
            REQUIRE(row.cells.size() == 2);
            REQUIRE(row.line > before);
            before = row.line;
        }
    }
}

// Compiles gazetteer tables to the index that the program maps: compile_gazetteer INDEX TABLE.csv...
#include "geo/geocode/gazetteer.hpp"
#include "geo/geocode/gazetteer_csv.hpp"

#include <fmt/format.h>

#include <cstdio>
#include <iterator>
#include <vector>

namespace {

/// True where the table was read without an error; errors go to standard error.
bool append(const char* file, std::vector<geo::geocode::PlaceRecord>& records) {
    geo::Diagnostics diagnostics;
    auto table = geo::geocode::read_gazetteer_csv(file, diagnostics);
    if (!table) {
        fmt::print(stderr, "compile_gazetteer: {}\n", geo::describe(table.error()));
        return false;
    }
    for (const geo::Diagnostic& problem : diagnostics.all()) {
        fmt::print(stderr, "compile_gazetteer: {}, row {}: {}\n", problem.where.file, problem.where.row,
                   problem.message);
    }
    std::move(table->begin(), table->end(), std::back_inserter(records));
    return diagnostics.all().empty();
}

}  // namespace

int main(int argc, char** argv) {
    if (argc < 3) {
        fmt::print(stderr, "usage: compile_gazetteer INDEX TABLE.csv...\n");
        return 2;
    }
    std::vector<geo::geocode::PlaceRecord> records;
    bool good = true;
    for (int i = 2; i < argc; ++i) {
        good = append(argv[i], records) && good;
    }
    if (!good) {
        return 1;
    }
    if (const auto written = geo::geocode::Gazetteer::compile(records, argv[1]); !written) {
        fmt::print(stderr, "compile_gazetteer: {}\n", geo::describe(written.error()));
        return 1;
    }
    return 0;
}

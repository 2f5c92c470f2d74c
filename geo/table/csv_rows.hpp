// CSV text to rows with their lines, by libcsv in strict mode; after a broken row it goes on at the next line.
#pragma once

#include "geo/base/result.hpp"
#include "geo/table/csv_table.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace geo::table {

/// A row whose quotes make no sense: the line on which it begins and a sentence.
struct BrokenRow {
    std::size_t line = 0;
    std::string message;
};

struct CsvRows {
    std::vector<CsvRow> rows;
    std::vector<BrokenRow> broken;
};

/// Fails only where memory runs out.
[[nodiscard]] Result<CsvRows> read_csv_rows(std::string_view text);

}  // namespace geo::table

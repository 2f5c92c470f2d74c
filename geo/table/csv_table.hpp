// Strict CSV with a header row: every row keeps its line number, and what is broken is said instead of repaired.
#pragma once

#include "geo/base/diagnostics.hpp"
#include "geo/base/result.hpp"

#include <filesystem>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace geo::table {

/// A row of a table: its line in the file (from 1, header is 1) and its cells in header order.
struct CsvRow {
    std::size_t line = 0;
    std::vector<std::string> cells;
};

/// A table read whole. Rows with a wrong number of cells are left out and reported.
class CsvTable {
  public:
    /// Reads a UTF-8 file (a byte order mark is skipped). Fails where it cannot be read, has no header, or is not UTF-8;
    /// unbalanced quotes and wrong cell counts go to `diagnostics` with file and row.
    [[nodiscard]] static Result<CsvTable> read(const std::filesystem::path& file, Diagnostics& diagnostics);
    /// The same from memory; `name` stands in diagnostics for the file.
    [[nodiscard]] static Result<CsvTable> parse(std::string_view text, std::string name, Diagnostics& diagnostics);

    [[nodiscard]] const std::string& file_name() const { return m_file_name; }
    [[nodiscard]] const std::vector<std::string>& header() const { return m_header; }
    [[nodiscard]] const std::vector<CsvRow>& rows() const { return m_rows; }
    [[nodiscard]] bool has_column(std::string_view name) const;
    /// The cell of a column, or an empty text where the table has no such column.
    [[nodiscard]] std::string_view cell(const CsvRow& row, std::string_view column) const;

  private:
    std::string m_file_name;
    std::vector<std::string> m_header;
    std::unordered_map<std::string, std::size_t> m_columns;
    std::vector<CsvRow> m_rows;
};

/// One line of CSV with "\n" at the end: cells quoted where they must be (RFC 4180).
[[nodiscard]] std::string csv_line(const std::vector<std::string>& cells);

}  // namespace geo::table

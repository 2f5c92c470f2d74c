// Strict CSV with a header row: every row keeps its line number, and what is broken is said instead of repaired.
#pragma once

#include "geo/base/diagnostics.hpp"
#include "geo/base/result.hpp"

#include <cstddef>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace geo::table {

/// A row of a table: the line of the file on which it begins (from 1, header is 1; quoted cells may run over several
/// lines) and its cells in header order, exactly as written (blanks around them included).
struct CsvRow {
    std::size_t line = 0;
    std::vector<std::string> cells;
};

/// A table read whole. Rows with a wrong number of cells or with misplaced quotes are left out and reported; empty
/// lines are passed over.
class CsvTable {
  public:
    /// Reads a UTF-8 file (a byte order mark is skipped). Fails where it cannot be read, has no header, or is not
    /// UTF-8; unbalanced quotes (`csv-quote`), wrong cell counts (`csv-cells`) and doubtful column names (`csv-header`)
    /// go to `diagnostics` with file and row.
    [[nodiscard]] static Result<CsvTable> read(const std::filesystem::path& file, Diagnostics& diagnostics);
    /// The same from memory; `name` stands in diagnostics for the file.
    [[nodiscard]] static Result<CsvTable> parse(std::string_view text, std::string name, Diagnostics& diagnostics);

    [[nodiscard]] const std::string& file_name() const { return m_file_name; }
    [[nodiscard]] const std::vector<std::string>& header() const { return m_header; }
    [[nodiscard]] const std::vector<CsvRow>& rows() const { return m_rows; }
    [[nodiscard]] bool has_column(std::string_view name) const { return column(name).has_value(); }
    /// The place of a column in the header; of two columns of one name, the first.
    [[nodiscard]] std::optional<std::size_t> column(std::string_view name) const;
    /// The cell of a column, or an empty text where the table has no such column.
    [[nodiscard]] std::string_view cell(const CsvRow& row, std::string_view name) const;

  private:
    /// Lets the map be asked with a string_view without making a string.
    struct NameHash {
        using is_transparent = void;  // NOLINT(readability-identifier-naming): the standard library asks for it
        std::size_t operator()(std::string_view name) const noexcept { return std::hash<std::string_view>{}(name); }
    };

    void set_header(CsvRow header, Diagnostics& diagnostics);

    std::string m_file_name;
    std::vector<std::string> m_header;
    std::unordered_map<std::string, std::size_t, NameHash, std::equal_to<>> m_columns;
    std::vector<CsvRow> m_rows;
};

/// One line of CSV with "\n" at the end: cells quoted where they must be (RFC 4180).
[[nodiscard]] std::string csv_line(const std::vector<std::string>& cells);

}  // namespace geo::table

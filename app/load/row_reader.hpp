// The typed cells of one row: what cannot be understood is reported with file and row, and has no value.
#pragma once

#include "geo/base/diagnostics.hpp"
#include "geo/calendar/edtf.hpp"
#include "geo/table/csv_table.hpp"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace app::load {

/// Reads cells by column name. Short-lived: it refers to the table, the row and the list of problems.
class RowReader {
  public:
    RowReader(const geo::table::CsvTable& table, const geo::table::CsvRow& row, const std::string& file,
              geo::Diagnostics& diagnostics)
        : m_table(table), m_row(row), m_file(file), m_diagnostics(diagnostics) {}

    [[nodiscard]] geo::SourceRef where() const { return {m_file, m_row.line}; }
    [[nodiscard]] bool has_column(std::string_view column) const { return m_table.has_column(column); }

    /// The cell without the blanks around it; empty where the table has no such column.
    [[nodiscard]] std::string_view view(std::string_view column) const;
    [[nodiscard]] std::string text(std::string_view column) const { return std::string(view(column)); }
    /// The parts of a cell between semicolons, empty ones left out.
    [[nodiscard]] std::vector<std::string_view> list(std::string_view column) const;

    /// A number within `least` and `most`; nothing where the cell is empty, or is no such number (reported).
    [[nodiscard]] std::optional<double> number(std::string_view column, double least, double most) const;
    [[nodiscard]] std::optional<int> whole_number(std::string_view column, int least, int most) const;
    /// "yes" or "no" (also true, false, 1, 0); `otherwise` where it is empty or neither (reported).
    [[nodiscard]] bool flag(std::string_view column, bool otherwise) const;
    /// An EDTF date; an empty cell is a date that is unknown. Nothing where it is no date (reported).
    [[nodiscard]] std::optional<geo::calendar::EdtfDate> date(std::string_view column) const;

    /// The value that belongs to the cell's word. Nothing where the cell is empty or has another word (reported with
    /// those allowed).
    template <typename Value>
    [[nodiscard]] std::optional<Value> word(std::string_view column,
                                            std::span<const std::pair<std::string_view, Value>> words) const {
        const std::string_view cell = view(column);
        for (const auto& [name, value] : words) {
            if (cell == name) {
                return value;
            }
        }
        if (!cell.empty()) {
            std::string allowed;
            for (const auto& [name, value] : words) {
                allowed += (allowed.empty() ? "" : ", ") + std::string(name);
            }
            report_unknown_word(column, cell, allowed);
        }
        return std::nullopt;
    }

    void error(const char* code, std::string message) const { report(geo::Severity::Error, code, std::move(message)); }
    void warning(const char* code, std::string message) const {
        report(geo::Severity::Warning, code, std::move(message));
    }
    void note(const char* code, std::string message) const { report(geo::Severity::Note, code, std::move(message)); }

  private:
    void report(geo::Severity severity, const char* code, std::string message) const;
    void report_unknown_word(std::string_view column, std::string_view cell, std::string_view allowed) const;

    const geo::table::CsvTable& m_table;
    const geo::table::CsvRow& m_row;
    const std::string& m_file;
    geo::Diagnostics& m_diagnostics;
};

}  // namespace app::load

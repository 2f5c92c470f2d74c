#include "geo/table/csv_table.hpp"

#include "geo/table/csv_rows.hpp"
#include "geo/table/utf8.hpp"

#include <fmt/format.h>

#include <array>
#include <fstream>
#include <utility>

namespace geo::table {

namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

/// Lines end as editors count them: "\n", "\r\n" or a lone "\r".
std::size_t line_of(std::string_view text, std::size_t at) {
    std::size_t line = 1;
    for (std::size_t i = 0; i < at; ++i) {
        if (text[i] == '\n' || (text[i] == '\r' && text.substr(i, 2) != "\r\n")) {
            ++line;
        }
    }
    return line;
}

Result<void> check_header(const CsvRow& header, const std::string& name) {
    const std::string& first = header.cells.front();
    const std::size_t other = first.find_first_of(";\t");
    if (header.cells.size() == 1 && other != std::string::npos) {
        return fail(
            ErrorCode::BadData,
            fmt::format("The cells are separated by {} instead of commas: save the table as comma-separated CSV.",
                        first[other] == ';' ? "semicolons" : "tabs"),
            SourceRef{name, header.line});
    }
    return {};
}

}  // namespace

Result<CsvTable> CsvTable::read(const std::filesystem::path& file, Diagnostics& diagnostics) {
    std::error_code error;
    if (!std::filesystem::exists(file, error)) {
        return fail(ErrorCode::NotFound, fmt::format("The table {} does not exist.", file.string()));
    }
    std::ifstream stream(file, std::ios::binary);
    if (std::filesystem::is_directory(file, error) || !stream) {
        return fail(ErrorCode::CannotRead, fmt::format("The table {} cannot be opened for reading.", file.string()));
    }
    std::string text;
    std::array<char, 1U << 16U> block{};
    while (stream.read(block.data(), block.size()) || stream.gcount() > 0) {
        text.append(block.data(), static_cast<std::size_t>(stream.gcount()));
    }
    if (stream.bad()) {
        return fail(ErrorCode::CannotRead, fmt::format("The table {} cannot be read to its end.", file.string()));
    }
    return parse(text, file.string(), diagnostics);
}

Result<CsvTable> CsvTable::parse(std::string_view text, std::string name, Diagnostics& diagnostics) {
    if (text.substr(0, byte_order_mark.size()) == byte_order_mark) {
        text.remove_prefix(byte_order_mark.size());
    }
    if (const auto bad = first_non_utf8(text)) {
        return fail(ErrorCode::BadData, "The text is not UTF-8: save the table as UTF-8.",
                    SourceRef{name, line_of(text, *bad)});
    }
    auto read = read_csv_rows(text);
    if (!read) {
        return fail(ErrorCode::CannotRead, read.error().message, SourceRef{name, 0});
    }
    const bool header_is_broken =
        !read->broken.empty() && (read->rows.empty() || read->broken.front().line < read->rows.front().line);
    if (header_is_broken) {
        return fail(ErrorCode::BadData, "The header row has misplaced quotation marks.",
                    SourceRef{name, read->broken.front().line});
    }
    if (read->rows.empty()) {
        return fail(ErrorCode::BadData, "The table is empty: its first row must name the columns.", SourceRef{name, 0});
    }
    if (const auto good = check_header(read->rows.front(), name); !good) {
        return fail(good.error());
    }

    CsvTable table;
    table.m_file_name = std::move(name);
    table.set_header(std::move(read->rows.front()), diagnostics);
    for (const BrokenRow& broken : read->broken) {
        diagnostics.add(Severity::Error, {table.m_file_name, broken.line}, "csv-quote", broken.message);
    }
    table.m_rows.reserve(read->rows.size() - 1);
    for (auto row = read->rows.begin() + 1; row != read->rows.end(); ++row) {
        if (row->cells.size() == table.m_header.size()) {
            table.m_rows.push_back(std::move(*row));
        } else {
            diagnostics.add(
                Severity::Error, {table.m_file_name, row->line}, "csv-cells",
                fmt::format(
                    "The row has {} cells, the header {}; the row was left out. A comma inside a cell needs quotation "
                    "marks around the cell.",
                    row->cells.size(), table.m_header.size()));
        }
    }
    return table;
}

void CsvTable::set_header(CsvRow header, Diagnostics& diagnostics) {
    const SourceRef where{m_file_name, header.line};
    m_header = std::move(header.cells);
    for (std::size_t i = 0; i < m_header.size(); ++i) {
        const std::string& name = m_header[i];
        if (name.empty()) {
            diagnostics.add(Severity::Warning, where, "csv-header",
                            fmt::format("Column {} has no name; it is not used.", i + 1));
        } else if (name.front() == ' ' || name.back() == ' ') {
            diagnostics.add(Severity::Warning, where, "csv-header",
                            fmt::format("The name of column '{}' has blanks around it: take them out.", name));
        }
        if (!m_columns.emplace(name, i).second && !name.empty()) {
            diagnostics.add(Severity::Error, where, "csv-header",
                            fmt::format("There are two columns '{}'; the first is used: rename the other.", name));
        }
    }
}

std::optional<std::size_t> CsvTable::column(std::string_view name) const {
    const auto found = m_columns.find(name);
    return found == m_columns.end() || name.empty() ? std::nullopt : std::optional(found->second);
}

std::string_view CsvTable::cell(const CsvRow& row, std::string_view name) const {
    const auto index = column(name);
    return index && *index < row.cells.size() ? std::string_view(row.cells[*index]) : std::string_view();
}

std::string csv_line(const std::vector<std::string>& cells) {
    // A line of one empty cell would be an empty line, which readers pass over.
    if (cells.size() == 1 && cells.front().empty()) {
        return "\"\"\n";
    }
    std::string line;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        const std::string& cell = cells[i];
        if (i > 0) {
            line += ',';
        }
        const bool blank_at_edge = !cell.empty() && (cell.front() == ' ' || cell.back() == ' ');
        if (cell.find_first_of(",\"\r\n") == std::string::npos && !blank_at_edge) {
            line += cell;
            continue;
        }
        line += '"';
        for (const char c : cell) {
            line.append(c == '"' ? 2 : 1, c);
        }
        line += '"';
    }
    line += '\n';
    return line;
}

}  // namespace geo::table

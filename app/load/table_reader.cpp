#include "app/load/table_reader.hpp"

#include "app/load/codes.hpp"

#include <fmt/format.h>

#include <string>
#include <unordered_map>

namespace app::load {
namespace {

using geo::Severity;

/// Takes the next of several words parted by blanks.
std::string_view next_word(std::string_view& words) {
    const auto end = words.find(' ');
    const std::string_view word = words.substr(0, end);
    words = end == std::string_view::npos ? std::string_view() : words.substr(end + 1);
    return word;
}

bool contains_word(std::string_view words, std::string_view wanted) {
    while (!words.empty()) {
        if (next_word(words) == wanted) {
            return true;
        }
    }
    return false;
}

bool is_known_column(const TableSchema& schema, std::string_view column) {
    return column == schema.id_column || contains_word(schema.needed, column) || contains_word(schema.optional, column);
}

/// Whether every column that is needed is there.
bool check_columns(Loading& loading, const TableSchema& schema, const geo::table::CsvTable& table,
                   const std::string& file) {
    bool complete = true;
    const auto need = [&](std::string_view column) {
        if (!column.empty() && !table.has_column(column)) {
            complete = false;
            loading.diagnostics.add(
                Severity::Error, {file, 1}, codes::missing_column,
                fmt::format("The column {} is missing: add it to the header; without it the table is left out.",
                            column));
        }
    };
    need(schema.id_column);
    for (std::string_view rest = schema.needed; !rest.empty();) {
        need(next_word(rest));
    }
    for (const std::string& column : table.header()) {
        if (!column.empty() && !is_known_column(schema, column)) {
            loading.diagnostics.add(
                Severity::Warning, {file, 1}, codes::unknown_column,
                fmt::format("The column '{}' is not used: correct its name, or leave it if it is for your own use.",
                            column));
        }
    }
    return complete;
}

}  // namespace

void read_table(Loading& loading, const TableSchema& schema, const std::function<void(const RowReader&)>& take) {
    const auto named = loading.manifest.tables.find(std::string(schema.name));
    if (named == loading.manifest.tables.end()) {
        if (schema.usual) {
            loading.diagnostics.add(
                Severity::Note, {manifest_name, 0}, codes::missing_table,
                fmt::format("The manifest names no table '{}': add it to \"tables\" if the campaign has one.",
                            schema.name));
        }
        return;
    }
    const std::string& file = named->second;
    const auto path = loading.folder / file;
    if (!std::filesystem::is_regular_file(path)) {
        loading.diagnostics.add(
            Severity::Error, {file, 0}, codes::missing_file,
            fmt::format("The table {} is not there: add the file, or take it out of the manifest.", file));
        return;
    }
    const auto table = geo::table::CsvTable::read(path, loading.diagnostics);
    if (!table) {
        loading.diagnostics.add(Severity::Error, {file, table.error().where ? table.error().where->row : 0},
                                codes::bad_table, fmt::format("The table cannot be read: {}", table.error().message));
        return;
    }
    if (!check_columns(loading, schema, *table, file)) {
        return;
    }
    std::unordered_map<std::string_view, std::size_t> seen;
    for (const geo::table::CsvRow& cells : table->rows()) {
        const RowReader row(*table, cells, file, loading.diagnostics);
        if (!schema.id_column.empty()) {
            const std::string_view id = row.view(schema.id_column);
            if (id.empty()) {
                row.error(codes::missing_id,
                          fmt::format("The row has no {}: give it one; it is left out.", schema.id_column));
                continue;
            }
            const auto [first, is_new] = seen.emplace(id, cells.line);
            if (!is_new) {
                row.error(codes::duplicate_id,
                          fmt::format("{} '{}' stands in row {} already: give this row another; it is left out.",
                                      schema.id_column, id, first->second));
                continue;
            }
        }
        take(row);
    }
}

}  // namespace app::load

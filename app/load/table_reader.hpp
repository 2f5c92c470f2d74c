// Reads a table of the manifest row by row: file, columns and ids are checked here, cells by whoever takes the row.
#pragma once

#include "app/load/loading.hpp"
#include "app/load/row_reader.hpp"

#include <functional>
#include <string_view>

namespace app::load {

/// The columns that a table has. Without the needed ones no row can be read; the others may be missing and are then
/// empty.
struct TableSchema {
    std::string_view name;       ///< as in the manifest's "tables"
    std::string_view id_column;  ///< empty where rows have no id of their own
    std::string_view needed;     ///< names parted by blanks
    std::string_view optional;
    bool usual = true;  ///< a campaign without this table is told of it
};

/// Calls `take` for each row with a fresh id. A table that the manifest does not name is reported as a note and
/// skipped.
void read_table(Loading& loading, const TableSchema& schema, const std::function<void(const RowReader&)>& take);

}  // namespace app::load

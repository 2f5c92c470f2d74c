// A table as rows that pages are built of. Only for the .cpp files of this folder.
#pragma once

#include "app/press/slab.hpp"
#include "app/report/report_document.hpp"
#include "app/scene/text_cache.hpp"

#include <vector>

namespace app::press {

/// The head first, then the rows, each one slab: only a row that is longer than a page comes in several.
[[nodiscard]] std::vector<Slab> table_slabs(const report::PlainTable& table, scene::TextCache& cache);

/// Widths of columns that have `wanted` (all words on one line) and need at least `least`, in a table that is `width`
/// wide: what is left over, or lacking, is shared by those that want it.
[[nodiscard]] std::vector<double> column_widths(const std::vector<double>& least, const std::vector<double>& wanted,
                                                double width);

}  // namespace app::press

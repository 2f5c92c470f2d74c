// Every problem found in a campaign, as a table: the output of `salang check`.
#pragma once

#include "geo/base/diagnostics.hpp"

#include <string>

namespace app::report {

/// CSV with the columns severity,file,row,code,message, in the order in which the problems were found. `row` is empty
/// where a problem belongs to a whole file. File names are as the loader gives them: relative to the campaign's folder.
[[nodiscard]] std::string check_table(const geo::Diagnostics& diagnostics);

}  // namespace app::report

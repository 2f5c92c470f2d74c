// Numbers of a comparison as cells of its tables. Only for the .cpp files of this folder.
#pragma once

#include "app/compare/tally.hpp"

#include <cstdint>
#include <string>

namespace app::report {

/// "24 (22 to 25)"; the best alone where nothing is open.
[[nodiscard]] std::string count_cell(const compare::Estimate<int>& of);
/// Square kilometres.
[[nodiscard]] std::string area_cell(const compare::Estimate<std::int64_t>& of);
[[nodiscard]] std::string thousands(std::int64_t m2);
[[nodiscard]] std::string share_cell(const compare::DayTally& tally, const compare::Estimate<std::int64_t>& of);
/// What a holder has on a day; nothing where it has nothing.
[[nodiscard]] compare::Holding holding_of(const compare::DayTally& tally, const compare::Holder& holder);

}  // namespace app::report

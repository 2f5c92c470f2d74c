// Lines of standard input, one name each, in bounded memory however long they are.
#pragma once

#include "geo/base/result.hpp"

#include <functional>
#include <string>
#include <string_view>

namespace app::cli {

/// Longer than any name; what is longer is cut here and cannot be one.
inline constexpr std::size_t longest_line = 4096;

/// Calls `take` for each line that is not empty, without its line end, and `before_waiting` each time before more input
/// is asked for, so that what is answered so far can be written. Stops with the first failure.
[[nodiscard]] geo::Result<void> for_each_line(int descriptor,
                                              const std::function<geo::Result<void>(std::string_view)>& take,
                                              const std::function<geo::Result<void>()>& before_waiting);

}  // namespace app::cli

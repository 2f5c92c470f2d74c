// The words of the command line to values.
#pragma once

#include "app/cli/arguments.hpp"
#include "geo/base/result.hpp"

namespace app::cli {

/// Fails with BadArgument and a sentence where the command line is wrong.
[[nodiscard]] geo::Result<Arguments> parse_arguments(int argc, const char* const* argv);

}  // namespace app::cli

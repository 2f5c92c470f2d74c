// A text as a command's output: to standard output, or to a file that appears only when it is whole.
#pragma once

#include "geo/base/result.hpp"

#include <string>
#include <string_view>

namespace app::cli {

/// Whether the output can be made, asked before the work starts; "-" always can. Fails with CannotWrite or
/// AlreadyExists.
[[nodiscard]] geo::Result<void> check_text_output(const std::string& output, bool force);

/// Writes it. Fails as `check_text_output` does.
[[nodiscard]] geo::Result<void> write_text_output(std::string_view text, const std::string& output, bool force);

}  // namespace app::cli

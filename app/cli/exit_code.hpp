// How a command ends: exit codes, and errors as one sentence on standard error.
#pragma once

#include "geo/base/diagnostics.hpp"
#include "geo/base/result.hpp"

#include <string>
#include <string_view>

namespace app::cli {

inline constexpr int exit_done = 0;
inline constexpr int exit_bad_data = 1;
inline constexpr int exit_bad_command_line = 2;
inline constexpr int exit_no_graphics = 3;
inline constexpr int exit_cannot_write = 4;

/// The exit code that the contract has for a kind of failure.
[[nodiscard]] int exit_code_of(geo::ErrorCode code);

/// "salang: sentence" on standard error.
void print_error(const geo::Error& error);
void print_warning(std::string_view sentence);

/// Names errors in the data on standard error, the first few with file and row. True where there are any.
[[nodiscard]] bool print_data_errors(const geo::Diagnostics& diagnostics);

/// Writes to standard output. Fails with CannotWrite (a full disk, a closed pipe).
[[nodiscard]] geo::Result<void> print_output(std::string_view bytes);

}  // namespace app::cli

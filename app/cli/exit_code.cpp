#include "app/cli/exit_code.hpp"

#include <fmt/format.h>

#include <cerrno>
#include <cstdio>
#include <system_error>

namespace app::cli {

namespace {

/// More would bury the first ones.
constexpr std::size_t errors_shown = 5;

}  // namespace

int exit_code_of(geo::ErrorCode code) {
    switch (code) {
        case geo::ErrorCode::BadArgument:
        case geo::ErrorCode::NotFound:
        case geo::ErrorCode::Unsupported: return exit_bad_command_line;
        case geo::ErrorCode::NoGraphics:
        case geo::ErrorCode::NoFont:
        case geo::ErrorCode::NoEncoder: return exit_no_graphics;
        case geo::ErrorCode::CannotWrite:
        case geo::ErrorCode::AlreadyExists: return exit_cannot_write;
        case geo::ErrorCode::BadData:
        case geo::ErrorCode::CannotRead:
        case geo::ErrorCode::Interrupted:  // ends with the signal's own code before it comes here
        case geo::ErrorCode::Internal: return exit_bad_data;
    }
    return exit_bad_data;
}

void print_error(const geo::Error& error) {
    fmt::print(stderr, "salang: {}\n", geo::describe(error));
}

void print_warning(std::string_view sentence) {
    fmt::print(stderr, "salang: warning: {}\n", sentence);
}

bool print_data_errors(const geo::Diagnostics& diagnostics) {
    const std::size_t count = diagnostics.count(geo::Severity::Error);
    std::size_t shown = 0;
    for (const geo::Diagnostic& problem : diagnostics.all()) {
        if (problem.severity == geo::Severity::Error && shown < errors_shown) {
            const std::string row = problem.where.row == 0 ? std::string() : fmt::format(", row {}", problem.where.row);
            fmt::print(stderr, "salang: {}{}: {}\n", problem.where.file, row, problem.message);
            ++shown;
        }
    }
    if (count > shown) {
        fmt::print(stderr, "salang: and {} more errors; `salang check` lists them all.\n", count - shown);
    }
    return count > 0;
}

geo::Result<void> print_output(std::string_view bytes) {
    errno = 0;
    if (std::fwrite(bytes.data(), 1, bytes.size(), stdout) != bytes.size() || std::fflush(stdout) != 0) {
        return geo::fail(geo::ErrorCode::CannotWrite,
                         fmt::format("Standard output cannot be written: {}.", std::generic_category().message(errno)));
    }
    return {};
}

}  // namespace app::cli

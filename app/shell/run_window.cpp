#include "app/shell/run_window.hpp"

#include "app/shell/session.hpp"

#include <fmt/core.h>

#include <cstdio>

namespace app::shell {
namespace {

int exit_code(geo::ErrorCode code) {
    switch (code) {
        case geo::ErrorCode::NoGraphics:
        case geo::ErrorCode::NoFont:
        case geo::ErrorCode::Unsupported: return 3;
        case geo::ErrorCode::BadArgument: return 2;
        default: return 1;
    }
}

int say(const geo::Error& error) {
    fmt::print(stderr, "salang: {}\n", geo::describe(error));
    return exit_code(error.code);
}

}  // namespace

int run_window(const WindowOptions& options) {
    auto session = Session::open(options);
    if (!session) {
        return say(session.error());
    }
    if (auto done = (*session)->run(); !done) {
        return say(done.error());
    }
    return 0;
}

}  // namespace app::shell

// The program: the command line, the window as its callback, and the last catch.
#include "app/cli/cli.hpp"

#include <cstdio>
#include <exception>

namespace {

int open_window(const app::cli::WindowRequest&) {
    return 3;
}

}  // namespace

int main(int argc, char** argv) {
    try {
        return app::cli::run(argc, argv, open_window);
    } catch (const std::exception& error) {
        std::fprintf(stderr, "salang: %s: please report this with what you did.\n", error.what());
        return 1;
    }
}

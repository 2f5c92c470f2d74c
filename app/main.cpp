// The program: the command line, the window as its callback, and the last catch.
#include "app/cli/cli.hpp"
#include "app/shell/run_window.hpp"

#include <cstdio>
#include <exception>

namespace {

int open_window(const app::cli::WindowRequest& request) {
    app::shell::WindowOptions options;
    options.campaign = request.campaign_folder;
    options.date = request.date;
    options.text = request.text;
    options.exit_after_first_frame = request.exit_after_first_frame;
    options.report_timings = request.report_timings;
    return app::shell::run_window(options);
}

}  // namespace

int main(int argc, char** argv) {
    try {
        return app::cli::run(argc, argv, open_window);
    } catch (const std::exception& error) {
        std::fprintf(stderr, "salang: %s; this is a fault of the program, please report it with what you did.\n",
                     error.what());
        return 1;
    }
}

#include "app/cli/commands.hpp"
#include "app/cli/exit_code.hpp"
#include "app/cli/open_campaign.hpp"
#include "app/frame/egl_context.hpp"
#include "app/report/info_text.hpp"

#include <fmt/format.h>

namespace app::cli {

geo::Result<int> run_info(const std::string& campaign, const InfoArguments& arguments) {
    const auto loaded = open_campaign(campaign);
    if (!loaded) {
        return geo::fail(loaded.error());
    }
    if (auto printed = print_output(report::info_text(*loaded->campaign)); !printed) {
        return geo::fail(printed.error());
    }
    if (arguments.gl) {
        const auto context = frame::EglContext::create();
        if (!context) {
            return geo::fail(context.error());
        }
        const gl::DriverInfo& driver = context->driver();
        const std::string text =
            fmt::format("{:<12}{}\n{:<12}{}\n{:<12}{}\n{:<12}{} pixels\n", "opengl", driver.version, "renderer",
                        driver.renderer, "vendor", driver.vendor, "largest", driver.max_texture_px);
        if (auto printed = print_output(text); !printed) {
            return geo::fail(printed.error());
        }
    }
    return print_data_errors(loaded->diagnostics) ? exit_bad_data : exit_done;
}

}  // namespace app::cli

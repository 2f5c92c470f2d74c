#include "app/cli/cli.hpp"

#include "app/cli/commands.hpp"
#include "app/cli/exit_code.hpp"
#include "app/cli/parse_arguments.hpp"
#include "app/load/load_campaign.hpp"
#include "geo/calendar/edtf.hpp"

namespace app::cli {

namespace {

/// The window loads the campaign itself, while it is already shown; only what needs no loading is checked here.
geo::Result<int> open(const std::string& campaign, const WindowArguments& arguments, const OpenWindow& open_window) {
    WindowRequest request;
    request.exit_after_first_frame = arguments.exit_after_first_frame;
    request.text = arguments.text;
    request.report_timings = arguments.report_timings;
    if (!arguments.date.empty()) {
        const auto day = geo::calendar::parse_command_date(arguments.date, false);
        if (!day) {
            return geo::fail(day.error());
        }
        request.date = *day;
    }
    const auto folder = load::find_campaign(campaign);
    if (!folder) {
        return geo::fail(folder.error());
    }
    request.campaign_folder = *folder;
    return open_window(request);
}

struct Dispatch {
    const std::string& campaign;
    const OpenWindow& open_window;

    geo::Result<int> operator()(const WindowArguments& arguments) const {
        return open(campaign, arguments, open_window);
    }
    geo::Result<int> operator()(const RenderArguments& arguments) const { return run_render(campaign, arguments); }
    geo::Result<int> operator()(const RecordArguments& arguments) const { return run_record(campaign, arguments); }
    geo::Result<int> operator()(const ControlArguments& arguments) const { return run_control(campaign, arguments); }
    geo::Result<int> operator()(const GeocodeArguments& arguments) const { return run_geocode(campaign, arguments); }
    geo::Result<int> operator()(const CompareArguments& arguments) const { return run_compare(campaign, arguments); }
    geo::Result<int> operator()(const SeriesArguments& arguments) const { return run_series(campaign, arguments); }
    geo::Result<int> operator()(const GeoparseArguments& arguments) const { return run_geoparse(campaign, arguments); }
    geo::Result<int> operator()(const CheckArguments&) const { return run_check(campaign); }
    geo::Result<int> operator()(const InfoArguments& arguments) const { return run_info(campaign, arguments); }
    geo::Result<int> operator()(const PrintArguments& arguments) const {
        return print_output(arguments.text).map([] { return exit_done; });
    }
};

}  // namespace

int run(int argc, const char* const* argv, const OpenWindow& open_window) {
    const auto arguments = parse_arguments(argc, argv);
    if (!arguments) {
        print_error(arguments.error());
        return exit_code_of(arguments.error().code);
    }
    const geo::Result<int> done = std::visit(Dispatch{arguments->campaign, open_window}, arguments->command);
    if (!done) {
        print_error(done.error());
        return exit_code_of(done.error().code);
    }
    return *done;
}

}  // namespace app::cli

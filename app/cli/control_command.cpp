#include "app/cli/commands.hpp"
#include "app/cli/dates.hpp"
#include "app/cli/exit_code.hpp"
#include "app/cli/open_campaign.hpp"
#include "app/report/control_table.hpp"

namespace app::cli {

geo::Result<int> run_control(const std::string& campaign, const ControlArguments& arguments) {
    const auto loaded = open_campaign(campaign);
    if (!loaded) {
        return geo::fail(loaded.error());
    }
    const auto day = day_in_span(arguments.date, loaded->campaign->info);
    if (!day) {
        return geo::fail(day.error());
    }
    const auto places = arguments.places ? report::PlaceRows::With : report::PlaceRows::Without;
    const auto rows = report::control_rows(*loaded->campaign, *day, places);
    const auto printed =
        print_output(arguments.format == TableFormat::Csv ? report::control_csv(rows) : report::control_json(rows));
    if (!printed) {
        return geo::fail(printed.error());
    }
    return print_data_errors(loaded->diagnostics) ? exit_bad_data : exit_done;
}

}  // namespace app::cli

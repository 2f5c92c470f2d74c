#include "app/cli/commands.hpp"
#include "app/cli/dates.hpp"
#include "app/cli/exit_code.hpp"
#include "app/cli/open_campaign.hpp"
#include "app/cli/text_output.hpp"
#include "app/compare/tally.hpp"
#include "app/report/series_table.hpp"

namespace app::cli {

geo::Result<int> run_series(const std::string& campaign, const SeriesArguments& arguments) {
    if (auto checked = check_text_output(arguments.output, arguments.force); !checked) {
        return geo::fail(checked.error());
    }
    const auto loaded = open_campaign(campaign);
    if (!loaded) {
        return geo::fail(loaded.error());
    }
    std::string warning;
    const auto days = days_in_span(arguments.from, arguments.to, loaded->campaign->info, warning);
    if (!days) {
        return geo::fail(days.error());
    }
    if (!warning.empty()) {
        print_warning(warning);
    }
    const auto series = compare::tallies(*loaded->campaign, arguments.reading, compare::Grouping::ByController,
                                         compare::sample_days(*days, arguments.step));
    const std::string text = arguments.format == TableFormat::Csv ? report::series_csv(*loaded->campaign, series)
                                                                  : report::series_json(*loaded->campaign, series);
    if (auto written = write_text_output(text, arguments.output, arguments.force); !written) {
        return geo::fail(written.error());
    }
    return print_data_errors(loaded->diagnostics) ? exit_bad_data : exit_done;
}

}  // namespace app::cli

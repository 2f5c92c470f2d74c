#include "app/cli/commands.hpp"
#include "app/cli/compare_output.hpp"
#include "app/cli/dates.hpp"
#include "app/cli/exit_code.hpp"
#include "app/cli/open_campaign.hpp"
#include "app/cli/text_output.hpp"
#include "app/report/compare_table.hpp"

namespace app::cli {

geo::Result<int> run_compare(const std::string& campaign, const CompareArguments& arguments) {
    if (auto checked = check_compare_output(arguments); !checked) {
        return geo::fail(checked.error());
    }
    const auto loaded = open_campaign(campaign);
    if (!loaded) {
        return geo::fail(loaded.error());
    }
    std::string warning;
    const auto days = two_days_in_span(arguments.from, arguments.to, loaded->campaign->info, warning);
    if (!days) {
        return geo::fail(days.error());
    }
    if (!warning.empty()) {
        print_warning(warning);
    }
    if (arguments.format != ReportFormat::Csv && arguments.format != ReportFormat::Json) {
        if (auto written = write_compare_report(*loaded, arguments, *days); !written) {
            return geo::fail(written.error());
        }
        return print_data_errors(loaded->diagnostics) ? exit_bad_data : exit_done;
    }
    const auto comparison = comparison_of(*loaded, arguments, *days, arguments.reading);
    if (!comparison) {
        return geo::fail(comparison.error());
    }
    const std::string text = arguments.format == ReportFormat::Csv
                                 ? report::compare_csv(*loaded->campaign, *comparison)
                                 : report::compare_json(*loaded->campaign, *comparison);
    if (auto written = write_text_output(text, arguments.output, arguments.force); !written) {
        return geo::fail(written.error());
    }
    return print_data_errors(loaded->diagnostics) ? exit_bad_data : exit_done;
}

}  // namespace app::cli

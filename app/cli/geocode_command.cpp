#include "app/cli/commands.hpp"
#include "app/cli/exit_code.hpp"
#include "app/cli/name_lines.hpp"
#include "app/load/load_gazetteer.hpp"
#include "app/report/geocode_table.hpp"
#include "geo/calendar/edtf.hpp"
#include "geo/geocode/geocoder.hpp"

#include <fmt/format.h>
#include <unistd.h>

namespace app::cli {

namespace {

/// Answers names into a buffer, in the form asked for.
class Answers {
  public:
    Answers(const geo::geocode::Geocoder& geocoder, geo::geocode::GeocodeOptions options, TableFormat format)
        : m_geocoder(geocoder), m_options(std::move(options)), m_format(format) {
        m_text = m_format == TableFormat::Csv ? report::geocode_csv_header() : "[";
    }

    void add(std::string_view name) {
        const auto answer = m_geocoder.geocode(name, m_options);
        if (m_format == TableFormat::Csv) {
            m_text += report::geocode_csv(answer);
        } else {
            m_text += (m_first ? "" : ",") + report::geocode_json(answer);
        }
        m_first = false;
    }

    void finish() {
        if (m_format == TableFormat::Json) {
            m_text += "]\n";
        }
    }

    [[nodiscard]] geo::Result<void> write() {
        if (m_text.empty()) {
            return {};
        }
        auto written = print_output(m_text);
        m_text.clear();
        return written;
    }

  private:
    const geo::geocode::Geocoder& m_geocoder;
    geo::geocode::GeocodeOptions m_options;
    TableFormat m_format = TableFormat::Csv;
    std::string m_text;
    bool m_first = true;
};

geo::Result<void> answer_all(const GeocodeArguments& arguments, Answers& answers) {
    for (const std::string& name : arguments.names) {
        answers.add(name);
    }
    if (arguments.names.empty()) {
        auto read = for_each_line(
            STDIN_FILENO,
            [&answers](std::string_view line) {
                answers.add(line);
                return geo::Result<void>();
            },
            [&answers] { return answers.write(); });
        if (!read) {
            return read;
        }
    }
    answers.finish();
    return answers.write();
}

}  // namespace

geo::Result<int> run_geocode(const std::string& campaign, const GeocodeArguments& arguments) {
    geo::geocode::GeocodeOptions options;
    options.limit = arguments.limit;
    if (!arguments.date.empty()) {
        const auto day = geo::calendar::parse_command_date(arguments.date, false);
        if (!day) {
            return geo::fail(day.error());
        }
        options.date = *day;
    }
    const std::vector<std::filesystem::path> files(arguments.gazetteers.begin(), arguments.gazetteers.end());
    const auto stack = load::load_gazetteers(files, campaign);
    if (!stack) {
        return geo::fail(stack.error());
    }
    for (const std::string& remark : stack->remarks) {
        fmt::print(stderr, "salang: {}\n", remark);
    }
    options.home_country = stack->home_country;
    options.near_to = stack->home;
    options.period = stack->period;
    options.trusted = stack->own_files;
    const geo::geocode::Geocoder geocoder(stack->gazetteers);
    Answers answers(geocoder, options, arguments.format);
    if (const auto done = answer_all(arguments, answers); !done) {
        return geo::fail(done.error());
    }
    return print_data_errors(stack->diagnostics) ? exit_bad_data : exit_done;
}

}  // namespace app::cli

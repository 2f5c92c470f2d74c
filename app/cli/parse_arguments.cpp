#include "app/cli/parse_arguments.hpp"

#include "app/cli/cli.hpp"
#include "app/cli/command_options.hpp"
#include "app/cli/option_forms.hpp"
#include "salang_version.hpp"

#include <fmt/format.h>

#include <array>
#include <utility>

namespace app::cli {
namespace {

/// Everything that a command line may fill; the subcommand that was met says which part counts.
struct Parsed {
    std::string campaign = default_campaign;
    WindowArguments window;
    RenderArguments render;
    RecordArguments record;
    ControlArguments control;
    GeocodeArguments geocode;
    CompareArguments compare;
    std::array<std::string, 3> compare_words;  ///< a campaign where there are three, and two dates
    SeriesArguments series;
    GeoparseArguments geoparse;
    InfoArguments info;
};

void add_campaign(CLI::App& command, std::string& campaign, bool as_first_word) {
    auto* named = command
                      .add_option("--campaign", campaign,
                                  fmt::format("A campaign folder or the id of a bundled one ({})", default_campaign))
                      ->type_name("CAMPAIGN");
    if (as_first_word) {
        command.add_option("CAMPAIGN", campaign, "The same, as the first word")->type_name("")->excludes(named);
    }
}

void build(CLI::App& program, Parsed& parsed) {
    program.description(
        "Salang shows who held what, and who moved and fought where, on a map over time.\n"
        "Without a subcommand it opens the window.");
    program.set_version_flag("--version", fmt::format("salang {}", salang::version), "Print the version");
    program.add_option("--date", parsed.window.date, "The day on which the window opens")->type_name("D");
    program.add_option("--text", parsed.window.text, "A text whose places and dates are shown beside the map")
        ->type_name("FILE");
    program.add_flag("--exit-after-first-frame", parsed.window.exit_after_first_frame)->group("");
    program.add_flag("--report-timings", parsed.window.report_timings)->group("");
    program.require_subcommand(0, 1);
    add_render(program, parsed.render);
    add_record(program, parsed.record);
    add_control(program, parsed.control);
    add_geocode(program, parsed.geocode);
    add_compare(program, parsed.compare, parsed.compare_words);
    add_series(program, parsed.series);
    add_geoparse(program, parsed.geoparse);
    program.add_subcommand("check", "Every problem found in a campaign, or in a storyboard (a .json file), as CSV");
    program.add_subcommand("info", "What a campaign holds")
        ->add_flag("--gl", parsed.info.gl, "Also the OpenGL driver that pictures are drawn with");
    add_campaign(program, parsed.campaign, true);
    for (CLI::App* command : program.get_subcommands(nullptr)) {
        // The words of these are names, a text, and days after a campaign.
        const std::string name = command->get_name();
        add_campaign(*command, parsed.campaign, name != "geocode" && name != "geoparse" && name != "compare");
    }
    program.get_formatter()->column_width(34);
}

/// The last two words are the dates, one before them is the campaign.
CompareArguments with_words(const CLI::App& command, Parsed parsed, std::string& campaign) {
    auto& [first, second, third] = parsed.compare_words;
    if (!third.empty()) {
        if (command.count("--campaign") > 0) {
            throw CLI::ValidationError("--campaign", fmt::format("'{}' names a campaign already", first));
        }
        campaign = std::exchange(first, std::exchange(second, std::move(third)));
    }
    parsed.compare.from = std::move(first);
    parsed.compare.to = std::move(second);
    return std::move(parsed.compare);
}

Arguments chosen(const CLI::App& program, Parsed parsed) {
    Arguments arguments{std::move(parsed.campaign), {}};
    if (program.got_subcommand("render")) {
        arguments.command = std::move(parsed.render);
    } else if (program.got_subcommand("record")) {
        arguments.command = std::move(parsed.record);
    } else if (program.got_subcommand("control")) {
        arguments.command = std::move(parsed.control);
    } else if (program.got_subcommand("geocode")) {
        arguments.command = std::move(parsed.geocode);
    } else if (program.got_subcommand("compare")) {
        const CLI::App& command = *program.get_subcommand("compare");
        arguments.command = with_words(command, std::move(parsed), arguments.campaign);
    } else if (program.got_subcommand("series")) {
        arguments.command = std::move(parsed.series);
    } else if (program.got_subcommand("geoparse")) {
        arguments.command = std::move(parsed.geoparse);
    } else if (program.got_subcommand("check")) {
        arguments.command = CheckArguments{};
    } else if (program.got_subcommand("info")) {
        arguments.command = parsed.info;
    } else {
        arguments.command = std::move(parsed.window);
    }
    return arguments;
}

/// The library's words as one sentence, with the way to the help of the command that was meant.
geo::Error wrong_command_line(const CLI::App& program, const CLI::ParseError& error) {
    const auto met = program.get_subcommands();
    std::string sentence = error.what();
    while (!sentence.empty() && (sentence.back() == '.' || sentence.back() == '\n')) {
        sentence.pop_back();
    }
    return {geo::ErrorCode::BadArgument,
            fmt::format("{}; `salang{}{} --help` explains.", sentence, met.empty() ? "" : " ",
                        met.empty() ? "" : met.front()->get_name()),
            std::nullopt, nullptr};
}

}  // namespace

geo::Result<Arguments> parse_arguments(int argc, const char* const* argv) {
    CLI::App program("", "salang");
    Parsed parsed;
    build(program, parsed);
    try {
        program.parse(argc, argv);
        parsed.record.words = deciding_words(argc, argv);
        return chosen(program, std::move(parsed));
    } catch (const CLI::CallForHelp&) {
        const auto met = program.get_subcommands();
        return Arguments{{}, PrintArguments{met.empty() ? program.help() : met.front()->help("salang")}};
    } catch (const CLI::CallForVersion&) {
        return Arguments{{}, PrintArguments{fmt::format("salang {}\n", salang::version)}};
    } catch (const CLI::ParseError& error) {
        return geo::fail(wrong_command_line(program, error));
    }
}

}  // namespace app::cli

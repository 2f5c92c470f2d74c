#include "app/cli/command_options.hpp"
#include "app/cli/option_forms.hpp"

namespace app::cli {

void add_control(CLI::App& program, ControlArguments& control) {
    CLI::App& command = *program.add_subcommand("control", "Who controls what on a day, as a table");
    command.add_option("--date", control.date, "The day (YYYY-MM-DD); a month or year means its first day")
        ->type_name("D")
        ->required();
    command.add_flag("--places", control.places, "Add the places that are no provincial centres");
    add_choice<TableFormat>(command, "--format", control.format,
                            {{"csv", TableFormat::Csv}, {"json", TableFormat::Json}}, "Form of the table (csv)");
}

void add_compare(CLI::App& program, CompareArguments& compare, std::array<std::string, 3>& words) {
    CLI::App& command = *program.add_subcommand("compare", "What changed hands between two days, with areas");
    command
        .add_option("D1", words[0],
                    "The two days (YYYY-MM-DD; a month or year means its first day); before them the campaign, if one "
                    "is named")
        ->type_name("")
        ->required();
    command.add_option("D2", words[1])->type_name("")->required();
    command.add_option("D3", words[2])->type_name("")->group("");
    command
        .add_option_function<std::string>(
            "--reading",
            [&compare](const std::string& word) {
                if (word != "centre" && word != "countryside") {
                    throw CLI::ValidationError("--reading", fmt::format("'{}' is none of centre|countryside", word));
                }
                compare.reading = (word == "centre" ? scene::Reading::Centre : scene::Reading::Countryside);
            },
            "Only changes of centres, or only of countrysides (both)")
        ->type_name("centre|countryside");
    add_choice<ReportFormat>(command, "--format", compare.format,
                             {{"csv", ReportFormat::Csv},
                              {"json", ReportFormat::Json},
                              {"md", ReportFormat::Markdown},
                              {"html", ReportFormat::Html},
                              {"pdf", ReportFormat::Pdf}},
                             "Tables (csv, json) or a report with maps: md has its pictures beside it, html in itself, "
                             "pdf is pages of A4 (csv)");
    // A report is read on a page, where a smaller picture with larger lettering serves better.
    compare.picture.width_px = 1600;
    compare.picture.height_px = 900;
    add_size_option(command, compare.picture, "Of a report's pictures (1600x900)");
    add_camera_options(command, compare.picture);
    add_look_options(command, compare.picture);
    add_symbols_option(command, compare.picture);
    add_fact_options(command, compare.picture);
    add_optional_output(command, compare.output, compare.force);
}

void add_series(CLI::App& program, SeriesArguments& series) {
    CLI::App& command =
        *program.add_subcommand("series", "Area and number of provinces of each controller over time, as a table");
    command.add_option("--from", series.from, "The first day")->type_name("D")->required();
    command.add_option("--to", series.to, "The last day; a month or year means its last day")
        ->type_name("D")
        ->required();
    add_choice<compare::SeriesStep>(
        command, "--step", series.step,
        {{"day", compare::SeriesStep::Day}, {"week", compare::SeriesStep::Week}, {"month", compare::SeriesStep::Month}},
        "From row to row; the last day is always there (day)");
    add_choice<scene::Reading>(command, "--reading", series.reading,
                               {{"centre", scene::Reading::Centre}, {"countryside", scene::Reading::Countryside}},
                               "Which of the two speaks for a province (centre)");
    add_choice<TableFormat>(command, "--format", series.format,
                            {{"csv", TableFormat::Csv}, {"json", TableFormat::Json}}, "Form of the table (csv)");
    add_optional_output(command, series.output, series.force);
}

}  // namespace app::cli

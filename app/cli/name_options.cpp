#include "app/cli/command_options.hpp"
#include "app/cli/option_forms.hpp"

namespace app::cli {
namespace {

template <typename Parsed>
void add_gazetteers(CLI::App& command, Parsed& parsed) {
    command
        .add_option_function<std::string>(
            "--gazetteer", [&parsed](const std::string& file) { parsed.gazetteers.push_back(file); },
            "A gazetteer of your own, repeatable: CSV with name,lat,lon; GeoNames dump; NGA GNS;\n"
            "Linked Places JSON or TSV. Its places come before those that ship")
        ->type_name("FILE")
        ->trigger_on_parse();
}

}  // namespace

void add_geoparse(CLI::App& program, GeoparseArguments& geoparse) {
    CLI::App& command = *program.add_subcommand(
        "geoparse",
        "Every place and date named in a text (plain, Markdown or HTML), each place resolved and with the date that\n"
        "governs it. Offsets count code points of the decoded file, from 0; a byte order mark is no part of it");
    command.add_option("FILE", geoparse.file, "The text; - is standard input")->type_name("")->required();
    command
        .add_option("--date-hint", geoparse.date_hint,
                    "Year and date where the text gives none (YYYY-MM-DD); a month or year means its first day")
        ->type_name("D");
    command.add_option("--encoding", geoparse.encoding, "Encoding of the text; found from its bytes where not said")
        ->type_name("E");
    add_choice<ReadingFormat>(
        command, "--format", geoparse.format,
        {{"csv", ReadingFormat::Csv}, {"geojson", ReadingFormat::GeoJson}, {"json", ReadingFormat::Json}},
        "Form of the table (csv); json adds the candidates");
    add_gazetteers(command, geoparse);
}

void add_geocode(CLI::App& program, GeocodeArguments& geocode) {
    CLI::App& command =
        *program.add_subcommand("geocode",
                                "Names, relative places (\"30 km north of X\") and coordinates to points, as a table;\n"
                                "with no NAME, one a line from standard input");
    command.add_option("NAME", geocode.names, "What to look up")->type_name("");
    command
        .add_option("--date", geocode.date,
                    "Only units that exist on this day (YYYY-MM-DD); a month or year means its first day")
        ->type_name("D");
    command.add_option("--limit", geocode.limit, "Most rows a name (5)")
        ->type_name("N")
        ->check(CLI::Range(1, 1000).description(""));
    add_choice<TableFormat>(command, "--format", geocode.format,
                            {{"csv", TableFormat::Csv}, {"json", TableFormat::Json}}, "Form of the table (csv)");
    add_gazetteers(command, geocode);
}

}  // namespace app::cli

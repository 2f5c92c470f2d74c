#include "app/cli/parse_arguments.hpp"

#include "app/cli/cli.hpp"
#include "salang_version.hpp"

// GCC 12 inlines the library's splitting of texts and then sees a null pointer in std::string that cannot be.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wnull-dereference"
#include <CLI/CLI.hpp>
#pragma GCC diagnostic pop
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <string_view>
#include <utility>
#include <vector>

namespace app::cli {
namespace {

/// A whole number that fills the text; nothing else.
std::optional<int> whole_number(std::string_view text) {
    int value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc() && end == text.data() + text.size() ? std::optional(value) : std::nullopt;
}

std::optional<double> number(std::string_view text) {
    double value = 0.0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc() && end == text.data() + text.size() && std::isfinite(value) ? std::optional(value)
                                                                                            : std::nullopt;
}

/// "1920x1080".
void take_size(const std::string& text, PictureArguments& picture) {
    const std::size_t cross = text.find('x');
    const auto width = whole_number(std::string_view(text).substr(0, cross));
    const auto height =
        cross == std::string::npos ? std::nullopt : whole_number(std::string_view(text).substr(cross + 1));
    if (!width || !height || *width < 1 || *height < 1) {
        throw CLI::ValidationError("--size", fmt::format("'{}' is no size in pixels such as 1920x1080", text));
    }
    picture.width_px = *width;
    picture.height_px = *height;
    picture.size_given = true;
}

/// "2/8".
void take_shard(const std::string& text, RecordArguments& record) {
    const std::size_t stroke = text.find('/');
    const auto shard = whole_number(std::string_view(text).substr(0, stroke));
    const auto count =
        stroke == std::string::npos ? std::nullopt : whole_number(std::string_view(text).substr(stroke + 1));
    if (!shard || !count || *shard < 1 || *shard > *count) {
        throw CLI::ValidationError("--shard", fmt::format("'{}' is no share such as 1/8, the first of eight", text));
    }
    record.shard = *shard;
    record.shard_count = *count;
}

/// The words without those that say where a film goes and how its making is watched: with the same ones, the same film.
std::vector<std::string> deciding_words(int argc, const char* const* argv) {
    constexpr std::array<std::string_view, 3> with_value{"-o", "--output", "--shard"};
    constexpr std::array<std::string_view, 3> alone{"--force", "--progress", "--resume"};
    std::vector<std::string> words;
    for (int i = 1; i < argc; ++i) {
        const std::string_view word = argv[i];
        const std::string_view name = word.substr(0, word.find('='));
        if (std::find(with_value.begin(), with_value.end(), name) != with_value.end()) {
            i += name == word ? 1 : 0;
        } else if (std::find(alone.begin(), alone.end(), word) == alone.end()) {
            words.push_back(std::string(word));
        }
    }
    return words;
}

/// "69.2,34.5,60".
void take_view(const std::string& text, PictureArguments& picture) {
    const std::size_t first = text.find(',');
    const std::size_t second = first == std::string::npos ? first : text.find(',', first + 1);
    std::optional<GivenView> view;
    if (second != std::string::npos) {
        const std::string_view whole = text;
        const auto lon = number(whole.substr(0, first));
        const auto lat = number(whole.substr(first + 1, second - first - 1));
        const auto width = number(whole.substr(second + 1));
        if (lon && lat && width && std::abs(*lon) <= 180.0 && std::abs(*lat) <= 90.0 && *width > 0.0 &&
            *width <= 40000.0) {
            view = GivenView{*lon, *lat, *width};
        }
    }
    if (!view) {
        throw CLI::ValidationError(
            "--view", fmt::format("'{}' is no longitude, latitude and width in km such as 69.2,34.5,60", text));
    }
    picture.view = view;
}

std::optional<campaign::Language> language_of(std::string_view code) {
    for (const auto language : {campaign::Language::English, campaign::Language::Dari, campaign::Language::Pashto}) {
        if (campaign::language_code(language) == code) {
            return language;
        }
    }
    return std::nullopt;
}

/// "fa", or "en,fa".
void take_languages(const std::string& text, PictureArguments& picture) {
    const std::size_t comma = text.find(',');
    const auto first = language_of(std::string_view(text).substr(0, comma));
    const auto second =
        comma == std::string::npos ? std::nullopt : language_of(std::string_view(text).substr(comma + 1));
    if (!first || (comma != std::string::npos && !second)) {
        throw CLI::ValidationError("--lang",
                                   fmt::format("'{}' is none of en|fa|ps, nor two of them as in en,fa", text));
    }
    picture.language = *first;
    picture.second_language = second == first ? std::nullopt : second;
}

/// An option that is one of a few words.
template <typename Value>
CLI::Option* add_choice(CLI::App& command, const char* name, Value& value,
                        const std::vector<std::pair<std::string, Value>>& choices, const std::string& help) {
    std::vector<std::string> words;
    words.reserve(choices.size());
    for (const auto& choice : choices) {
        words.push_back(choice.first);
    }
    const std::string all = fmt::format("{}", fmt::join(words, "|"));
    const auto take = [name, &value, choices, all](const std::string& word) {
        for (const auto& [known, meaning] : choices) {
            if (known == word) {
                value = meaning;
                return;
            }
        }
        throw CLI::ValidationError(name, fmt::format("'{}' is none of {}", word, all));
    };
    return command.add_option_function<std::string>(name, take, help)->type_name(all);
}

void add_layers(CLI::App& command, PictureArguments& picture) {
    const auto take = [&picture](const std::vector<std::string>& texts) {
        for (const std::string& text : texts) {
            auto layer = given_layer(text);
            if (!layer) {
                throw CLI::ValidationError(layer.error().message);
            }
            picture.layers.push_back(std::move(*layer));
        }
        return true;
    };
    command
        .add_option_function<std::vector<std::string>>(
            "--layer", take,
            "A raster or vector file of your own, above the base map and beneath the names; may be given again. After "
            "a colon, with commas between them: opacity=0.5, color=#803080 (points, lines, areas), name=TEXT (for the "
            "source line)")
        ->type_name("FILE[:opacity=N]")
        ->allow_extra_args(false);
}

/// An option that may be given several times, one word each.
void add_repeated(CLI::App& command, const char* name, const char* type, const char* help,
                  std::vector<std::string>& words) {
    command
        .add_option_function<std::string>(
            name, [&words](const std::string& word) { words.push_back(word); }, help)
        ->type_name(type)
        ->trigger_on_parse()
        ->multi_option_policy(CLI::MultiOptionPolicy::TakeLast);
}

CLI::Option* add_size_option(CLI::App& command, PictureArguments& picture, const char* help) {
    return command
        .add_option_function<std::string>(
            "--size", [&picture](const std::string& text) { take_size(text, picture); }, help)
        ->type_name("WxH");
}

/// What part of the world a picture shows.
void add_camera_options(CLI::App& command, PictureArguments& picture) {
    auto* fit = command
                    .add_option("--fit", picture.fit,
                                "What the picture shows: an area with 10 % around it, or 60 km round a place")
                    ->type_name("NAME");
    command
        .add_option_function<std::string>(
            "--view", [&picture](const std::string& text) { take_view(text, picture); },
            "What the picture shows: its middle and its width in km")
        ->type_name("LON,LAT,KM")
        ->excludes(fit);
    add_layers(command, picture);
}

/// In which languages, colours and calendar.
void add_look_options(CLI::App& command, PictureArguments& picture) {
    command
        .add_option_function<std::string>(
            "--lang", [&picture](const std::string& text) { take_languages(text, picture); },
            "Language of the names, or two with a comma between them (en)")
        ->type_name("en|fa|ps");
    add_choice<scene::Theme>(command, "--theme", picture.theme,
                             {{"light", scene::Theme::Light},
                              {"dark", scene::Theme::Dark},
                              {"projector", scene::Theme::Projector},
                              {"print", scene::Theme::Print}},
                             "How the map looks (light)");
    add_choice<scene::Calendar>(command, "--calendar", picture.calendar,
                                {{"gregorian", scene::Calendar::Gregorian},
                                 {"hijri", scene::Calendar::SolarHijri},
                                 {"both", scene::Calendar::Both}},
                                "Calendar of the date: Gregorian, Solar Hijri or both (gregorian)");
}

void add_picture_options(CLI::App& command, PictureArguments& picture) {
    auto* size = add_size_option(command, picture, "Width and height in pixels (1920x1080)");
    add_choice<std::optional<scene::Paper>>(
        command, "--page", picture.paper, {{"A4", scene::Paper::A4}, {"A3", scene::Paper::A3}},
        "A sheet instead of a size: 300 dots an inch, lying or standing as the map fits better")
        ->excludes(size);
    add_camera_options(command, picture);
    add_choice<scene::Reading>(command, "--reading", picture.reading,
                               {{"centre", scene::Reading::Centre}, {"countryside", scene::Reading::Countryside}},
                               "Which of the two fills a province (centre)");
    add_look_options(command, picture);
    command.add_option("--caption", picture.caption, "A sentence at the foot of the picture")->type_name("TEXT");
    command.add_flag("--chart", picture.chart, "A chart of who held how much over the campaign");
    add_choice<campaign::Confidence>(command, "--min-confidence", picture.least,
                                     {{"low", campaign::Confidence::Low},
                                      {"medium", campaign::Confidence::Medium},
                                      {"high", campaign::Confidence::High}},
                                     "Only facts of that confidence or better (low)");
    add_repeated(command, "--only-source", "ID", "Only facts that rest on that source; may be given again",
                 picture.only_sources);
    add_repeated(command, "--compare", "D",
                 "Another date to compare with, up to 11 times; the same date again compares all facts with those that "
                 "--min-confidence and --only-source let through",
                 picture.compared);
    add_choice<scene::CompareMode>(command, "--mode", picture.mode,
                                   {{"side", scene::CompareMode::Side},
                                    {"swipe", scene::CompareMode::Swipe},
                                    {"difference", scene::CompareMode::Difference},
                                    {"ghost", scene::CompareMode::Ghost},
                                    {"multiples", scene::CompareMode::Multiples}},
                                   "How dates are compared (side)");
}

void add_output_options(CLI::App& command, std::string& output, bool& force, const char* type, const char* help) {
    command.add_option("-o,--output", output, help)->type_name(type)->required();
    command.add_flag("--force", force, "Replace an output that exists");
}

void add_render(CLI::App& program, RenderArguments& render) {
    CLI::App& command = *program.add_subcommand("render", "One picture of a day, as PNG, JPEG, PDF or SVG");
    command.add_option("--date", render.date, "The day (YYYY-MM-DD); a month or year means its first day")
        ->type_name("D")
        ->required();
    add_picture_options(command, render.picture);
    add_output_options(
        command, render.output, render.force, "FILE",
        "A .png, .jpg, .pdf or .svg file (the last two as vectors, without OpenGL); - is a PNG to standard output");
}

void add_record(CLI::App& program, RecordArguments& record) {
    CLI::App& command =
        *program.add_subcommand("record", "A film of a span of days, or its frames as numbered pictures");
    command.add_option("--from", record.from, "The first day")->type_name("D");
    command.add_option("--to", record.to, "The last day; a month or year means its last day")->type_name("D");
    auto* duration =
        command.add_option("--duration", record.duration_s, "Length of the film in seconds")->type_name("S");
    command
        .add_option("--days-per-second", record.days_per_second, "Speed of the film (7 where there is no --duration)")
        ->type_name("X")
        ->excludes(duration);
    add_picture_options(command, record.picture);
    auto* storyboard = command
                           .add_option("--storyboard", record.storyboard,
                                       "A storyboard of the campaign by name, or a .json file: it says what is shown")
                           ->type_name("NAME|FILE");
    for (const char* decided :
         {"--from", "--to", "--duration", "--days-per-second", "--fit", "--view", "--reading", "--lang"}) {
        storyboard->excludes(command.get_option(decided));
    }
    command.add_option("--fps", record.frames_per_second, "Frames a second (30)")
        ->type_name("N")
        ->check(CLI::Range(1.0, 120.0).description(""));
    command
        .add_option("--codec", record.codec, "h264, h265, av1, vp9 or an encoder of libavcodec (h264; in .webm vp9)")
        ->type_name("NAME");
    command.add_option("--preset", record.preset, "Speed of the encoder, from ultrafast to veryslow (veryfast)")
        ->type_name("NAME");
    command.add_option("--crf", record.crf, "Quality: 0 is without loss, 51 the worst (20)")
        ->type_name("N")
        ->check(CLI::Range(0, 63).description(""));
    command.add_flag("--resume", record.resume, "Go on after the last whole 10 seconds of an interrupted film");
    command
        .add_option_function<std::string>(
            "--shard", [&record](const std::string& text) { take_shard(text, record); },
            "Make every Nth part of 10 seconds, from the Ith (1 is the first), into NAME.I-of-N.EXT")
        ->type_name("I/N");
    command.add_option("--join", record.join, "Put the shards of a film together, without encoding again")
        ->type_name("PART...");
    add_output_options(command, record.output, record.force, "FILE|FOLDER/",
                       "An .mp4, .webm, .gif or .apng file, or a folder (with / at its end) for PNG frames");
    command.add_flag("--progress", record.progress, "Show progress even where standard error is no terminal");
}

void add_control(CLI::App& program, ControlArguments& control) {
    CLI::App& command = *program.add_subcommand("control", "Who controls what on a day, as a table");
    command.add_option("--date", control.date, "The day (YYYY-MM-DD); a month or year means its first day")
        ->type_name("D")
        ->required();
    command.add_flag("--places", control.places, "Add the places that are no provincial centres");
    add_choice<TableFormat>(command, "--format", control.format,
                            {{"csv", TableFormat::Csv}, {"json", TableFormat::Json}}, "Form of the table (csv)");
}

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

void add_optional_output(CLI::App& command, std::string& output, bool& force) {
    command.add_option("-o,--output", output, "Where to write it; - is standard output (-)")->type_name("FILE");
    command.add_flag("--force", force, "Replace an output that exists");
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
                              {"html", ReportFormat::Html}},
                             "Tables (csv, json) or a report with maps: md has its pictures beside it, html in itself "
                             "(csv)");
    // A report is read on a page, where a smaller picture with larger lettering serves better.
    compare.picture.width_px = 1600;
    compare.picture.height_px = 900;
    add_size_option(command, compare.picture, "Of a report's pictures (1600x900)");
    add_camera_options(command, compare.picture);
    add_look_options(command, compare.picture);
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

#include "app/cli/command_options.hpp"
#include "app/cli/option_forms.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace app::cli {
namespace {

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

}  // namespace

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
            words.emplace_back(word);
        }
    }
    return words;
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

}  // namespace app::cli

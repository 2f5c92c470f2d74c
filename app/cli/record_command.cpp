#include "app/cli/commands.hpp"
#include "app/cli/dates.hpp"
#include "app/cli/exit_code.hpp"
#include "app/cli/film_frames.hpp"
#include "app/cli/film_recipe.hpp"
#include "app/cli/film_script.hpp"
#include "app/cli/interrupts.hpp"
#include "app/cli/open_campaign.hpp"
#include "app/cli/progress.hpp"
#include "app/cli/stage.hpp"
#include "app/cli/story_script.hpp"
#include "app/image/output_file.hpp"
#include "app/record/animation_sink.hpp"
#include "app/record/finish_film.hpp"
#include "app/record/palette.hpp"
#include "app/record/png_sequence_sink.hpp"
#include "app/record/video_sink.hpp"
#include "salang_version.hpp"

#include <fmt/format.h>

#include <csignal>
#include <filesystem>

namespace app::cli {

namespace {

/// Frames of the film that the colours of an animation are chosen from.
constexpr std::int64_t palette_samples = 12;

bool is_folder(const std::string& output) {
    std::error_code ignored;
    return output.ends_with('/') || std::filesystem::is_directory(output, ignored);
}

image::Existing existing_of(const RecordArguments& arguments) {
    return arguments.force ? image::Existing::Overwrite : image::Existing::Refuse;
}

record::VideoOptions video_options(const RecordArguments& arguments, const FilmScript& script) {
    record::VideoOptions options;
    options.width_px = script.width_px;
    options.height_px = script.height_px;
    options.frames_per_second = script.frames_per_second;
    options.codec = arguments.codec;
    options.preset = arguments.preset;
    options.crf = arguments.crf;
    return options;
}

/// What the film carries: the script's texts, and where it comes from.
record::FilmNotes notes_of(const RecordArguments& arguments, const FilmScript& script,
                           const load::LoadedCampaign& loaded, const std::filesystem::path& folder,
                           const std::filesystem::path& storyboard) {
    const campaign::CampaignInfo& info = loaded.campaign->info;
    record::FilmNotes notes = script.notes;
    notes.parts = record::film_parts(script.frame_count, script.frames_per_second);
    notes.parts.shard = arguments.shard;
    notes.parts.shard_count = arguments.shard_count;
    notes.frames_per_second = script.frames_per_second;
    notes.recipe = film_recipe(arguments, info, folder, storyboard);
    notes.comment = fmt::format("Campaign {}, data version {}. {}. {}. Made with salang {}. Recipe {}.", info.id,
                                info.data_version, info.credit, info.licence, salang::version, notes.recipe);
    notes.sources = report::film_sources(*loaded.campaign, script.shown,
                                         {notes.title, std::string(salang::version), script.source_ids});
    return notes;
}

record::FilmOutput output_of(const RecordArguments& arguments) {
    return {arguments.output, existing_of(arguments), arguments.resume};
}

/// Nothing for an animation, whose colours are looked for in drawn frames.
geo::Result<std::unique_ptr<record::FrameSink>> open_sink(const RecordArguments& arguments, const FilmScript& script,
                                                          const record::FilmNotes& notes) {
    const record::FilmOutput output = output_of(arguments);
    if (is_folder(arguments.output)) {
        return record::open_png_sequence(output, notes);
    }
    if (!record::is_animation(output.file)) {
        return record::open_video(output, video_options(arguments, script), notes);
    }
    if (auto checked = record::check_animation(output, video_options(arguments, script), notes); !checked) {
        return geo::fail(checked.error());
    }
    return nullptr;
}

/// The same frames on any machine, so the same colours.
geo::Result<std::unique_ptr<record::FrameSink>> open_animation_sink(const RecordArguments& arguments,
                                                                    const FilmScript& script,
                                                                    const record::FilmNotes& notes,
                                                                    frame::FramePipeline& pipeline) {
    std::vector<image::Image> samples;
    for (std::int64_t i = 0; i < palette_samples; ++i) {
        auto sample = pipeline.image(script.spec_of_frame(i * (script.frame_count - 1) / (palette_samples - 1)));
        if (!sample) {
            return geo::fail(sample.error());
        }
        samples.push_back(std::move(*sample));
    }
    return record::open_animation(output_of(arguments), video_options(arguments, script), notes,
                                  record::palette_of(samples));
}

std::string part_of(const RecordArguments& arguments) {
    record::FilmParts parts;
    parts.shard = arguments.shard;
    parts.shard_count = arguments.shard_count;
    if (!is_folder(arguments.output)) {
        return image::part_path(record::shard_path(arguments.output, parts)).string();
    }
    const std::string folder = arguments.output.substr(0, arguments.output.find_last_not_of('/') + 1);
    return parts.shard_count == 1 ? folder + ".part"
                                  : fmt::format("{}.{}-of-{}.part", folder, parts.shard, parts.shard_count);
}

/// Records to the end, or until a signal comes: then the sink closes its part in order and the signal's exit code is
/// returned.
geo::Result<int> record_all(std::unique_ptr<record::FrameSink> sink, FilmFrames& frames, const record::FilmParts& parts,
                            bool progress_wanted, Interrupts& interrupts) {
    record::Recorder recorder(
        std::move(sink), [&frames](std::int64_t frame) { return frames.draw(frame); }, parts);
    Progress progress(progress_wanted, recorder.frames_there());
    bool more = recorder.frames_done() < recorder.frame_count();
    while (more) {
        if (const auto signal = interrupts.taken()) {
            progress.close();
            return 128 + *signal;
        }
        auto stepped = recorder.step();
        if (!stepped) {
            progress.close();
            return geo::fail(stepped.error());
        }
        more = *stepped;
        progress.show(recorder.frames_done(), recorder.frame_count(), recorder.bytes_written());
    }
    progress.close();
    return recorder.finish().map([] { return exit_done; });
}

geo::Result<FilmScript> script_of_days(const load::LoadedCampaign& loaded, const RecordArguments& arguments,
                                       const scene::StaticGeometry& geometry) {
    if (arguments.from.empty() || arguments.to.empty()) {
        return geo::fail(geo::ErrorCode::BadArgument,
                         fmt::format("{} is required, or --storyboard; `salang record --help` explains.",
                                     arguments.from.empty() ? "--from" : "--to"));
    }
    std::string warning;
    const auto days = days_in_span(arguments.from, arguments.to, loaded.campaign->info, warning);
    if (!days) {
        return geo::fail(days.error());
    }
    if (!warning.empty()) {
        print_warning(warning);
    }
    return plain_script(arguments, *loaded.campaign, geometry, *days);
}

geo::Result<FilmScript> script_of_storyboard(const load::LoadedCampaign& loaded, const RecordArguments& arguments,
                                             const scene::StaticGeometry& geometry,
                                             const std::filesystem::path& storyboard) {
    StoryRequest request{std::nullopt, arguments.frames_per_second};
    if (arguments.picture.size_given) {
        request.size_px = {arguments.picture.width_px, arguments.picture.height_px};
    }
    geo::Diagnostics problems;
    auto script = story_script(storyboard, request, *loaded.campaign, geometry, problems);
    for (const geo::Diagnostic& problem : problems.all()) {
        if (!script && problem.severity == geo::Severity::Error) {
            // The others are listed by `salang check`.
            return geo::fail(geo::ErrorCode::BadArgument, fmt::format("{}: {}", storyboard.string(), problem.message));
        }
        print_warning(problem.message);
    }
    return std::move(*script);
}

geo::Result<FilmScript> script_of(const load::LoadedCampaign& loaded, const RecordArguments& arguments,
                                  const scene::StaticGeometry& geometry, const std::filesystem::path& storyboard) {
    return storyboard.empty() ? script_of_days(loaded, arguments, geometry)
                              : script_of_storyboard(loaded, arguments, geometry, storyboard);
}

geo::Result<int> record_film(const load::LoadedCampaign& loaded, const RecordArguments& arguments,
                             const std::filesystem::path& folder, Interrupts& interrupts) {
    std::filesystem::path storyboard;
    if (!arguments.storyboard.empty()) {
        const auto found = find_storyboard(arguments.storyboard, folder);
        if (!found) {
            return geo::fail(found.error());
        }
        storyboard = *found;
    }
    geo::Diagnostics map_problems;
    const auto geometry = make_geometry(*loaded.campaign, map_problems);
    if (!geometry) {
        return geo::fail(geometry.error());
    }
    const auto script = script_of(loaded, arguments, **geometry, storyboard);
    if (!script) {
        return geo::fail(script.error());
    }
    const record::FilmNotes notes = notes_of(arguments, *script, loaded, folder, storyboard);
    if (notes.parts.shard_frames() == 0) {
        fmt::print(stderr,
                   "salang: The film has {} parts of 10 seconds, so there is nothing to do for shard {} of {}.\n",
                   notes.parts.part_count(), arguments.shard, arguments.shard_count);
        return exit_done;
    }
    auto sink = open_sink(arguments, *script, notes);
    if (!sink) {
        return geo::fail(sink.error());
    }
    auto stage = Stage::create(loaded.campaign, *geometry, script->fonts);
    if (!stage) {
        return geo::fail(stage.error());
    }
    if (!*sink) {
        sink = open_animation_sink(arguments, *script, notes, stage->pipeline());
        if (!sink) {
            return geo::fail(sink.error());
        }
    }
    FilmFrames frames(stage->pipeline(), script->spec_of_frame);
    return record_all(std::move(*sink), frames, notes.parts, arguments.progress, interrupts);
}

geo::Result<int> join(const RecordArguments& arguments) {
    const std::vector<std::filesystem::path> parts(arguments.join.begin(), arguments.join.end());
    const auto joined = is_folder(arguments.output)
                            ? record::join_png_sequences(parts, arguments.output, existing_of(arguments))
                            : record::finish_film(parts, arguments.output, existing_of(arguments));
    return joined ? geo::Result<int>(exit_done) : geo::fail(joined.error());
}

}  // namespace

geo::Result<int> run_record(const std::string& campaign, const RecordArguments& arguments) {
    if (!arguments.join.empty()) {
        return join(arguments);
    }
    Interrupts interrupts;
    const auto loaded = open_campaign(campaign);
    if (!loaded) {
        return geo::fail(loaded.error());
    }
    auto code = record_film(*loaded, arguments, *load::find_campaign(campaign), interrupts);
    if (!code) {
        return code;
    }
    if (*code != exit_done) {
        fmt::print(stderr, "salang: Stopped by {}; what is recorded so far is '{}'.\n",
                   *interrupts.taken() == SIGINT ? "SIGINT" : "SIGTERM", part_of(arguments));
        return code;
    }
    return print_data_errors(loaded->diagnostics) ? exit_bad_data : exit_done;
}

}  // namespace app::cli

#include "app/cli/commands.hpp"
#include "app/cli/dates.hpp"
#include "app/cli/exit_code.hpp"
#include "app/cli/film_frames.hpp"
#include "app/cli/frame_of.hpp"
#include "app/cli/interrupts.hpp"
#include "app/cli/open_campaign.hpp"
#include "app/cli/progress.hpp"
#include "app/cli/stage.hpp"
#include "app/image/output_file.hpp"
#include "app/playback/recording_plan.hpp"
#include "app/record/png_sequence_sink.hpp"
#include "app/record/video_sink.hpp"
#include "salang_version.hpp"

#include <fmt/format.h>

#include <csignal>
#include <filesystem>

namespace app::cli {

namespace {

constexpr double usual_days_per_second = 7.0;

bool is_folder(const std::string& output) {
    std::error_code ignored;
    return output.ends_with('/') || std::filesystem::is_directory(output, ignored);
}

geo::Result<playback::RecordingPlan> plan_of(const RecordArguments& arguments, const geo::calendar::DayRange& days) {
    if (arguments.duration_s) {
        return playback::plan_by_duration(days, arguments.frames_per_second, *arguments.duration_s);
    }
    return playback::plan_by_speed(days, arguments.frames_per_second,
                                   arguments.days_per_second.value_or(usual_days_per_second));
}

record::VideoOptions video_options(const RecordArguments& arguments, const campaign::CampaignInfo& info,
                                   const geo::calendar::DayRange& days) {
    record::VideoOptions options;
    options.width_px = arguments.picture.width_px;
    options.height_px = arguments.picture.height_px;
    options.frames_per_second = arguments.frames_per_second;
    options.codec = arguments.codec;
    options.preset = arguments.preset;
    options.crf = arguments.crf;
    options.title =
        fmt::format("{}: {} to {}", info.title.in(arguments.picture.language), days.from.iso(), (days.to - 1).iso());
    options.comment = fmt::format("Campaign {}, data version {}. {}. {}. Made with salang {}.", info.id,
                                  info.data_version, info.credit, info.licence, salang::version);
    return options;
}

geo::Result<std::unique_ptr<record::FrameSink>> open_sink(const RecordArguments& arguments,
                                                          const campaign::CampaignInfo& info,
                                                          const geo::calendar::DayRange& days) {
    const auto existing = arguments.force ? image::Existing::Overwrite : image::Existing::Refuse;
    if (is_folder(arguments.output)) {
        return record::open_png_sequence(arguments.output, existing);
    }
    return record::open_video(arguments.output, video_options(arguments, info, days), existing);
}

std::string part_of(const std::string& output) {
    if (!is_folder(output)) {
        return image::part_path(output).string();
    }
    return output.substr(0, output.find_last_not_of('/') + 1) + ".part";
}

/// Records to the end, or until a signal comes: then the sink closes its part in order and the signal's exit code is
/// returned.
geo::Result<int> record_all(std::unique_ptr<record::FrameSink> sink, FilmFrames& frames, std::int64_t count,
                            bool progress_wanted, Interrupts& interrupts) {
    record::Recorder recorder(
        std::move(sink), [&frames](std::int64_t frame) { return frames.draw(frame); }, count);
    Progress progress(progress_wanted);
    bool more = true;
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

geo::Result<int> record_film(const load::LoadedCampaign& loaded, const RecordArguments& arguments,
                             const geo::calendar::DayRange& days, Interrupts& interrupts) {
    const auto plan = plan_of(arguments, days);
    if (!plan) {
        return geo::fail(plan.error());
    }
    auto sink = open_sink(arguments, loaded.campaign->info, days);
    if (!sink) {
        return geo::fail(sink.error());
    }
    geo::Diagnostics map_problems;
    const auto geometry = make_geometry(*loaded.campaign, map_problems);
    if (!geometry) {
        return geo::fail(geometry.error());
    }
    const auto spec = frame_of(arguments.picture, *loaded.campaign, **geometry);
    if (!spec) {
        return geo::fail(spec.error());
    }
    auto stage = Stage::create(loaded.campaign, *geometry);
    if (!stage) {
        return geo::fail(stage.error());
    }
    FilmFrames frames(stage->pipeline(), *spec, *plan);
    return record_all(std::move(*sink), frames, plan->frame_count, arguments.progress, interrupts);
}

}  // namespace

geo::Result<int> run_record(const std::string& campaign, const RecordArguments& arguments) {
    Interrupts interrupts;
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
    auto code = record_film(*loaded, arguments, *days, interrupts);
    if (!code) {
        return code;
    }
    if (*code != exit_done) {
        fmt::print(stderr, "salang: Stopped by {}; what is recorded so far is '{}'.\n",
                   *interrupts.taken() == SIGINT ? "SIGINT" : "SIGTERM", part_of(arguments.output));
        return code;
    }
    return print_data_errors(loaded->diagnostics) ? exit_bad_data : exit_done;
}

}  // namespace app::cli

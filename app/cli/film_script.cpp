#include "app/cli/film_script.hpp"

#include "app/cli/frame_of.hpp"
#include "app/snapshot/fades_at_speed.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace app::cli {

namespace {

constexpr double usual_days_per_second = 7.0;
constexpr double usual_frames_per_second = 30.0;

geo::Result<playback::RecordingPlan> plan_of(const RecordArguments& arguments, const geo::calendar::DayRange& days) {
    const double rate = arguments.frames_per_second.value_or(usual_frames_per_second);
    if (arguments.duration_s) {
        return playback::plan_by_duration(days, rate, *arguments.duration_s);
    }
    return playback::plan_by_speed(days, rate, arguments.days_per_second.value_or(usual_days_per_second));
}

}  // namespace

SpecOfFrame specs_of_plan(const scene::FrameSpec& spec, const playback::RecordingPlan& plan) {
    return [spec, plan](std::int64_t frame) {
        scene::FrameSpec shown = spec;
        shown.instant = playback::instant_for_frame(plan, frame);
        shown.fades = snapshot::fades_at_speed(playback::days_per_second(plan));
        shown.fades.afterglow_days = std::max(shown.fades.afterglow_days, spec.fades.afterglow_days);
        return shown;
    };
}

geo::Result<FilmScript> plain_script(const RecordArguments& arguments, const campaign::Campaign& campaign,
                                     const scene::StaticGeometry& geometry, const geo::calendar::DayRange& days) {
    const auto plan = plan_of(arguments, days);
    if (!plan) {
        return geo::fail(plan.error());
    }
    const auto spec = frame_of(arguments.picture, campaign, geometry, std::nullopt);
    if (!spec) {
        return geo::fail(spec.error());
    }
    FilmScript script;
    script.frame_count = plan->frame_count;
    script.frames_per_second = plan->frames_per_second;
    script.width_px = spec->view.width_px;
    script.height_px = spec->view.height_px;
    script.spec_of_frame = specs_of_plan(*spec, *plan);
    script.shown = {{days}};
    script.notes.title = fmt::format("{}: {} to {}", campaign.info.title.in(arguments.picture.language),
                                     days.from.iso(), (days.to - 1).iso());
    return script;
}

}  // namespace app::cli

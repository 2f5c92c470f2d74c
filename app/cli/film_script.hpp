// A film before it is drawn: which FrameSpec each of its frames shows, and what it says of itself.
#pragma once

#include "app/campaign/campaign.hpp"
#include "app/cli/arguments.hpp"
#include "app/playback/recording_plan.hpp"
#include "app/record/film_notes.hpp"
#include "app/report/film_sources.hpp"
#include "app/scene/frame_spec.hpp"
#include "app/scene/static_geometry.hpp"
#include "geo/base/result.hpp"

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

namespace app::cli {

/// Pure: the same frame number, the same FrameSpec, on any machine.
using SpecOfFrame = std::function<scene::FrameSpec(std::int64_t frame)>;

struct FilmScript {
    std::int64_t frame_count = 0;
    double frames_per_second = 30.0;
    int width_px = 1920;
    int height_px = 1080;
    SpecOfFrame spec_of_frame;
    std::vector<report::ShownDays> shown;
    record::FilmNotes notes;  ///< title, chapters, captions, narration; the rest is filled in by whoever records
    std::vector<std::string> source_ids;  ///< that captions name
    std::vector<std::string> fonts;       ///< families asked before the map's own
};

/// `spec` says everything but the instant and the fades, which the plan gives.
[[nodiscard]] SpecOfFrame specs_of_plan(const scene::FrameSpec& spec, const playback::RecordingPlan& plan);

/// The film of a span of days. `days` are inside the campaign's span. Fails as `frame_of` and the plan fail.
[[nodiscard]] geo::Result<FilmScript> plain_script(const RecordArguments& arguments, const campaign::Campaign& campaign,
                                                   const scene::StaticGeometry& geometry,
                                                   const geo::calendar::DayRange& days);

}  // namespace app::cli

// A storyboard held against a campaign: every frame of the film, by number.
#pragma once

#include "app/campaign/campaign.hpp"
#include "app/scene/frame_spec.hpp"
#include "app/scene/static_geometry.hpp"
#include "app/story/storyboard.hpp"
#include "geo/base/diagnostics.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace app::story {

/// What a command line says over the head of the storyboard.
struct Overrides {
    std::optional<std::array<int, 2>> size_px;
    std::optional<double> frames_per_second;
};

/// Where the camera stands so many seconds after the scene began; between two it moves.
struct ViewKey {
    double second = 0.0;
    scene::View view;
};

/// How the curtain of a scene goes from one share of the page's width to another, eased, between two seconds.
struct CurtainPath {
    double from = 0.5;
    double to = 0.5;
    double from_s = 0.0;
    double to_s = 0.0;
};

/// A scene with its frames counted and its names looked up.
struct PlannedScene {
    std::int64_t first_frame = 0;
    std::int64_t frame_count = 0;
    double hold_before_s = 0.0;
    double run_s = 0.0;  ///< 0: time stands on `days.from` at noon
    geo::calendar::DayRange days;
    /// The share of the running time that is over at the end of each day; empty: all days last the same.
    std::vector<double> passed_after_day;
    std::vector<ViewKey> keys;  ///< at least one, by second
    Easing easing = Easing::Smooth;
    scene::FrameSpec spec;  ///< all but instant and view
    /// Which of the other dates are the scene's own day, whatever that is.
    std::vector<std::size_t> follows;
    std::optional<CurtainPath> curtain;
};

/// The whole film.
struct StoryPlan {
    int width_px = 1920;
    int height_px = 1080;
    double frames_per_second = 30.0;
    std::int64_t frame_count = 0;
    std::vector<PlannedScene> scenes;  ///< as in the storyboard
};

/// Looks everything up and counts the frames. Each problem is an Error that names scene and field, with the scene's
/// number as row (0: the whole); nothing where there is one.
[[nodiscard]] std::optional<StoryPlan> plan_story(const Storyboard& storyboard, const campaign::Campaign& campaign,
                                                  const scene::StaticGeometry& geometry, const Overrides& overrides,
                                                  geo::Diagnostics& diagnostics);

/// The same for whoever is still writing it: a scene with a problem is planned as well as it can be, so that the others
/// can be looked at. Nothing where there is no scene, no size or no rate to plan with.
[[nodiscard]] std::optional<StoryPlan> draft_story(const Storyboard& storyboard, const campaign::Campaign& campaign,
                                                   const scene::StaticGeometry& geometry, const Overrides& overrides,
                                                   geo::Diagnostics& diagnostics);

/// What a frame (0-based) shows: the same answer on any machine and in any order.
[[nodiscard]] scene::FrameSpec spec_of_frame(const StoryPlan& plan, std::int64_t frame);

/// The scene that a frame belongs to, as an index.
[[nodiscard]] std::size_t scene_of_frame(const StoryPlan& plan, std::int64_t frame);

}  // namespace app::story

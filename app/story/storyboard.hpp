// A storyboard as it is written: scenes in order, and what holds for all of them. Nothing is resolved yet.
#pragma once

#include "app/campaign/names.hpp"
#include "app/scene/frame_spec.hpp"
#include "geo/core/point.hpp"

#include <array>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace app::story {

/// West, south, east, north; west is greater than east across 180 degrees.
struct Extent {
    double west_deg = 0.0;
    double south_deg = 0.0;
    double east_deg = 0.0;
    double north_deg = 0.0;

    friend bool operator==(const Extent&, const Extent&) = default;
};
/// A position and the width of the picture around it.
struct Around {
    geo::core::LonLat centre;
    double width_km = 0.0;

    friend bool operator==(const Around&, const Around&) = default;
};
/// What a camera shows: an area or a place by name ("campaign": the whole), an extent, or a position.
using Shown = std::variant<std::string, Extent, Around>;

/// Where the camera is so many seconds after the scene began.
struct CameraKey {
    double second = 0.0;
    Shown shown;

    friend bool operator==(const CameraKey&, const CameraKey&) = default;
};

/// How the camera goes from one keyframe to the next.
enum class Easing {
    Smooth,     ///< starts and ends gently
    Even,       ///< at one pace
    SlowStart,  ///< gathers pace
    SlowEnd,    ///< comes to rest
};

/// Stretches of more than `after_days` days without a change pass `times` as fast.
struct Quiet {
    double after_days = 0.0;
    double times = 1.0;

    friend bool operator==(const Quiet&, const Quiet&) = default;
};

/// Which facts count on a map; empty: all.
struct Believed {
    std::string min_confidence;             ///< "low", "medium" or "high"
    std::vector<std::string> only_sources;  ///< ids: a fact needs one of them

    friend bool operator==(const Believed&, const Believed&) = default;
};

/// What the scene's own days are held against.
struct Compared {
    std::string mode;                ///< "side", "swipe", "difference", "ghost" or "multiples"
    std::vector<std::string> dates;  ///< of the other maps; "same": the scene's own, for another interpretation of it
    /// Where the curtain of swipe hangs at the beginning and at the end, as shares of the page's width.
    std::optional<std::array<double, 2>> curtain;
    std::optional<Believed> filter;  ///< of the other maps; none: as the scene's own

    friend bool operator==(const Compared&, const Compared&) = default;
};

/// How a scene looks; what it leaves open is as for the whole film.
struct Look {
    std::optional<std::string> theme;
    std::optional<std::string> language;
    std::optional<std::string> reading;
    std::optional<std::string> calendar;
    std::optional<std::string> symbols;
    std::optional<bool> chart;
    std::map<std::string, double> layers;  ///< opacity by name, 0 to 1
    std::optional<Quiet> quiet;
    std::optional<Believed> filter;

    friend bool operator==(const Look&, const Look&) = default;
};

struct Scene {
    std::string chapter;  ///< empty: goes on with the chapter before
    std::string from;
    std::string to;
    std::string date;  ///< of a scene in which time stands; instead of from and to
    std::optional<double> seconds;
    std::optional<double> days_per_second;
    double hold_before_s = 0.0;
    double hold_after_s = 0.0;
    std::vector<CameraKey> camera;  ///< empty: stays where it is
    Easing easing = Easing::Smooth;
    Look look;
    std::optional<Compared> compare;
    std::string caption;
    std::vector<std::string> sources;  ///< ids, of the caption
    std::string notes;                 ///< for the speaker; not in the film

    friend bool operator==(const Scene&, const Scene&) = default;
};

struct Storyboard {
    std::filesystem::path file;
    std::string title;
    std::optional<std::array<int, 2>> size_px;
    std::optional<double> frames_per_second;
    double days_per_second = 7.0;
    Look look;
    bool captions_in_picture = true;  ///< besides the track of captions
    std::string narration;            ///< an audio file, relative to the storyboard's folder
    std::vector<std::string> fonts;   ///< families asked before the map's own, first one first
    std::vector<Scene> scenes;

    friend bool operator==(const Storyboard&, const Storyboard&) = default;
};

/// Seconds that the camera takes to a scene's view where the scene does not say.
inline constexpr double usual_move_s = 2.0;

/// "Scene 3 (The siege)", as problems name it; 0 is the first.
[[nodiscard]] std::string scene_name(const Storyboard& storyboard, std::size_t scene);

}  // namespace app::story

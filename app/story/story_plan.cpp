#include "app/story/story_plan.hpp"

#include "app/scene/build_scene.hpp"
#include "app/scene/compare_layout.hpp"
#include "app/scene/named_view.hpp"
#include "app/snapshot/fades_at_speed.hpp"
#include "app/story/camera_path.hpp"
#include "app/story/plan_compared.hpp"
#include "app/story/scene_time.hpp"
#include "app/story/story_look.hpp"
#include "geo/calendar/edtf.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

namespace app::story {

namespace {

using geo::calendar::Day;
using geo::calendar::DayRange;
using geo::calendar::Instant;

constexpr std::array<int, 2> usual_size_px{1920, 1080};
constexpr std::array<int, 2> largest_size_px{3840, 2160};
constexpr double usual_frames_per_second = 30.0;
constexpr double most_frames_per_second = 60.0;
constexpr std::size_t longest_caption = 140;  // two lines of a lecture's screen
constexpr double letters_read_per_second = 20.0;
constexpr double extent_margin = 0.05;
constexpr double longest_film_s = 4.0 * 3600.0;
constexpr const char* whole_map = "campaign";

/// Where a scene leaves the camera.
struct CameraRest {
    scene::View view;
    std::array<int, 2> map_px{};  ///< of the map, which is the page or one of several maps on it
    Shown shown = std::string(whole_map);
};

/// One scene on its way to a plan: what is wrong is said with its number and the field.
class ScenePlanner {
  public:
    ScenePlanner(const Storyboard& board, std::size_t index, const campaign::Campaign& campaign,
                 const scene::StaticGeometry& geometry, geo::Diagnostics& diagnostics)
        : m_board(board),
          m_scene(board.scenes[index]),
          m_name(scene_name(board, index)),
          m_where{board.file.filename().string(), index + 1},
          m_campaign(campaign),
          m_geometry(geometry),
          m_diagnostics(diagnostics) {}

    /// `rest`: where the camera was left, none before the first scene; becomes where this scene leaves it.
    PlannedScene plan(const StoryPlan& film, const scene::FrameSpec& usual, std::optional<CameraRest>& rest) {
        PlannedScene planned;
        planned.spec = usual;
        const LookProblem tell = [this](const std::string& field, const std::string& what) { problem(field, what); };
        apply_look(m_scene.look, planned.spec, tell);
        if (m_scene.look.filter) {
            planned.spec.filter = filter_of(*m_scene.look.filter, m_campaign, tell);
        }
        set_days(planned);
        set_length(planned);
        if (m_scene.compare) {
            plan_compared(*m_scene.compare, m_campaign, m_scene.hold_before_s, m_length_s - m_scene.hold_after_s,
                          planned, tell);
        }
        planned.spec.caption = m_board.captions_in_picture ? m_scene.caption : std::string();
        set_page(planned.spec, film);
        set_camera(planned, rest);
        check_caption();
        return planned;
    }

    double length_s() const { return m_length_s; }

  private:
    void problem(const std::string& field, const std::string& what) {
        // The code names the innermost field: "mode" of "compare, mode".
        const std::size_t comma = field.rfind(' ');
        const std::string code = "storyboard-" + (comma == std::string::npos ? field : field.substr(comma + 1));
        m_diagnostics.add(geo::Severity::Error, m_where, code, fmt::format("{}, {}: {}.", m_name, field, what));
    }

    std::optional<Day> day_of(const char* field, const std::string& text, bool as_end) {
        const auto day = geo::calendar::parse_command_date(text, as_end);
        if (!day) {
            problem(field, fmt::format("'{}' is no date such as 1989-02-15", text));
            return std::nullopt;
        }
        const DayRange& span = m_campaign.info.span;
        if (!span.contains(*day)) {
            problem(field, fmt::format("{} lies outside the campaign, which runs from {} to {}", day->iso(),
                                       span.from.iso(), (span.to - 1).iso()));
            return std::nullopt;
        }
        return *day;
    }

    void set_days(PlannedScene& planned) {
        planned.days = {m_campaign.info.span.from, m_campaign.info.span.from + 1};
        if (!m_scene.date.empty()) {
            if (!m_scene.from.empty() || !m_scene.to.empty()) {
                problem("date", "a scene has either a date, in which time stands, or from and to");
            }
            if (const auto day = day_of("date", m_scene.date, false)) {
                planned.days = {*day, *day + 1};
            }
            return;
        }
        if (m_scene.from.empty() || m_scene.to.empty()) {
            problem(m_scene.from.empty() ? "from" : "to", "a day is wanted");
            return;
        }
        const auto from = day_of("from", m_scene.from, false);
        const auto to = day_of("to", m_scene.to, true);
        if (from && to && *to < *from) {
            problem("to", fmt::format("{} lies before {}", to->iso(), from->iso()));
        } else if (from && to) {
            planned.days = {*from, *to + 1};
        }
    }

    double above_zero(const char* field, double value) {
        if (std::isfinite(value) && value > 0.0) {
            return value;
        }
        problem(field, fmt::format("{} is no number above 0", value));
        return 1.0;
    }
    double not_negative(const char* field, double value) {
        if (std::isfinite(value) && value >= 0.0) {
            return value;
        }
        problem(field, fmt::format("{} is no number of at least 0", value));
        return 0.0;
    }

    void set_length(PlannedScene& planned) {
        planned.hold_before_s = not_negative("hold_before", m_scene.hold_before_s);
        const double hold_after_s = not_negative("hold_after", m_scene.hold_after_s);
        const bool stands = !m_scene.date.empty();
        if (m_scene.seconds && m_scene.days_per_second) {
            problem("seconds", "a scene has either a length or a speed");
        }
        if (stands && !m_scene.seconds) {
            problem("seconds", "how long the scene lasts is wanted where time stands");
        }
        double weight_days = planned.days.length_days();
        const std::optional<Quiet>& quiet = m_scene.look.quiet ? m_scene.look.quiet : m_board.look.quiet;
        if (quiet && !stands) {
            planned.passed_after_day = day_weights(m_campaign, planned.days, *quiet);
            weight_days = 0.0;
            for (double& day : planned.passed_after_day) {
                weight_days += day;
                day = weight_days;
            }
            for (double& day : planned.passed_after_day) {
                day /= weight_days;
            }
        }
        const double speed = above_zero("days_per_second", m_scene.days_per_second.value_or(m_board.days_per_second));
        const double run_s = above_zero("seconds", m_scene.seconds.value_or(weight_days / speed));
        planned.run_s = stands ? 0.0 : run_s;
        planned.hold_before_s += stands ? run_s : 0.0;
        m_length_s = planned.hold_before_s + planned.run_s + hold_after_s;
        if (!stands) {
            planned.spec.fades = snapshot::fades_at_speed(weight_days / run_s);
        }
    }

    /// The page of the scene and the map that its camera is for: the page itself, or one of several on it.
    void set_page(const scene::FrameSpec& spec, const StoryPlan& film) {
        m_page = spec;
        m_page.view.width_px = film.width_px;
        m_page.view.height_px = film.height_px;
        m_map_px = {film.width_px, film.height_px};
        if (maps_beside()) {
            const geo::core::Box map = scene::compare_layout(m_page).maps.front();
            m_map_px = {static_cast<int>(map.width()), static_cast<int>(map.height())};
        }
    }
    bool maps_beside() const {
        const scene::CompareMode mode = m_page.comparison.mode;
        return m_page.comparison.compares() &&
               (mode == scene::CompareMode::Side || mode == scene::CompareMode::Multiples);
    }

    scene::View whole_campaign() const {
        if (maps_beside()) {
            return scene::campaign_view_of_maps(m_geometry, m_page);
        }
        return m_page.chart ? scene::campaign_view_above_chart(m_geometry, m_map_px[0], m_map_px[1], m_page.scale)
                            : scene::campaign_view(m_geometry, m_map_px[0], m_map_px[1]);
    }

    /// Centre and scale of the map, size of the page.
    std::optional<scene::View> view_of(const Shown& shown) {
        auto view = map_view_of(shown);
        if (view) {
            view->width_px = m_page.view.width_px;
            view->height_px = m_page.view.height_px;
        }
        return view;
    }

    std::optional<scene::View> map_view_of(const Shown& shown) {
        if (const auto* name = std::get_if<std::string>(&shown)) {
            if (*name == whole_map) {
                return whole_campaign();
            }
            auto view = scene::view_of_name(*name, m_campaign, m_geometry, m_map_px[0], m_map_px[1]);
            if (!view) {
                problem("camera", fmt::format("the campaign has no area and no place with the id or name '{}'", *name));
            }
            return view;
        }
        if (const auto* around = std::get_if<Around>(&shown)) {
            const bool sound = m_geometry.projection != nullptr && around->width_km > 0.0 &&
                               around->width_km <= 40000.0 && std::abs(around->centre.lon_deg) <= 180.0 &&
                               std::abs(around->centre.lat_deg) <= 90.0;
            auto view = sound
                            ? scene::view_around(around->centre, around->width_km, m_geometry, m_map_px[0], m_map_px[1])
                            : std::nullopt;
            if (!view) {
                problem("camera", fmt::format("{}, {} with {} km is no view of this map", around->centre.lon_deg,
                                              around->centre.lat_deg, around->width_km));
            }
            return view;
        }
        return view_of_extent(std::get<Extent>(shown));
    }

    std::optional<scene::View> view_of_extent(const Extent& extent) {
        const bool sound = m_geometry.projection != nullptr && extent.south_deg < extent.north_deg &&
                           std::abs(extent.south_deg) <= 90.0 && std::abs(extent.north_deg) <= 90.0 &&
                           std::abs(extent.west_deg) <= 180.0 && std::abs(extent.east_deg) <= 180.0 &&
                           extent.west_deg != extent.east_deg;
        geo::core::Box box;
        const double width_deg = extent.east_deg - extent.west_deg + (extent.east_deg < extent.west_deg ? 360.0 : 0.0);
        // The edges are curves on the map: their corners and middles bound them well enough.
        for (const double by_x : {0.0, 0.5, 1.0}) {
            for (const double by_y : {0.0, 0.5, 1.0}) {
                const double lon = extent.west_deg + by_x * width_deg;
                if (!sound) {
                    continue;
                }
                const auto world = m_geometry.projection->world_from_lonlat(
                    {lon > 180.0 ? lon - 360.0 : lon, extent.south_deg + by_y * (extent.north_deg - extent.south_deg)});
                if (world) {
                    box.add(*world);
                }
            }
        }
        if (!sound || !(box.width() > 0.0) || !(box.height() > 0.0)) {
            problem("camera", fmt::format("[{}, {}, {}, {}] is no extent of this map: west, south, east, north",
                                          extent.west_deg, extent.south_deg, extent.east_deg, extent.north_deg));
            return std::nullopt;
        }
        return scene::fit(box, m_map_px[0], m_map_px[1], extent_margin * std::min(m_map_px[0], m_map_px[1]) / 2.0);
    }

    /// Where maps become smaller or larger than in the scene before, there is nowhere to come from: the camera cuts.
    void set_camera(PlannedScene& planned, std::optional<CameraRest>& rest) {
        planned.easing = m_scene.easing;
        const bool start = rest && rest->map_px == m_map_px;
        if (start) {
            planned.keys.push_back({0.0, rest->view});
        }
        Shown shown = rest ? rest->shown : Shown(std::string(whole_map));
        double before_s = 0.0;
        for (std::size_t i = 0; i < m_scene.camera.size(); ++i) {
            CameraKey key = m_scene.camera[i];
            if (!start && i == 0) {
                key.second = 0.0;
            }
            if (!std::isfinite(key.second) || key.second < 0.0 || (i > 0 && key.second <= before_s)) {
                problem("camera",
                        fmt::format("a keyframe at second {} does not come after the one before", key.second));
            }
            // A move that is not over when the scene is would leave the camera between two places.
            if (key.second > m_length_s) {
                problem("camera", fmt::format("second {} lies after the end of the scene, which lasts {:.1f} s",
                                              key.second, m_length_s));
            }
            before_s = key.second;
            shown = key.shown;
            if (const auto view = view_of(key.shown)) {
                if (key.second == 0.0) {
                    planned.keys.clear();
                }
                planned.keys.push_back({key.second, *view});
            }
        }
        if (planned.keys.empty()) {
            planned.keys.push_back({0.0, view_of(shown).value_or(whole_campaign())});
        }
        rest = CameraRest{planned.keys.back().view, m_map_px, std::move(shown)};
    }

    void check_caption() {
        const auto letters =
            static_cast<std::size_t>(std::count_if(m_scene.caption.begin(), m_scene.caption.end(), [](char byte) {
                return (static_cast<unsigned char>(byte) & 0xc0U) != 0x80U;
            }));
        const auto readable = static_cast<std::size_t>(m_length_s * letters_read_per_second);
        if (letters > longest_caption) {
            problem("caption", fmt::format("{} letters are too long; make it {} at most, or two scenes", letters,
                                           longest_caption));
        } else if (letters > readable) {
            problem("caption", fmt::format("{} letters cannot be read in {:.1f} s; make it {} at most, or the scene "
                                           "longer",
                                           letters, m_length_s, readable));
        }
        for (const std::string& source : m_scene.sources) {
            if (!m_campaign.find_source(source)) {
                problem("sources", fmt::format("the campaign has no source '{}'", source));
            }
        }
    }

    const Storyboard& m_board;
    const Scene& m_scene;
    std::string m_name;
    geo::SourceRef m_where;
    const campaign::Campaign& m_campaign;
    const scene::StaticGeometry& m_geometry;
    geo::Diagnostics& m_diagnostics;
    double m_length_s = 0.0;
    scene::FrameSpec m_page;
    std::array<int, 2> m_map_px{};
};

/// False where there is no way to draw anything.
bool check_whole(const Storyboard& board, const StoryPlan& film, geo::Diagnostics& diagnostics) {
    bool can_be_drawn = true;
    const auto problem = [&](const char* field, const std::string& what) {
        diagnostics.add(geo::Severity::Error, {board.file.filename().string(), 0}, fmt::format("storyboard-{}", field),
                        fmt::format("Storyboard, {}: {}.", field, what));
    };
    if (board.title.empty()) {
        problem("title", "a title is wanted");
    }
    if (film.width_px < 16 || film.height_px < 16 || film.width_px > largest_size_px[0] ||
        film.height_px > largest_size_px[1] || film.width_px % 2 != 0 || film.height_px % 2 != 0) {
        problem("size", fmt::format("{}x{} is no size of a film: even numbers up to {}x{}", film.width_px,
                                    film.height_px, largest_size_px[0], largest_size_px[1]));
        can_be_drawn = false;
    }
    if (!(film.frames_per_second > 0.0 && film.frames_per_second <= most_frames_per_second)) {
        problem("fps", fmt::format("{} frames a second are {}; {} at most", film.frames_per_second,
                                   film.frames_per_second > 0.0 ? "too many" : "no film", most_frames_per_second));
        can_be_drawn = false;
    }
    if (!(board.days_per_second > 0.0)) {
        problem("days_per_second", fmt::format("{} is no number above 0", board.days_per_second));
        can_be_drawn = false;
    }
    return can_be_drawn && !board.scenes.empty();
}

}  // namespace

std::optional<StoryPlan> plan_story(const Storyboard& storyboard, const campaign::Campaign& campaign,
                                    const scene::StaticGeometry& geometry, const Overrides& overrides,
                                    geo::Diagnostics& diagnostics) {
    const std::size_t errors = diagnostics.count(geo::Severity::Error);
    auto film = draft_story(storyboard, campaign, geometry, overrides, diagnostics);
    return diagnostics.count(geo::Severity::Error) > errors ? std::nullopt : film;
}

std::optional<StoryPlan> draft_story(const Storyboard& storyboard, const campaign::Campaign& campaign,
                                     const scene::StaticGeometry& geometry, const Overrides& overrides,
                                     geo::Diagnostics& diagnostics) {
    StoryPlan film;
    const auto size = overrides.size_px ? *overrides.size_px : storyboard.size_px.value_or(usual_size_px);
    film.width_px = size[0];
    film.height_px = size[1];
    film.frames_per_second = overrides.frames_per_second
                                 ? *overrides.frames_per_second
                                 : storyboard.frames_per_second.value_or(usual_frames_per_second);
    if (!check_whole(storyboard, film, diagnostics)) {
        return std::nullopt;
    }
    scene::FrameSpec usual;
    usual.scale = scene::scale_for_size(film.width_px, film.height_px);
    const LookProblem tell = [&](const std::string& field, const std::string& what) {
        diagnostics.add(geo::Severity::Error, {storyboard.file.filename().string(), 0}, "storyboard-" + field,
                        fmt::format("Storyboard, {}: {}.", field, what));
    };
    apply_look(storyboard.look, usual, tell);
    if (storyboard.look.filter) {
        usual.filter = filter_of(*storyboard.look.filter, campaign, tell);
    }
    std::optional<CameraRest> camera;
    double end_s = 0.0;
    for (std::size_t i = 0; i < storyboard.scenes.size(); ++i) {
        ScenePlanner planner(storyboard, i, campaign, geometry, diagnostics);
        PlannedScene planned = planner.plan(film, usual, camera);
        end_s += planner.length_s();
        planned.first_frame = film.frame_count;
        if (end_s > longest_film_s) {
            diagnostics.add(geo::Severity::Error, {storyboard.file.filename().string(), i + 1}, "storyboard-seconds",
                            fmt::format("{}, seconds: the film is longer than four hours.", scene_name(storyboard, i)));
            return std::nullopt;
        }
        // Rounded from the start of the film, so that no scene drifts against a narration.
        film.frame_count = std::llround(end_s * film.frames_per_second);
        planned.frame_count = film.frame_count - planned.first_frame;
        if (planned.frame_count == 0) {
            diagnostics.add(
                geo::Severity::Error, {storyboard.file.filename().string(), i + 1}, "storyboard-seconds",
                fmt::format("{}, seconds: it has not a single frame; make it longer.", scene_name(storyboard, i)));
        }
        film.scenes.push_back(std::move(planned));
    }
    return film;
}

std::size_t scene_of_frame(const StoryPlan& plan, std::int64_t frame) {
    const auto after =
        std::upper_bound(plan.scenes.begin(), plan.scenes.end(), frame,
                         [](std::int64_t wanted, const PlannedScene& scene) { return wanted < scene.first_frame; });
    return static_cast<std::size_t>(std::max<std::ptrdiff_t>(0, after - plan.scenes.begin() - 1));
}

scene::FrameSpec spec_of_frame(const StoryPlan& plan, std::int64_t frame) {
    const PlannedScene& scene = plan.scenes[scene_of_frame(plan, frame)];
    const double second = static_cast<double>(frame - scene.first_frame) / plan.frames_per_second;
    scene::FrameSpec spec = scene.spec;
    spec.view = view_at(scene.keys, second, scene.easing);
    if (scene.run_s <= 0.0) {
        spec.instant = Instant::noon(scene.days.from);
    } else {
        const double share = std::clamp((second - scene.hold_before_s) / scene.run_s, 0.0, 1.0);
        const Instant last(std::nextafter(Instant::start_of(scene.days.to).days_since_epoch(),
                                          -std::numeric_limits<double>::infinity()));
        spec.instant = std::min(instant_at(scene.days, scene.passed_after_day, share), last);
    }
    compare_at(scene, second, spec);
    return spec;
}

}  // namespace app::story

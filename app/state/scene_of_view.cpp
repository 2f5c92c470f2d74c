#include "app/state/compare_scene.hpp"
#include "app/state/page_layout.hpp"
#include "app/state/story_commands.hpp"
#include "app/state/story_edits.hpp"
#include "app/story/look_words.hpp"
#include "geo/crs/geodesic.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace app::state {
namespace {

constexpr double still_s = 5.0;  ///< of a new scene in which time stands
constexpr std::array<int, 2> usual_size_px{1920, 1080};

double rounded(double value, double step) {
    return std::round(value / step) * step;
}

/// Only what is not as in the whole storyboard.
template <typename Value, std::size_t Count>
std::optional<std::string> differing(const story::Words<Value, Count>& words, Value shown, Value usual,
                                     const std::optional<std::string>& of_board) {
    const std::string word(story::word_for(words, shown));
    const std::string otherwise = of_board.value_or(std::string(story::word_for(words, usual)));
    return word == otherwise ? std::nullopt : std::optional(word);
}

std::optional<story::Believed> believed(const AppState& state) {
    story::Believed filter;
    if (state.filter.least != campaign::Confidence::Low) {
        filter.min_confidence = campaign::confidence_name(state.filter.least);
    }
    for (const campaign::SourceId source : state.filter.only_sources) {
        filter.only_sources.push_back(state.campaign->source(source).key);
    }
    return filter == story::Believed{} ? std::nullopt : std::optional(filter);
}

}  // namespace

story::Shown shown_of_view(const AppState& state, const story::Storyboard& board) {
    if (state.view_is_fitted || state.geometry->projection == nullptr) {
        return std::string("campaign");
    }
    const auto size = board.size_px.value_or(usual_size_px);
    const WindowRect open = page_layout(state).open_map;
    scene::View film = state.view;
    film.centre = state.view.world_from_px({open.x_px + open.width_px / 2.0, open.y_px + open.height_px / 2.0});
    film.width_px = std::max(1, size[0]);
    film.height_px = std::max(1, size[1]);
    film.metres_per_px = state.view.metres_per_px * std::max(static_cast<double>(open.width_px) / film.width_px,
                                                             static_cast<double>(open.height_px) / film.height_px);
    const auto lonlat = [&](double x_px) {
        return state.geometry->projection->lonlat_from_world(film.world_from_px({x_px, film.height_px / 2.0}));
    };
    const auto centre = lonlat(film.width_px / 2.0);
    const auto west = lonlat(0.0);
    const auto east = lonlat(film.width_px);
    if (!centre || !west || !east) {
        return std::string("campaign");
    }
    const double width_km = geo::crs::geodesic_between(*west, *east).distance_m / 1000.0;
    constexpr double degree_step = 1e-4;
    return story::Around{{rounded(centre->lon_deg, degree_step), rounded(centre->lat_deg, degree_step)},
                         std::max(0.1, rounded(width_km, 0.1))};
}

story::Look look_of_view(const AppState& state, const story::Storyboard& board) {
    story::Look look;
    look.theme = differing(story::theme_words, state.theme, scene::Theme::Light, board.look.theme);
    look.language = differing(story::language_words, state.language, campaign::Language::English, board.look.language);
    look.calendar = differing(story::calendar_words, state.calendar, scene::Calendar::Gregorian, board.look.calendar);
    look.reading = differing(story::reading_words, state.reading, scene::Reading::Centre, board.look.reading);
    for (const auto& [word, kind] : story::layer_words) {
        const std::string name(word);
        const auto of_board = board.look.layers.find(name);
        const double otherwise = of_board == board.look.layers.end() ? 1.0 : of_board->second;
        const double shown = rounded(static_cast<double>(state.layers.of(kind)), 0.01);
        if (std::abs(shown - otherwise) > 1e-9) {
            look.layers[name] = shown;
        }
    }
    look.filter = believed(state);
    if (!look.filter && board.look.filter) {
        look.filter.emplace();
    }
    if (look.filter == board.look.filter) {
        look.filter.reset();
    }
    return look;
}

story::Scene scene_of_view(const AppState& state, const story::Storyboard& board) {
    story::Scene scene;
    if (state.marked) {
        scene.from = state.marked->from.iso();
        scene.to = (state.marked->to - 1).iso();
    } else {
        scene.date = state.playhead.now.day().iso();
        scene.seconds = still_s;
    }
    scene.camera = {{story::usual_move_s, shown_of_view(state, board)}};
    scene.look = look_of_view(state, board);
    scene.compare = compared_of_view(state);
    return scene;
}

AppState reduced(AppState state, const TakeView& command) {
    using What = TakeView::What;
    if (state.story.board == nullptr || !state.has_campaign() ||
        state.story.scene >= state.story.board->scenes.size()) {
        return state;
    }
    story::Storyboard board = *state.story.board;
    story::Scene& scene = board.scenes[state.story.scene];
    const story::Scene seen = scene_of_view(state, board);
    const std::string today = state.playhead.now.day().iso();
    const bool all = command.what == What::All;
    if (command.what == What::From || command.what == What::To) {
        (command.what == What::From ? scene.from : scene.to) = today;
        scene.date.clear();
    }
    const bool takes_days = state.marked && (all || command.what == What::MarkedDays);
    if (takes_days) {
        scene.from = seen.from;
        scene.to = seen.to;
        scene.date.clear();
    } else if (command.what == What::Date || (all && !scene.date.empty())) {
        scene.date = today;
        scene.from.clear();
        scene.to.clear();
        scene.days_per_second.reset();
        if (!scene.seconds) {
            scene.seconds = still_s;
        }
    }
    if (all || command.what == What::Camera) {
        scene.camera = {
            {scene.camera.empty() ? story::usual_move_s : scene.camera.front().second, seen.camera.front().shown}};
    } else if (command.what == What::Keyframe) {
        const double second = scene.camera.empty() ? 0.0 : scene.camera.back().second + story::usual_move_s;
        scene.camera.push_back({second, seen.camera.front().shown});
    }
    if (all || command.what == What::Look) {
        const std::optional<story::Quiet> quiet = scene.look.quiet;
        const std::optional<bool> chart = scene.look.chart;
        scene.look = seen.look;
        scene.look.quiet = quiet;
        scene.look.chart = chart;
        scene.compare = seen.compare;
    }
    return with_board(std::move(state), std::move(board), {});
}

}  // namespace app::state

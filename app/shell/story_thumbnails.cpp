#include "app/shell/story_thumbnails.hpp"

#include "app/image/shrink.hpp"
#include "app/shell/map_painter.hpp"
#include "app/story/story_plan.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace app::shell {
namespace {

constexpr int drawn_width_px = 640;
constexpr int shown_width_px = 256;

/// In the film's shape, small, with even sides.
std::array<int, 2> small_size(const story::StoryPlan& film) {
    const double height = static_cast<double>(drawn_width_px) * film.height_px / film.width_px;
    return {drawn_width_px, std::clamp(2 * static_cast<int>(std::lround(height / 2.0)), 90, 1600)};
}

}  // namespace

void StoryThumbnails::follow(const state::AppState& state) {
    if (state.story.board == m_board) {
        return;
    }
    m_board = state.story.board;
    const std::vector<Made> before = std::exchange(m_scenes, {});
    if (m_board != nullptr && state.story.plan != nullptr) {
        geo::Diagnostics ignored;  // told already
        const auto film = story::draft_story(*m_board, *state.campaign, *state.geometry,
                                             {small_size(*state.story.plan), std::nullopt}, ignored);
        for (const story::PlannedScene& scene : film ? film->scenes : std::vector<story::PlannedScene>{}) {
            // The middle: the camera has come to rest in most scenes, and something has happened.
            scene::FrameSpec spec = story::spec_of_frame(*film, scene.first_frame + scene.frame_count / 2);
            const auto same =
                std::find_if(before.begin(), before.end(), [&spec](const Made& made) { return made.spec == spec; });
            m_scenes.push_back({std::move(spec), same == before.end() ? nullptr : same->texture});
        }
    }
    list();
}

void StoryThumbnails::list() {
    m_pictures.scenes.clear();
    for (const Made& made : m_scenes) {
        m_pictures.scenes.push_back(made.texture == nullptr ? 0 : made.texture->name());
    }
}

bool StoryThumbnails::wanted(const state::AppState& state) const {
    if (!state.panels.has(state::Panel::Story) || !state.has_campaign() || state.story.preview) {
        return false;
    }
    return state.story.board != m_board || state.campaign != m_campaign ||
           std::any_of(m_scenes.begin(), m_scenes.end(), [](const Made& made) { return made.texture == nullptr; });
}

geo::Result<bool> StoryThumbnails::make_one(const state::AppState& state) {
    if (!wanted(state)) {
        return false;
    }
    if (state.campaign != m_campaign) {
        m_campaign = state.campaign;
        m_board = nullptr;
        m_scenes.clear();
        m_pipeline.reset();
    }
    follow(state);
    const auto missing =
        std::find_if(m_scenes.begin(), m_scenes.end(), [](const Made& made) { return made.texture == nullptr; });
    if (missing == m_scenes.end()) {
        return true;
    }
    if (!m_pipeline) {
        const auto themes = read_themes();
        if (!themes) {
            return geo::fail(themes.error());
        }
        auto pipeline = frame::FramePipeline::create(state.campaign, state.geometry, m_fonts, *themes);
        if (!pipeline) {
            return geo::fail(pipeline.error());
        }
        m_pipeline.emplace(std::move(*pipeline));
    }
    const auto picture = m_pipeline->image(missing->spec);
    if (!picture) {
        return geo::fail(picture.error());
    }
    const int height_px = std::max(1, shown_width_px * picture->height / picture->width);
    missing->texture = std::make_shared<const gl::PictureTexture>(image::shrunk(*picture, shown_width_px, height_px));
    list();
    return true;
}

}  // namespace app::shell

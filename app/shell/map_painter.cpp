#include "app/shell/map_painter.hpp"

#include "app/load/load_campaign.hpp"
#include "app/state/frame_spec_of.hpp"
#include "app/state/preview_layout.hpp"

#include <utility>

namespace app::shell {
geo::Result<scene::ThemesPtr> read_themes() {
    const auto data = load::data_folder();
    if (!data) {
        return geo::fail(data.error());
    }
    return scene::Themes::read(*data / "themes");
}

MapPainter::MapPainter(std::shared_ptr<const text::FontStack> fonts) : m_fonts(std::move(fonts)) {}

geo::Result<void> MapPainter::prepare(const state::AppState& state) {
    const bool shows_film = state.story.preview && state.story.board != nullptr;
    const std::vector<std::string> families = shows_film ? state.story.board->fonts : std::vector<std::string>{};
    if (m_campaign == state.campaign && m_families == families) {
        return {};
    }
    const auto themes = read_themes();
    if (!themes) {
        return geo::fail(themes.error());
    }
    auto fonts = m_fonts;
    if (!families.empty()) {
        auto chosen = text::FontStack::open(families);
        if (!chosen) {
            return geo::fail(chosen.error());
        }
        fonts = std::make_shared<const text::FontStack>(std::move(*chosen));
    }
    auto pipeline = frame::FramePipeline::create(state.campaign, state.geometry, std::move(fonts), *themes);
    if (!pipeline) {
        return geo::fail(pipeline.error());
    }
    m_pipeline.emplace(std::move(*pipeline));
    m_campaign = state.campaign;
    m_families = families;
    m_shown.reset();
    return {};
}

geo::Result<void> MapPainter::update(const state::AppState& state) {
    if (!state.has_campaign()) {
        return {};
    }
    if (auto prepared = prepare(state); !prepared) {
        return prepared;
    }
    scene::FrameSpec spec = state::frame_spec(state);
    if (m_shown == spec) {
        return {};
    }
    if (auto drawn = m_pipeline->draw(spec); !drawn) {
        return geo::fail(drawn.error());
    }
    m_shown = spec;
    return {};
}

geo::Result<image::Image> MapPainter::picture() {
    scene::FrameSpec spec = *m_shown;
    spec.lists_hidden = false;  // what is switched off is a matter of the window
    auto picture = m_pipeline->image(spec);
    if (picture && !(spec == *m_shown)) {
        // The window goes on with what it showed.
        if (auto again = m_pipeline->draw(*m_shown); !again) {
            return geo::fail(again.error());
        }
    }
    return picture;
}

void MapPainter::copy_to_window(const state::AppState& state) const {
    const int height_px = state.window.height_px;
    if (state.story.preview && state.story.plan) {
        const state::WindowRect picture = state::preview_layout(state).picture;
        m_pipeline->target().blit_scaled_to_bound(height_px,
                                                  {picture.x_px, picture.y_px, picture.width_px, picture.height_px});
    } else {
        m_pipeline->target().blit_to_bound(height_px);
    }
}

}  // namespace app::shell

#include "app/shell/map_painter.hpp"

#include "app/load/load_campaign.hpp"
#include "app/scene/themes.hpp"
#include "app/state/frame_spec_of.hpp"

#include <utility>

namespace app::shell {
namespace {

geo::Result<scene::ThemesPtr> read_themes() {
    const auto data = load::data_folder();
    if (!data) {
        return geo::fail(data.error());
    }
    return scene::Themes::read(*data / "themes");
}

}  // namespace

MapPainter::MapPainter(std::shared_ptr<const text::FontStack> fonts) : m_fonts(std::move(fonts)) {}

geo::Result<void> MapPainter::update(const state::AppState& state) {
    if (!state.has_campaign()) {
        return {};
    }
    if (m_campaign != state.campaign) {
        const auto themes = read_themes();
        if (!themes) {
            return geo::fail(themes.error());
        }
        auto pipeline = frame::FramePipeline::create(state.campaign, state.geometry, m_fonts, *themes);
        if (!pipeline) {
            return geo::fail(pipeline.error());
        }
        m_pipeline.emplace(std::move(*pipeline));
        m_campaign = state.campaign;
        m_shown.reset();
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

void MapPainter::copy_to_window(const state::WindowSize& window) const {
    m_pipeline->target().blit_to_bound(window.height_px);
}

}  // namespace app::shell

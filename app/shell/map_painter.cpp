#include "app/shell/map_painter.hpp"

#include "app/state/frame_spec_of.hpp"

#include <utility>

namespace app::shell {

MapPainter::MapPainter(std::shared_ptr<const text::FontStack> fonts) : m_fonts(std::move(fonts)) {}

geo::Result<void> MapPainter::update(const state::AppState& state) {
    if (!state.has_campaign()) {
        return {};
    }
    if (m_campaign != state.campaign) {
        auto pipeline = frame::FramePipeline::create(state.campaign, state.geometry, m_fonts);
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

void MapPainter::copy_to_window(const state::WindowSize& window) const {
    m_pipeline->target().blit_to_bound(window.height_px);
}

}  // namespace app::shell

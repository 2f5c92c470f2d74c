#include "app/frame/frame_pipeline.hpp"

#include <utility>

namespace app::frame {

FramePipeline::FramePipeline(scene::SceneBuilder builder, gl::Renderer renderer)
    : m_builder(std::move(builder)), m_renderer(std::move(renderer)) {}

geo::Result<FramePipeline> FramePipeline::create(campaign::CampaignPtr campaign, scene::StaticGeometryPtr geometry,
                                                 std::shared_ptr<const text::FontStack> fonts,
                                                 scene::ThemesPtr themes) {
    geo::Result<gl::Renderer> renderer = gl::Renderer::create(fonts);
    if (!renderer) {
        return geo::fail(renderer.error());
    }
    return FramePipeline(
        scene::SceneBuilder(std::move(campaign), std::move(geometry), std::move(fonts), std::move(themes)),
        std::move(*renderer));
}

geo::Result<std::vector<image::PixelRect>> FramePipeline::draw(const scene::FrameSpec& spec) {
    const int width_px = spec.view.width_px;
    const int height_px = spec.view.height_px;
    if (!m_target || m_target->width_px() != width_px || m_target->height_px() != height_px) {
        geo::Result<gl::RenderTarget> target = gl::RenderTarget::create(width_px, height_px);
        if (!target) {
            return geo::fail(target.error());
        }
        m_target = std::move(*target);
    }
    return m_renderer.draw(m_builder.build(spec), *m_target);
}

const gl::RenderTarget& FramePipeline::target() const {
    return *m_target;
}

geo::Result<image::Image> FramePipeline::image(const scene::FrameSpec& spec) {
    scene::FrameSpec unmoved = spec;
    unmoved.view.anchor.reset();
    if (auto drawn = draw(unmoved); !drawn) {
        return geo::fail(drawn.error());
    }
    return m_target->read();
}

const std::vector<scene::LegendSpot>& FramePipeline::legend_spots() const {
    return m_builder.legend_spots();
}

const gl::DrawCounters& FramePipeline::counters() const {
    return m_renderer.counters();
}

}  // namespace app::frame

// FrameSpec to pixels, the one way: snapshot, scene, draw. Window, picture, film and tests all go through here.
#pragma once

#include "app/campaign/campaign.hpp"
#include "app/gl/renderer.hpp"
#include "app/image/image.hpp"
#include "app/scene/build_scene.hpp"
#include "app/scene/frame_spec.hpp"
#include "app/scene/static_geometry.hpp"
#include "geo/base/result.hpp"

#include <memory>
#include <optional>
#include <vector>

namespace app::frame {

/// Draws frames of one campaign into a target of its own. Needs a current OpenGL context (EGL or window) from `create`
/// to destruction.
class FramePipeline {
  public:
    [[nodiscard]] static geo::Result<FramePipeline> create(campaign::CampaignPtr campaign,
                                                           scene::StaticGeometryPtr geometry,
                                                           std::shared_ptr<const text::FontStack> fonts,
                                                           scene::ThemesPtr themes = nullptr);

    /// Makes the target show the frame; returns what changed against the frame before (empty: nothing).
    [[nodiscard]] geo::Result<std::vector<image::PixelRect>> draw(const scene::FrameSpec& spec);
    /// The target of the last `draw`; it has the size of that frame.
    [[nodiscard]] const gl::RenderTarget& target() const;
    /// Draws and reads back. The same picture for the same view, to the last bit, whichever way the map was moved
    /// there.
    [[nodiscard]] geo::Result<image::Image> image(const scene::FrameSpec& spec);
    /// Entries of the legend of the last `draw` that can be switched off.
    [[nodiscard]] const std::vector<scene::LegendSpot>& legend_spots() const;
    [[nodiscard]] const gl::DrawCounters& counters() const;

  private:
    FramePipeline(scene::SceneBuilder builder, gl::Renderer renderer);
    scene::SceneBuilder m_builder;
    gl::Renderer m_renderer;
    std::optional<gl::RenderTarget> m_target;
};

}  // namespace app::frame

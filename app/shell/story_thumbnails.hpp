// Small pictures of the scenes of a storyboard: frames of the film from the one pipeline, made one at a time while the
// window has nothing else to do.
#pragma once

#include "app/frame/frame_pipeline.hpp"
#include "app/gl/picture_texture.hpp"
#include "app/state/app_state.hpp"
#include "app/text/font_stack.hpp"
#include "app/ui/story_pictures.hpp"
#include "geo/base/result.hpp"

#include <memory>
#include <optional>
#include <vector>

namespace app::shell {

/// Needs a current context whenever it is used and when it dies.
class StoryThumbnails {
  public:
    explicit StoryThumbnails(std::shared_ptr<const text::FontStack> fonts) : m_fonts(std::move(fonts)) {}

    /// Draws the next one that is missing; true where it did, so that panels are to be drawn again. Not inside a frame.
    [[nodiscard]] geo::Result<bool> make_one(const state::AppState& state);
    /// Whether any is missing.
    [[nodiscard]] bool wanted(const state::AppState& state) const;
    /// Those that there are, scene by scene.
    [[nodiscard]] const ui::StoryPictures& pictures() const { return m_pictures; }

  private:
    struct Made {
        scene::FrameSpec spec;
        std::shared_ptr<const gl::PictureTexture> texture;
    };
    /// Plans the small film where the storyboard is another; keeps pictures of scenes that look as before.
    void follow(const state::AppState& state);
    void list();

    std::shared_ptr<const text::FontStack> m_fonts;
    campaign::CampaignPtr m_campaign;
    std::optional<frame::FramePipeline> m_pipeline;
    state::BoardPtr m_board;
    std::vector<Made> m_scenes;
    ui::StoryPictures m_pictures;
};

}  // namespace app::shell

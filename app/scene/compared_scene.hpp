// Pages that hold dates against each other: several maps in windows of one page, or one map of what differs.
#pragma once

#include "app/campaign/campaign.hpp"
#include "app/scene/draw_list.hpp"
#include "app/scene/frame_spec.hpp"
#include "app/scene/static_geometry.hpp"
#include "app/scene/themes.hpp"
#include "app/text/font_stack.hpp"

#include <memory>

namespace app::scene {

/// Builds frames whose spec compares. Each map has a builder of its own, so that a film in which one date moves reckons
/// only that one anew. One thread at a time.
class ComparedScene {
  public:
    ComparedScene(campaign::CampaignPtr campaign, StaticGeometryPtr geometry,
                  std::shared_ptr<const text::FontStack> fonts, ThemesPtr themes);
    ~ComparedScene();

    /// `spec.comparison.compares()` must hold.
    [[nodiscard]] DrawList build(const FrameSpec& spec);

  private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

}  // namespace app::scene

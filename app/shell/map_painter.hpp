// The map of the window: frames from the one pipeline, drawn only when their FrameSpec differs from the one before.
#pragma once

#include "app/frame/frame_pipeline.hpp"
#include "app/image/image.hpp"
#include "app/scene/themes.hpp"
#include "app/state/app_state.hpp"
#include "app/text/font_stack.hpp"
#include "geo/base/result.hpp"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace app::shell {

/// The looks of the program's data folder.
[[nodiscard]] geo::Result<scene::ThemesPtr> read_themes();

/// Needs a current context whenever it is used and when it dies.
class MapPainter {
  public:
    explicit MapPainter(std::shared_ptr<const text::FontStack> fonts);

    /// Brings the map's own target up to the state; does nothing without a campaign.
    [[nodiscard]] geo::Result<void> update(const state::AppState& state);
    /// Copies it to the upper left corner of the window's framebuffer, which is bound; a film's frame to where the
    /// preview stands. Needs an `update` with a campaign.
    void copy_to_window(const state::AppState& state) const;
    /// The map as it is shown. Needs an `update` with a campaign.
    [[nodiscard]] geo::Result<image::Image> picture();
    /// Where the entries of its legend stand. Needs an `update` with a campaign.
    [[nodiscard]] const std::vector<scene::LegendSpot>& legend_spots() const { return m_pipeline->legend_spots(); }
    [[nodiscard]] bool has_map() const { return m_shown.has_value(); }

  private:
    /// A pipeline for the state's campaign, with the fonts that the film wants where one is looked at.
    [[nodiscard]] geo::Result<void> prepare(const state::AppState& state);

    std::shared_ptr<const text::FontStack> m_fonts;
    std::vector<std::string> m_families;  ///< asked before the map's own
    campaign::CampaignPtr m_campaign;
    std::optional<frame::FramePipeline> m_pipeline;
    std::optional<scene::FrameSpec> m_shown;
};

}  // namespace app::shell

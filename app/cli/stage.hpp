// Everything that drawing without a display needs, put up once for a command.
#pragma once

#include "app/campaign/campaign.hpp"
#include "app/cli/arguments.hpp"
#include "app/frame/egl_context.hpp"
#include "app/frame/frame_pipeline.hpp"
#include "app/scene/static_geometry.hpp"
#include "app/scene/themes.hpp"
#include "geo/base/diagnostics.hpp"
#include "geo/base/result.hpp"

#include <string>
#include <vector>

namespace app::cli {

/// A context without a surface and the pipeline in it.
class Stage {
  public:
    /// `fonts`: families asked before the map's own. Fails with NoGraphics or NoFont, or where a theme cannot be read.
    [[nodiscard]] static geo::Result<Stage> create(campaign::CampaignPtr campaign, scene::StaticGeometryPtr geometry,
                                                   const std::vector<std::string>& fonts = {});

    [[nodiscard]] frame::FramePipeline& pipeline() { return m_pipeline; }

  private:
    Stage(frame::EglContext context, frame::FramePipeline pipeline)
        : m_context(std::move(context)), m_pipeline(std::move(pipeline)) {}

    frame::EglContext m_context;  // first: it must outlive what was made in it
    frame::FramePipeline m_pipeline;
};

/// The looks of the program's data folder.
[[nodiscard]] geo::Result<scene::ThemesPtr> read_themes();

/// The campaign's areas and its base map, projected. Problems of the base map are warnings: the map is drawn without
/// what is missing.
[[nodiscard]] geo::Result<scene::StaticGeometryPtr> make_geometry(const campaign::Campaign& campaign,
                                                                  geo::Diagnostics& diagnostics);

}  // namespace app::cli

// Picture options to a FrameSpec.
#pragma once

#include "app/campaign/campaign.hpp"
#include "app/cli/arguments.hpp"
#include "app/scene/frame_spec.hpp"
#include "app/scene/static_geometry.hpp"
#include "geo/base/result.hpp"

namespace app::cli {

/// Everything but the instant and the fades. Fails with NotFound where nothing has the name to fit, BadArgument where a
/// view cannot be projected.
[[nodiscard]] geo::Result<scene::FrameSpec> frame_of(const PictureArguments& picture,
                                                     const campaign::Campaign& campaign,
                                                     const scene::StaticGeometry& geometry);

}  // namespace app::cli

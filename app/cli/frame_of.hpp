// Picture options to a FrameSpec.
#pragma once

#include "app/campaign/campaign.hpp"
#include "app/cli/arguments.hpp"
#include "app/scene/frame_spec.hpp"
#include "app/scene/static_geometry.hpp"
#include "geo/base/result.hpp"
#include "geo/calendar/day.hpp"

#include <optional>

namespace app::cli {

/// The facts that count. Fails with NotFound where there is no such source.
[[nodiscard]] geo::Result<compare::FactFilter> filter_of(const PictureArguments& picture,
                                                         const campaign::Campaign& campaign);

/// Everything but the instant and the fades. `own` is the day of a still: a comparison with the same day is one of
/// interpretations. Fails with NotFound where nothing has the name to fit or a source's id, BadArgument where a view
/// cannot be projected or a date lies outside the campaign.
[[nodiscard]] geo::Result<scene::FrameSpec> frame_of(const PictureArguments& picture,
                                                     const campaign::Campaign& campaign,
                                                     const scene::StaticGeometry& geometry,
                                                     std::optional<geo::calendar::Day> own);

}  // namespace app::cli

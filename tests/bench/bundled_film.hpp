// The film that the benchmark draws and records: the last two months of the bundled campaign at 1920x1080, 7 days a
// second.
#pragma once

#include "app/campaign/campaign.hpp"
#include "app/cli/stage.hpp"
#include "app/playback/recording_plan.hpp"
#include "app/scene/frame_spec.hpp"
#include "geo/base/result.hpp"

namespace bench {

inline constexpr const char* film_from = "1992-03-01";
inline constexpr const char* film_to = "1992-04-28";
inline constexpr double film_days_per_second = 7.0;

/// Everything that drawing it needs, and the plan of its frames.
struct BundledFilm {
    app::campaign::CampaignPtr campaign;
    app::scene::StaticGeometryPtr geometry;
    app::cli::Stage stage;
    app::scene::FrameSpec spec;  ///< all but instant and fades
    app::playback::RecordingPlan plan;
};

[[nodiscard]] geo::Result<BundledFilm> open_bundled_film();

}  // namespace bench

#include "tests/bench/bundled_film.hpp"

#include "app/cli/cli.hpp"
#include "app/cli/dates.hpp"
#include "app/cli/frame_of.hpp"
#include "app/cli/open_campaign.hpp"

namespace bench {

geo::Result<BundledFilm> open_bundled_film() {
    const auto loaded = app::cli::open_campaign(app::cli::default_campaign);
    if (!loaded) {
        return geo::fail(loaded.error());
    }
    std::string warning;
    const auto days = app::cli::days_in_span(film_from, film_to, loaded->campaign->info, warning);
    if (!days) {
        return geo::fail(days.error());
    }
    const auto plan = app::playback::plan_by_speed(*days, 30, film_days_per_second);
    if (!plan) {
        return geo::fail(plan.error());
    }
    geo::Diagnostics problems;
    const auto geometry = app::cli::make_geometry(*loaded->campaign, problems);
    if (!geometry) {
        return geo::fail(geometry.error());
    }
    const auto spec = app::cli::frame_of({}, *loaded->campaign, **geometry, std::nullopt);
    if (!spec) {
        return geo::fail(spec.error());
    }
    auto stage = app::cli::Stage::create(loaded->campaign, *geometry);
    if (!stage) {
        return geo::fail(stage.error());
    }
    return BundledFilm{loaded->campaign, *geometry, std::move(*stage), *spec, *plan};
}

}  // namespace bench

#include "app/cli/commands.hpp"
#include "app/cli/dates.hpp"
#include "app/cli/exit_code.hpp"
#include "app/cli/frame_of.hpp"
#include "app/cli/open_campaign.hpp"
#include "app/cli/picture_output.hpp"
#include "app/cli/stage.hpp"
#include "app/scene/build_scene.hpp"
#include "app/text/font_stack.hpp"

#include <fmt/format.h>

#include <memory>
#include <utility>

namespace app::cli {

namespace {

/// What draws a campaign, put up once for a command.
struct Map {
    campaign::CampaignPtr campaign;
    scene::StaticGeometryPtr geometry;
    scene::FrameSpec spec;
};

geo::Result<Map> make_map(const load::LoadedCampaign& loaded, const RenderArguments& arguments,
                          geo::calendar::Day day) {
    geo::Diagnostics map_problems;
    const auto geometry = make_geometry(*loaded.campaign, map_problems);
    if (!geometry) {
        return geo::fail(geometry.error());
    }
    auto spec = frame_of(arguments.picture, *loaded.campaign, **geometry, day);
    if (!spec) {
        return geo::fail(spec.error());
    }
    spec->instant = geo::calendar::Instant::noon(day);
    return Map{loaded.campaign, *geometry, *spec};
}

geo::Result<void> render_pixels(const Map& map, const RenderArguments& arguments) {
    auto stage = Stage::create(map.campaign, map.geometry);
    if (!stage) {
        return geo::fail(stage.error());
    }
    const auto picture = stage->pipeline().image(map.spec);
    return picture ? write_picture(*picture, arguments) : geo::fail(picture.error());
}

geo::Result<void> render_page(const Map& map, const RenderArguments& arguments) {
    auto opened = text::FontStack::open();
    if (!opened) {
        return geo::fail(opened.error());
    }
    auto themes = read_themes();
    if (!themes) {
        return geo::fail(themes.error());
    }
    const auto fonts = std::make_shared<const text::FontStack>(std::move(*opened));
    scene::SceneBuilder builder(map.campaign, map.geometry, fonts, std::move(*themes));
    const campaign::CampaignInfo& info = map.campaign->info;
    const std::string day = map.spec.instant.day().iso();
    const print::DocumentInfo document{fmt::format("{}, {}", info.title.in(map.spec.language), day),
                                       fmt::format("Data version {}. {}", info.data_version, info.credit)};
    return write_page(page_of(builder.build(map.spec), arguments.picture), *fonts, document, arguments);
}

}  // namespace

geo::Result<int> run_render(const std::string& campaign, const RenderArguments& given) {
    RenderArguments arguments = given;
    arguments.picture.paper_margin_px = scene::paper_margin_px;
    if (auto checked = check_picture_output(arguments); !checked) {
        return geo::fail(checked.error());
    }
    const auto loaded = open_campaign(campaign);
    if (!loaded) {
        return geo::fail(loaded.error());
    }
    const auto day = day_in_span(arguments.date, loaded->campaign->info);
    if (!day) {
        return geo::fail(day.error());
    }
    const auto map = make_map(*loaded, arguments, *day);
    if (!map) {
        return geo::fail(map.error());
    }
    const bool pixels = output_kind(arguments.output) == OutputKind::Pixels;
    if (auto written = pixels ? render_pixels(*map, arguments) : render_page(*map, arguments); !written) {
        return geo::fail(written.error());
    }
    return print_data_errors(loaded->diagnostics) ? exit_bad_data : exit_done;
}

}  // namespace app::cli

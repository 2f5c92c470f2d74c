#include "app/cli/commands.hpp"
#include "app/cli/dates.hpp"
#include "app/cli/exit_code.hpp"
#include "app/cli/frame_of.hpp"
#include "app/cli/open_campaign.hpp"
#include "app/cli/stage.hpp"
#include "app/image/output_file.hpp"

#include <fmt/format.h>

#include <string_view>

namespace app::cli {

namespace {

constexpr const char* standard_output = "-";

geo::Result<void> check_picture_output(const RenderArguments& arguments) {
    if (arguments.output == standard_output) {
        return {};
    }
    if (auto format = image::check_format(arguments.output); !format) {
        return format;
    }
    return image::check_output(arguments.output,
                               arguments.force ? image::Existing::Overwrite : image::Existing::Refuse);
}

geo::Result<void> write_picture(const image::Image& picture, const RenderArguments& arguments) {
    if (arguments.output != standard_output) {
        return image::write_image(picture, arguments.output,
                                  arguments.force ? image::Existing::Overwrite : image::Existing::Refuse);
    }
    const auto bytes = image::encode_png(picture);
    if (!bytes) {
        return geo::fail(bytes.error());
    }
    return print_output({reinterpret_cast<const char*>(bytes->data()), bytes->size()});
}

geo::Result<image::Image> draw(const load::LoadedCampaign& loaded, const RenderArguments& arguments,
                               geo::calendar::Day day) {
    geo::Diagnostics map_problems;
    const auto geometry = make_geometry(*loaded.campaign, map_problems);
    if (!geometry) {
        return geo::fail(geometry.error());
    }
    auto spec = frame_of(arguments.picture, *loaded.campaign, **geometry);
    if (!spec) {
        return geo::fail(spec.error());
    }
    spec->instant = geo::calendar::Instant::noon(day);
    auto stage = Stage::create(loaded.campaign, *geometry);
    if (!stage) {
        return geo::fail(stage.error());
    }
    return stage->pipeline().image(*spec);
}

}  // namespace

geo::Result<int> run_render(const std::string& campaign, const RenderArguments& arguments) {
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
    const auto picture = draw(*loaded, arguments, *day);
    if (!picture) {
        return geo::fail(picture.error());
    }
    if (auto written = write_picture(*picture, arguments); !written) {
        return geo::fail(written.error());
    }
    return print_data_errors(loaded->diagnostics) ? exit_bad_data : exit_done;
}

}  // namespace app::cli

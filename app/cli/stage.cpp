#include "app/cli/stage.hpp"

#include "app/load/load_base_map.hpp"
#include "app/load/load_campaign.hpp"
#include "app/text/font_stack.hpp"

#include <memory>

namespace app::cli {

geo::Result<Stage> Stage::create(campaign::CampaignPtr campaign, scene::StaticGeometryPtr geometry,
                                 const std::vector<std::string>& fonts) {
    auto stack = text::FontStack::open(fonts);
    if (!stack) {
        return geo::fail(stack.error());
    }
    auto themes = read_themes();
    if (!themes) {
        return geo::fail(themes.error());
    }
    auto context = frame::EglContext::create();
    if (!context) {
        return geo::fail(context.error());
    }
    auto pipeline =
        frame::FramePipeline::create(std::move(campaign), std::move(geometry),
                                     std::make_shared<const text::FontStack>(std::move(*stack)), std::move(*themes));
    if (!pipeline) {
        return geo::fail(pipeline.error());
    }
    return Stage(std::move(*context), std::move(*pipeline));
}

geo::Result<scene::ThemesPtr> read_themes() {
    const auto data = load::data_folder();
    if (!data) {
        return geo::fail(data.error());
    }
    return scene::Themes::read(*data / "themes");
}

geo::Result<scene::StaticGeometryPtr> make_geometry(const campaign::Campaign& campaign, geo::Diagnostics& diagnostics) {
    const campaign::BaseMap base = load::load_base_map(campaign.info, diagnostics);
    return scene::build_static_geometry(campaign, base, diagnostics);
}

}  // namespace app::cli

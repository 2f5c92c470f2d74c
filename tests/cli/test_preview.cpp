// The preview of the window shows the very frames that are recorded: the same pixels, byte for byte, in any order.
#include "app/frame/egl_context.hpp"
#include "app/frame/frame_pipeline.hpp"
#include "app/image/image.hpp"
#include "app/load/load_base_map.hpp"
#include "app/load/load_campaign.hpp"
#include "app/scene/themes.hpp"
#include "app/state/frame_spec_of.hpp"
#include "app/state/reduce.hpp"
#include "app/story/read_storyboard.hpp"
#include "app/text/font_stack.hpp"
#include "tests/cli/cli_test.hpp"
#include "tests/support/paths.hpp"

#include <catch2/catch.hpp>
#include <fmt/format.h>

#include <filesystem>
#include <fstream>
#include <memory>
#include <string>

using namespace app;
namespace fs = std::filesystem;

namespace {

std::string storyboard(const fs::path& folder) {
    const fs::path file = folder / "board.json";
    std::ofstream(file) << R"({"format": "salang-storyboard", "version": 1, "title": "The islands", "size": [320, 180],
      "fps": 4, "theme": "projector", "scenes": [
        {"chapter": "One", "date": "1902-04-01", "seconds": 2, "camera": "campaign", "caption": "It begins."},
        {"from": "1902-04-02", "to": "1902-04-14", "seconds": 4, "hold_after": 1, "camera": "Nomba",
         "easing": "slow-end", "language": "fa,en", "caption": "It goes on.", "layers": {"relief": 0.4}},
        {"date": "1902-05-31", "seconds": 2, "compare": {"mode": "difference", "dates": ["1902-04-01"]},
         "camera": "campaign"}]})";
    return file.string();
}

/// The window's state with the storyboard opened, without a window.
state::AppState opened(const std::string& board_file) {
    const auto loaded = load::load_campaign(test_support::tests_dir() / "data" / "campaign-islands");
    geo::Diagnostics problems;
    auto geometry =
        scene::build_static_geometry(*loaded.campaign, load::load_base_map(loaded.campaign->info, problems), problems);
    REQUIRE(geometry);
    state::AppState state = state::reduce({}, state::Resize{{1280, 800, 1.0}});
    state = state::reduce(state, state::CampaignLoaded{loaded.campaign, *geometry, nullptr, nullptr, std::nullopt});
    const auto board = story::read_storyboard(board_file, problems);
    REQUIRE(board);
    state = state::reduce(state, state::StoryOpened{std::make_shared<const story::Storyboard>(*board), {}});
    REQUIRE_FALSE(state.story.has_errors());
    REQUIRE(state.story.plan != nullptr);
    return state;
}

}  // namespace

TEST_CASE("the preview's pixels are those of the recorded film", "[cli][gl]") {
    const auto folder = test_support::scratch_dir("cli-preview");
    const std::string board = storyboard(folder);
    const auto ended =
        test_support::run_salang({"record", (test_support::tests_dir() / "data" / "campaign-islands").string(),
                                  "--storyboard", board, "-o", (folder / "frames/").string()});
    INFO(ended.err);
    REQUIRE(ended.exit_code == 0);
    state::AppState state = opened(board);
    const std::int64_t count = state.story.plan->frame_count;
    REQUIRE(count == 36);

    const auto context = frame::EglContext::create();
    REQUIRE(context);
    auto themes = scene::Themes::read(*load::data_folder() / "themes");
    REQUIRE(themes);
    auto pipeline = frame::FramePipeline::create(
        state.campaign, state.geometry, std::make_shared<const text::FontStack>(std::move(*text::FontStack::open())),
        *themes);
    REQUIRE(pipeline);
    // Back and forth, as a hand on the scrubber goes, with the map itself seen in between.
    for (std::int64_t step = 0; step < count; ++step) {
        const std::int64_t frame = step * 7 % count;
        state = state::reduce(state, state::ShowPreview{static_cast<double>(frame) / 4.0});
        const auto shown = pipeline->image(state::frame_spec(state));
        REQUIRE(shown);
        const auto recorded = image::read_image(folder / "frames" / fmt::format("frame-{:06}.png", frame));
        REQUIRE(recorded);
        INFO("frame " << frame);
        REQUIRE(shown->width == recorded->width);
        CHECK(shown->pixels == recorded->pixels);
        if (step % 5 == 0) {
            REQUIRE(pipeline->draw(state::frame_spec(state::reduce(state, state::ShowPreview{}))));
        }
    }
}

#include "app/shell/picture_requests.hpp"

#include "app/image/image.hpp"

#include <fmt/core.h>

#include <filesystem>
#include <memory>
#include <string>
#include <system_error>
#include <utility>

namespace app::shell {

using namespace messages::literals;

namespace {

namespace fs = std::filesystem;

geo::Result<image::Image> drawn(const RequestContext& context) {
    if (auto updated = context.map.update(context.state); !updated) {
        return geo::fail(updated.error());
    }
    return context.map.picture();
}

/// Under the first free name: STEM.png, STEM-2.png ...
geo::Result<fs::path> write_beside(const image::Image& picture, const fs::path& folder, const std::string& stem) {
    fs::path file = folder / (stem + ".png");
    for (int number = 2; fs::exists(file); ++number) {
        file = folder / fmt::format("{}-{}.png", stem, number);
    }
    if (auto written = image::write_image(picture, file, image::Existing::Refuse); !written) {
        return geo::fail(written.error());
    }
    return file;
}

}  // namespace

void answer(const state::request::WritePicture& /*unused*/, const RequestContext& context) {
    const state::AppState& state = context.state;
    auto picture = drawn(context);
    std::string stem = fmt::format("{}-{}", state.campaign->info.id, state.playhead.now.day().iso());
    context.jobs.start({.title = state.texts("picture.saving"_m)},
                       [picture = std::move(picture), stem = std::move(stem), folder = fs::current_path(),
                        texts = state.texts](const JobContext& job) -> geo::Result<void> {
                           if (!picture) {
                               return geo::fail(picture.error());
                           }
                           const auto file = write_beside(*picture, folder, stem);
                           if (!file) {
                               return geo::fail(file.error());
                           }
                           if (job.cancelled()) {
                               std::error_code none;
                               fs::remove(*file, none);
                               return geo::fail(geo::ErrorCode::Interrupted, texts("picture.not_saved"_m));
                           }
                           job.post(state::Say{texts("picture.saved"_m, fmt::arg("file", file->string()))});
                           return {};
                       });
}

}  // namespace app::shell

#include "app/cli/compare_output.hpp"

#include "app/cli/frame_of.hpp"
#include "app/cli/stage.hpp"
#include "app/cli/text_output.hpp"
#include "app/image/codecs.hpp"
#include "app/image/output_file.hpp"
#include "app/report/compare_report.hpp"
#include "salang_version.hpp"

#include <fmt/format.h>

#include <array>
#include <filesystem>
#include <utility>
#include <vector>

namespace app::cli {
namespace {

using report::ComparePicture;

/// By ComparePicture.
constexpr std::array<const char*, report::compare_picture_count> picture_endings{
    "-from.png", "-to.png", "-by-centre.png", "-by-countryside.png"};

std::filesystem::path picture_beside(const std::string& output, std::size_t index) {
    std::filesystem::path file(output);
    const std::string stem = file.stem().string();
    return file.replace_filename(stem + picture_endings[index]);
}

image::Existing existing_of(const CompareArguments& arguments) {
    return arguments.force ? image::Existing::Overwrite : image::Existing::Refuse;
}

/// The four frames, by ComparePicture.
geo::Result<std::vector<scene::FrameSpec>> frames_of(const load::LoadedCampaign& loaded,
                                                     const CompareArguments& arguments, const TwoDays& days,
                                                     const scene::StaticGeometry& geometry) {
    const auto frame = [&](geo::calendar::Day day, bool difference, scene::Reading reading) {
        PictureArguments picture = arguments.picture;
        picture.reading = reading;
        picture.chart = difference;
        if (difference) {
            picture.compared = {days.to.iso()};
            picture.mode = scene::CompareMode::Difference;
        }
        auto spec = frame_of(picture, *loaded.campaign, geometry, day);
        if (spec) {
            spec->instant = geo::calendar::Instant::noon(day);
        }
        return spec;
    };
    std::vector<scene::FrameSpec> frames;
    for (auto& spec :
         {frame(days.from, false, scene::Reading::Centre), frame(days.to, false, scene::Reading::Centre),
          frame(days.from, true, scene::Reading::Centre), frame(days.from, true, scene::Reading::Countryside)}) {
        if (!spec) {
            return geo::fail(spec.error());
        }
        frames.push_back(*spec);
    }
    return frames;
}

geo::Result<std::vector<image::Image>> drawn(const load::LoadedCampaign& loaded, const CompareArguments& arguments,
                                             const TwoDays& days) {
    geo::Diagnostics map_problems;
    const auto geometry = make_geometry(*loaded.campaign, map_problems);
    if (!geometry) {
        return geo::fail(geometry.error());
    }
    const auto frames = frames_of(loaded, arguments, days, **geometry);
    if (!frames) {
        return geo::fail(frames.error());
    }
    auto stage = Stage::create(loaded.campaign, *geometry);
    if (!stage) {
        return geo::fail(stage.error());
    }
    std::vector<image::Image> pictures;
    for (const scene::FrameSpec& spec : *frames) {
        auto picture = stage->pipeline().image(spec);
        if (!picture) {
            return geo::fail(picture.error());
        }
        pictures.push_back(std::move(*picture));
    }
    return pictures;
}

geo::Result<void> write_markdown(const report::ReportDocument& document, const std::vector<image::Image>& pictures,
                                 const CompareArguments& arguments) {
    std::vector<std::string> names;
    for (std::size_t index = 0; index < pictures.size(); ++index) {
        const std::filesystem::path file = picture_beside(arguments.output, index);
        if (auto written = image::write_image(pictures[index], file, existing_of(arguments)); !written) {
            return written;
        }
        names.push_back(file.filename().string());
    }
    // Last, so that where the page is there, its pictures are.
    return write_text_output(report::markdown_of(document, names), arguments.output, arguments.force);
}

geo::Result<void> write_html(const report::ReportDocument& document, const std::vector<image::Image>& pictures,
                             const CompareArguments& arguments) {
    std::vector<report::EmbeddedPicture> embedded;
    for (const image::Image& picture : pictures) {
        auto bytes = image::encode_jpeg(picture);
        if (!bytes) {
            return geo::fail(bytes.error());
        }
        embedded.push_back({"image/jpeg", std::move(*bytes)});
    }
    return write_text_output(report::html_of(document, embedded), arguments.output, arguments.force);
}

}  // namespace

geo::Result<void> check_compare_output(const CompareArguments& arguments) {
    if (arguments.format == ReportFormat::Markdown) {
        if (arguments.output == "-") {
            return geo::fail(geo::ErrorCode::BadArgument,
                             "--format md needs -o FILE, since its pictures stand beside it; --format html has them in "
                             "itself.");
        }
        for (std::size_t index = 0; index < picture_endings.size(); ++index) {
            const auto file = picture_beside(arguments.output, index);
            if (auto checked = image::check_output(file, existing_of(arguments)); !checked) {
                return checked;
            }
        }
    }
    return check_text_output(arguments.output, arguments.force);
}

geo::Result<void> write_compare_report(const load::LoadedCampaign& loaded, const CompareArguments& arguments,
                                       const TwoDays& days) {
    const auto comparison = report::comparison_of(*loaded.campaign, days.from, days.to, std::nullopt);
    const auto document =
        report::compare_report(*loaded.campaign, comparison, fmt::format("salang {}", salang::version));
    const auto pictures = drawn(loaded, arguments, days);
    if (!pictures) {
        return geo::fail(pictures.error());
    }
    return arguments.format == ReportFormat::Markdown ? write_markdown(document, *pictures, arguments)
                                                      : write_html(document, *pictures, arguments);
}

}  // namespace app::cli

#include "app/cli/compare_output.hpp"

#include "app/cli/frame_of.hpp"
#include "app/cli/stage.hpp"
#include "app/cli/text_output.hpp"
#include "app/press/compare_press.hpp"
#include "app/press/set_pages.hpp"
#include "salang_version.hpp"

#include <fmt/format.h>

#include <filesystem>
#include <utility>

namespace app::cli {
namespace {

using report::ComparePicture;

constexpr const char* standard_output = "-";

image::Existing existing_of(const CompareArguments& arguments) {
    return arguments.force ? image::Existing::Overwrite : image::Existing::Refuse;
}

press::ReportForm form_of(ReportFormat format) {
    switch (format) {
        case ReportFormat::Markdown: return press::ReportForm::Markdown;
        case ReportFormat::Html: return press::ReportForm::Html;
        default: return press::ReportForm::Pdf;
    }
}

/// The arguments of one of the pictures.
PictureArguments picture_arguments(const CompareArguments& arguments, const TwoDays& days, ComparePicture which) {
    PictureArguments picture = arguments.picture;
    picture.reading =
        which == ComparePicture::DifferenceByCountryside ? scene::Reading::Countryside : scene::Reading::Centre;
    if (arguments.format == ReportFormat::Pdf) {
        picture.width_px = press::page_picture_width_px;
        picture.height_px =
            which == ComparePicture::BothDays ? press::page_picture_height_px : press::page_map_height_px;
    }
    if (which == ComparePicture::DifferenceByCentre || which == ComparePicture::DifferenceByCountryside) {
        picture.chart = true;
        picture.compared = {days.to.iso()};
        picture.mode = scene::CompareMode::Difference;
    } else if (which == ComparePicture::BothDays) {
        picture.compared = {days.to.iso()};
        picture.mode = scene::CompareMode::Side;
    }
    return picture;
}

/// Sets the frames of the form.
geo::Result<void> add_frames(const CompareArguments& arguments, const TwoDays& days, press::CompareRequest& request) {
    for (const ComparePicture which : press::pictures_of(form_of(arguments.format))) {
        const geo::calendar::Day day = which == ComparePicture::To ? days.to : days.from;
        auto spec = frame_of(picture_arguments(arguments, days, which), *request.campaign, *request.geometry, day);
        if (!spec) {
            return geo::fail(spec.error());
        }
        spec->instant = geo::calendar::Instant::noon(day);
        // Of one day, the second picture is the one of the chosen facts.
        if (which == ComparePicture::From && days.from == days.to) {
            spec->filter = {};
        }
        request.frames[static_cast<std::size_t>(which)] = std::move(*spec);
    }
    return {};
}

geo::Result<press::CompareRequest> request_of(const load::LoadedCampaign& loaded, const CompareArguments& arguments,
                                              const TwoDays& days) {
    press::CompareRequest request;
    request.campaign = loaded.campaign;
    auto comparison = comparison_of(loaded, arguments, days, std::nullopt);
    if (!comparison) {
        return geo::fail(comparison.error());
    }
    request.comparison = std::move(*comparison);
    request.options.made_by = fmt::format("salang {}", salang::version);
    request.options.names_too = arguments.picture.language == campaign::Language::English
                                    ? arguments.picture.second_language
                                    : arguments.picture.language;
    geo::Diagnostics map_problems;
    auto geometry = make_geometry(*loaded.campaign, map_problems);
    if (!geometry) {
        return geo::fail(geometry.error());
    }
    request.geometry = std::move(*geometry);
    auto themes = read_themes();
    if (!themes) {
        return geo::fail(themes.error());
    }
    request.themes = std::move(*themes);
    if (auto added = add_frames(arguments, days, request); !added) {
        return geo::fail(added.error());
    }
    return request;
}

}  // namespace

geo::Result<report::Comparison> comparison_of(const load::LoadedCampaign& loaded, const CompareArguments& arguments,
                                              const TwoDays& days, std::optional<scene::Reading> only) {
    const auto filter = filter_of(arguments.picture, *loaded.campaign);
    if (!filter) {
        return geo::fail(filter.error());
    }
    const bool one_day = days.from == days.to;
    return report::comparison_of(loaded.campaign, {days.from_days, one_day ? compare::FactFilter{} : *filter},
                                 {days.to_days, *filter}, only);
}

geo::Result<void> check_compare_output(const CompareArguments& arguments) {
    const bool to_standard_output = arguments.output == standard_output;
    if (arguments.format == ReportFormat::Markdown && to_standard_output) {
        return geo::fail(geo::ErrorCode::BadArgument,
                         "--format md needs -o FILE, since its pictures stand beside it; --format html has them in "
                         "itself.");
    }
    if (arguments.format == ReportFormat::Pdf && arguments.picture.size_given) {
        return geo::fail(geo::ErrorCode::BadArgument,
                         "--size is of pictures; a report in PDF has pages of A4. Leave it out.");
    }
    const bool is_report = arguments.format != ReportFormat::Csv && arguments.format != ReportFormat::Json;
    return is_report && !to_standard_output
               ? press::check_report_files(arguments.output, form_of(arguments.format), existing_of(arguments))
               : check_text_output(arguments.output, arguments.force);
}

geo::Result<void> write_compare_report(const load::LoadedCampaign& loaded, const CompareArguments& arguments,
                                       const TwoDays& days) {
    const auto request = request_of(loaded, arguments, days);
    if (!request) {
        return geo::fail(request.error());
    }
    const std::string stem = std::filesystem::path(arguments.output).stem().string();
    const auto made = press::make_compare_report(*request, form_of(arguments.format), stem, nullptr);
    if (!made) {
        return geo::fail(made.error());
    }
    if (arguments.output == standard_output) {
        return write_text_output({reinterpret_cast<const char*>(made->page.data()), made->page.size()},
                                 arguments.output, arguments.force);
    }
    return press::write_report_files(*made, arguments.output, existing_of(arguments));
}

}  // namespace app::cli

#include "app/press/compare_press.hpp"

#include "app/image/codecs.hpp"
#include "app/image/output_file.hpp"
#include "app/press/set_pages.hpp"
#include "app/print/page_image.hpp"
#include "app/print/write_document.hpp"
#include "app/scene/build_scene.hpp"
#include "app/scene/compare_layout.hpp"
#include "app/text/font_stack.hpp"

#include <fmt/format.h>

#include <utility>

namespace app::press {

namespace {

using report::ComparePicture;

/// By ComparePicture; the last is only for pages.
constexpr std::array<const char*, report::compare_picture_count> picture_endings{
    "-from.png", "-to.png", "-by-centre.png", "-by-countryside.png", "-both.png"};

std::size_t index_of(ComparePicture picture) {
    return static_cast<std::size_t>(picture);
}

std::string picture_name(const std::string& stem, ComparePicture picture) {
    return stem + picture_endings[index_of(picture)];
}

std::vector<std::uint8_t> bytes_of(const std::string& text) {
    return {text.begin(), text.end()};
}

geo::Result<void> go_on(const Progress& progress, double part) {
    if (progress && !progress(part)) {
        return geo::fail(geo::ErrorCode::Interrupted, "The report was stopped before it was done.");
    }
    return {};
}

geo::Result<std::shared_ptr<const text::FontStack>> open_fonts() {
    auto fonts = text::FontStack::open();
    if (!fonts) {
        return geo::fail(fonts.error());
    }
    return std::make_shared<const text::FontStack>(std::move(*fonts));
}

/// The frames of a form as pixels, drawn by Cairo like those of a PDF: no thread needs an OpenGL context for it.
/// By ComparePicture; the others stay empty.
geo::Result<std::vector<image::Image>> drawn(const CompareRequest& request, ReportForm form, const Progress& progress) {
    const auto fonts = open_fonts();
    if (!fonts) {
        return geo::fail(fonts.error());
    }
    scene::SceneBuilder builder(request.campaign, request.geometry, *fonts, request.themes);
    std::vector<image::Image> images(report::compare_picture_count);
    const auto wanted = pictures_of(form);
    for (std::size_t done = 0; done < wanted.size(); ++done) {
        if (auto allowed = go_on(progress, static_cast<double>(done) / static_cast<double>(wanted.size())); !allowed) {
            return geo::fail(allowed.error());
        }
        auto image = print::page_image(builder.build(request.frames[index_of(wanted[done])]), **fonts);
        if (!image) {
            return geo::fail(image.error());
        }
        images[index_of(wanted[done])] = std::move(*image);
    }
    return images;
}

geo::Result<MadeReport> as_markdown(const CompareRequest& request, const report::ReportDocument& document,
                                    const std::string& stem, const Progress& progress) {
    auto images = drawn(request, ReportForm::Markdown, progress);
    if (!images) {
        return geo::fail(images.error());
    }
    MadeReport made;
    for (const ComparePicture picture : pictures_of(ReportForm::Markdown)) {
        made.pictures.push_back(std::move((*images)[index_of(picture)]));
        made.picture_names.push_back(picture_name(stem, picture));
    }
    made.page = bytes_of(report::markdown_of(document, made.picture_names));
    return made;
}

geo::Result<MadeReport> as_html(const CompareRequest& request, const report::ReportDocument& document,
                                const Progress& progress) {
    const auto images = drawn(request, ReportForm::Html, progress);
    if (!images) {
        return geo::fail(images.error());
    }
    std::vector<report::EmbeddedPicture> embedded;
    for (const ComparePicture picture : pictures_of(ReportForm::Html)) {
        auto bytes = image::encode_jpeg((*images)[index_of(picture)]);
        if (!bytes) {
            return geo::fail(bytes.error());
        }
        embedded.push_back({"image/jpeg", std::move(*bytes)});
    }
    return MadeReport{bytes_of(report::html_of(document, embedded)), {}, {}};
}

/// The same draw lists as in a window, as vectors on pages.
geo::Result<MadeReport> as_pdf(const CompareRequest& request, const report::ReportDocument& document,
                               const Progress& progress) {
    const auto fonts = open_fonts();
    if (!fonts) {
        return geo::fail(fonts.error());
    }
    scene::SceneBuilder builder(request.campaign, request.geometry, *fonts, request.themes);
    std::vector<scene::DrawList> pictures(report::compare_picture_count);
    const auto wanted = pictures_of(ReportForm::Pdf);
    for (std::size_t done = 0; done < wanted.size(); ++done) {
        if (auto allowed = go_on(progress, static_cast<double>(done) / static_cast<double>(wanted.size() + 2));
            !allowed) {
            return geo::fail(allowed.error());
        }
        pictures[index_of(wanted[done])] = builder.build(request.frames[index_of(wanted[done])]);
    }
    SetPages set = set_pages(document, std::move(pictures), *fonts);
    const campaign::CampaignInfo& info = request.campaign->info;
    auto bytes = print::pdf_bytes(
        set.pages, **fonts,
        {document.title, fmt::format("Data version {}. {}", info.data_version, info.credit), std::move(set.outline)});
    if (!bytes) {
        return geo::fail(bytes.error());
    }
    return MadeReport{std::move(*bytes), {}, {}};
}

}  // namespace

std::vector<ComparePicture> pictures_of(ReportForm form) {
    if (form == ReportForm::Pdf) {
        return {ComparePicture::BothDays, ComparePicture::DifferenceByCentre, ComparePicture::DifferenceByCountryside};
    }
    return {ComparePicture::From, ComparePicture::To, ComparePicture::DifferenceByCentre,
            ComparePicture::DifferenceByCountryside};
}

std::array<scene::FrameSpec, report::compare_picture_count> compare_frames(
    const scene::FrameSpec& look, const scene::StaticGeometry& geometry, const std::array<report::BelievedDay, 2>& days,
    ReportForm form) {
    constexpr int screen_width_px = 1600;
    constexpr int screen_height_px = 900;
    std::array<scene::FrameSpec, report::compare_picture_count> frames;
    for (const ComparePicture picture : pictures_of(form)) {
        const bool both = picture == ComparePicture::BothDays;
        const bool differs =
            picture == ComparePicture::DifferenceByCentre || picture == ComparePicture::DifferenceByCountryside;
        scene::FrameSpec spec = look;
        const report::BelievedDay& own = days[picture == ComparePicture::To ? 1 : 0];
        spec.instant = geo::calendar::Instant::noon(own.days.from);
        spec.filter = own.filter;
        spec.view.width_px = form == ReportForm::Pdf ? page_picture_width_px : screen_width_px;
        spec.view.height_px = form != ReportForm::Pdf ? screen_height_px
                              : both                  ? page_picture_height_px
                                                      : page_map_height_px;
        spec.scale = scene::scale_for_size(spec.view.width_px, spec.view.height_px);
        spec.reading =
            picture == ComparePicture::DifferenceByCountryside ? scene::Reading::Countryside : scene::Reading::Centre;
        spec.chart = differs;
        spec.comparison = {};
        if (both || differs) {
            spec.comparison.mode = both ? scene::CompareMode::Side : scene::CompareMode::Difference;
            spec.comparison.others = {{geo::calendar::Instant::noon(days[1].days.from), days[1].filter}};
        }
        const int width = spec.view.width_px;
        const int height = spec.view.height_px;
        spec.view = both      ? scene::campaign_view_of_maps(geometry, spec)
                    : differs ? scene::campaign_view_above_chart(geometry, width, height, spec.scale)
                              : scene::campaign_view(geometry, width, height);
        frames[index_of(picture)] = spec;
    }
    return frames;
}

geo::Result<MadeReport> make_compare_report(const CompareRequest& request, ReportForm form, const std::string& stem,
                                            const Progress& progress) {
    report::ReportOptions options = request.options;
    options.both_days_in_one = form == ReportForm::Pdf;
    const auto document = report::compare_report(*request.campaign, request.comparison, options);
    switch (form) {
        case ReportForm::Markdown: return as_markdown(request, document, stem, progress);
        case ReportForm::Html: return as_html(request, document, progress);
        case ReportForm::Pdf: break;
    }
    return as_pdf(request, document, progress);
}

geo::Result<void> check_report_files(const std::filesystem::path& page, ReportForm form, image::Existing existing) {
    if (form == ReportForm::Markdown) {
        for (const ComparePicture picture : pictures_of(form)) {
            const auto file = page.parent_path() / picture_name(page.stem().string(), picture);
            if (auto checked = image::check_output(file, existing); !checked) {
                return checked;
            }
        }
    }
    return image::check_output(page, existing);
}

geo::Result<void> write_report_files(const MadeReport& made, const std::filesystem::path& page,
                                     image::Existing existing) {
    for (std::size_t index = 0; index < made.pictures.size(); ++index) {
        const auto file = page.parent_path() / made.picture_names[index];
        if (auto written = image::write_image(made.pictures[index], file, existing); !written) {
            return written;
        }
    }
    return image::write_file(made.page, page, existing);
}

}  // namespace app::press

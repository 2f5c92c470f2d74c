#include "app/shell/compare_requests.hpp"

#include "app/image/output_file.hpp"
#include "app/load/load_base_map.hpp"
#include "app/load/load_campaign.hpp"
#include "app/press/compare_press.hpp"
#include "app/scene/static_geometry.hpp"
#include "app/scene/themes.hpp"
#include "app/state/compare_page.hpp"
#include "app/state/frame_spec_of.hpp"
#include "salang_version.hpp"

#include <fmt/core.h>

#include <filesystem>
#include <optional>
#include <string>
#include <system_error>
#include <utility>

namespace app::shell {

using namespace messages::literals;

namespace {

namespace fs = std::filesystem;
using messages::Texts;
using state::ReportFile;

/// What the state says, as values that the job may keep.
struct Export {
    campaign::CampaignPtr campaign;
    std::array<report::BelievedDay, 2> days;
    scene::FrameSpec look;
    ReportFile file = ReportFile::Html;
    fs::path folder;
};

const char* ending(ReportFile file) {
    switch (file) {
        case ReportFile::Markdown: return "";
        case ReportFile::Html: return ".html";
        case ReportFile::Pdf: return ".pdf";
        case ReportFile::Csv: return ".csv";
    }
    return "";
}

press::ReportForm form_of(ReportFile file) {
    switch (file) {
        case ReportFile::Markdown: return press::ReportForm::Markdown;
        case ReportFile::Pdf: return press::ReportForm::Pdf;
        default: return press::ReportForm::Html;
    }
}

/// A name that is free: STEM.pdf, STEM-2.pdf ...; of Markdown a folder.
fs::path free_path(const Export& asked) {
    const std::string stem =
        fmt::format("{}-{}-{}", asked.campaign->info.id, asked.days[0].days.from.iso(), asked.days[1].days.from.iso());
    fs::path path = asked.folder / (stem + ending(asked.file));
    std::error_code error;
    for (int number = 2; fs::exists(path, error); ++number) {
        path = asked.folder / fmt::format("{}-{}{}", stem, number, ending(asked.file));
    }
    return path;
}

/// With a map of the job's own: projections are for one thread each.
geo::Result<press::CompareRequest> request_of(const Export& asked) {
    press::CompareRequest request;
    geo::Diagnostics problems;
    const campaign::BaseMap base = load::load_base_map(asked.campaign->info, problems);
    auto geometry = scene::build_static_geometry(*asked.campaign, base, problems);
    if (!geometry) {
        return geo::fail(geometry.error());
    }
    const auto data = load::data_folder();
    if (!data) {
        return geo::fail(data.error());
    }
    auto themes = scene::Themes::read(*data / "themes");
    if (!themes) {
        return geo::fail(themes.error());
    }
    request.campaign = asked.campaign;
    request.geometry = std::move(*geometry);
    request.themes = std::move(*themes);
    request.comparison = report::comparison_of(asked.campaign, asked.days[0], asked.days[1], std::nullopt);
    request.options.made_by = fmt::format("salang {}", salang::version);
    request.options.names_too = asked.look.language;
    request.frames = press::compare_frames(asked.look, *request.geometry, asked.days, form_of(asked.file));
    return request;
}

geo::Result<void> write_csv(const Export& asked, const fs::path& path) {
    const auto comparison = report::comparison_of(asked.campaign, asked.days[0], asked.days[1], std::nullopt);
    const std::string csv = report::compare_csv(*asked.campaign, comparison);
    return image::write_file({reinterpret_cast<const std::uint8_t*>(csv.data()), csv.size()}, path,
                             image::Existing::Refuse);
}

geo::Result<void> write_report(const Export& asked, const fs::path& path, const JobContext& job, const Texts& texts) {
    job.progress(0.0, texts("job.reading_map"_m));
    const auto request = request_of(asked);
    if (!request) {
        return geo::fail(request.error());
    }
    const auto made = press::make_compare_report(*request, form_of(asked.file), "report", [&](double part) {
        job.progress(0.2 + 0.8 * part, texts("job.drawing_maps"_m));
        return !job.cancelled();
    });
    if (!made) {
        return geo::fail(made.error());
    }
    if (asked.file != ReportFile::Markdown) {
        return press::write_report_files(*made, path, image::Existing::Refuse);
    }
    std::error_code error;
    if (!fs::create_directory(path, error)) {
        return geo::fail(geo::ErrorCode::CannotWrite, texts("job.folder_not_made"_m, fmt::arg("folder", path.string()),
                                                            fmt::arg("reason", error.message())));
    }
    return press::write_report_files(*made, path / "report.md", image::Existing::Refuse);
}

report::BelievedDay believed(const state::ComparedDay& day) {
    return {{day.day, day.day + 1}, day.filter};
}

}  // namespace

void answer(const state::request::ExportComparison& exported, const RequestContext& context) {
    const auto days = state::compared_days(context.state);
    if (!days) {
        return;
    }
    Export asked{context.state.campaign,
                 {believed((*days)[0]), believed((*days)[1])},
                 state::frame_spec(context.state),
                 exported.file,
                 fs::current_path()};
    asked.look.comparison = {};
    asked.look.selection = {};
    asked.look.fades = {};
    asked.look.covered_left_px = 0;
    asked.look.covered_right_px = 0;
    const Texts& texts = context.state.texts;
    context.jobs.start({.title = texts("job.report"_m)},
                       [asked = std::move(asked), texts](const JobContext& job) -> geo::Result<void> {
                           const fs::path path = free_path(asked);
                           auto written = asked.file == ReportFile::Csv ? write_csv(asked, path)
                                                                        : write_report(asked, path, job, texts);
                           if (written) {
                               job.post(state::Say{texts("notice.report_saved"_m, fmt::arg("file", path.string()))});
                           }
                           return written;
                       });
}

}  // namespace app::shell

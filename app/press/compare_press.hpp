// The report of two days with its maps, as Markdown, HTML or PDF: for the command line and the window alike.
#pragma once

#include "app/campaign/campaign.hpp"
#include "app/image/image.hpp"
#include "app/report/compare_report.hpp"
#include "app/report/compare_table.hpp"
#include "app/scene/frame_spec.hpp"
#include "app/scene/static_geometry.hpp"
#include "app/scene/themes.hpp"
#include "geo/base/result.hpp"

#include <array>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

namespace app::press {

enum class ReportForm { Markdown, Html, Pdf };

/// Which of the frames below a form shows.
[[nodiscard]] std::vector<report::ComparePicture> pictures_of(ReportForm form);

/// Everything that a report is made of.
struct CompareRequest {
    campaign::CampaignPtr campaign;  ///< whole; frames and options have the filter
    scene::StaticGeometryPtr geometry;
    scene::ThemesPtr themes;
    report::Comparison comparison;
    report::ReportOptions options;  ///< whether both days share a picture is said by the form
    /// By ComparePicture; those that the form does not show may be left as they are. Of a PDF they are at most
    /// `page_picture_width_px` by `page_picture_height_px` large.
    std::array<scene::FrameSpec, report::compare_picture_count> frames;
};

/// The frames of a form for a campaign shown whole, as `look` has theme, languages and calendar: of the size of
/// a page's pictures, or 1600 by 900. `days` are the two that are compared, with their facts.
[[nodiscard]] std::array<scene::FrameSpec, report::compare_picture_count> compare_frames(
    const scene::FrameSpec& look, const scene::StaticGeometry& geometry, const std::array<report::BelievedDay, 2>& days,
    ReportForm form);

/// Gets the part that is done, 0 to 1; says whether to go on.
using Progress = std::function<bool(double part)>;

/// A report before it is written: the page, and for Markdown the pictures that stand beside it.
struct MadeReport {
    std::vector<std::uint8_t> page;
    std::vector<image::Image> pictures;
    std::vector<std::string> picture_names;  ///< files beside the page
};

/// Draws and puts together, without OpenGL, on any thread: `request.geometry` must be used by that one alone meanwhile.
/// `stem` begins the names of pictures beside the page. Fails with NoFont, or Interrupted where `progress` said so.
[[nodiscard]] geo::Result<MadeReport> make_compare_report(const CompareRequest& request, ReportForm form,
                                                          const std::string& stem, const Progress& progress);

/// Whether a page and the pictures beside it can be written. Fails with CannotWrite or AlreadyExists.
[[nodiscard]] geo::Result<void> check_report_files(const std::filesystem::path& page, ReportForm form,
                                                   image::Existing existing);
/// Pictures first, so that where the page is there, they are.
[[nodiscard]] geo::Result<void> write_report_files(const MadeReport& made, const std::filesystem::path& page,
                                                   image::Existing existing);

}  // namespace app::press

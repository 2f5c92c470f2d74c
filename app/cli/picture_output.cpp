#include "app/cli/picture_output.hpp"

#include "app/cli/exit_code.hpp"
#include "app/image/output_file.hpp"
#include "app/print/write_document.hpp"
#include "app/scene/paper.hpp"

#include <algorithm>
#include <cctype>
#include <string_view>
#include <utility>

namespace app::cli {

namespace {

constexpr const char* standard_output = "-";
/// What a good printer shows of a relief; more only makes the file larger.
constexpr double paper_picture_dpi = 200.0;

image::Existing existing_of(const RenderArguments& arguments) {
    return arguments.force ? image::Existing::Overwrite : image::Existing::Refuse;
}

/// A picture in the middle of a white sheet.
image::Image with_margin(const image::Image& picture, int margin_px) {
    image::Image sheet{picture.width + 2 * margin_px, picture.height + 2 * margin_px, {}};
    const auto row = static_cast<std::ptrdiff_t>(picture.width) * 4;
    const auto sheet_row = static_cast<std::ptrdiff_t>(sheet.width) * 4;
    sheet.pixels.assign(static_cast<std::size_t>(sheet_row) * static_cast<std::size_t>(sheet.height), 255);
    for (int y = 0; y < picture.height; ++y) {
        std::copy_n(picture.pixels.begin() + y * row, row,
                    sheet.pixels.begin() + (y + margin_px) * sheet_row + std::ptrdiff_t{margin_px} * 4);
    }
    return sheet;
}

}  // namespace

OutputKind output_kind(const std::string& output) {
    std::string extension = std::filesystem::path(output).extension().string();
    std::transform(extension.begin(), extension.end(), extension.begin(),
                   [](unsigned char letter) { return static_cast<char>(std::tolower(letter)); });
    if (extension == ".pdf") {
        return OutputKind::Pdf;
    }
    return extension == ".svg" ? OutputKind::Svg : OutputKind::Pixels;
}

geo::Result<void> check_picture_output(const RenderArguments& arguments) {
    if (arguments.output == standard_output) {
        return {};
    }
    if (output_kind(arguments.output) == OutputKind::Pixels) {
        if (auto format = image::check_format(arguments.output); !format) {
            return format;
        }
    }
    return image::check_output(arguments.output, existing_of(arguments));
}

geo::Result<void> write_picture(const image::Image& picture, const RenderArguments& arguments) {
    const bool on_paper = arguments.picture.paper.has_value();
    const int dots_per_inch = on_paper ? scene::paper_dpi : 0;
    const image::Image sheet = on_paper ? with_margin(picture, arguments.picture.paper_margin_px) : image::Image{};
    const image::Image& whole = on_paper ? sheet : picture;
    if (arguments.output != standard_output) {
        return image::write_image(whole, arguments.output, existing_of(arguments), dots_per_inch);
    }
    const auto bytes = image::encode_png(whole, dots_per_inch);
    if (!bytes) {
        return geo::fail(bytes.error());
    }
    return print_output({reinterpret_cast<const char*>(bytes->data()), bytes->size()});
}

print::Page page_of(scene::DrawList list, const PictureArguments& picture) {
    if (!picture.paper) {
        return print::screen_page(std::move(list));
    }
    const bool lies = list.view.width_px >= list.view.height_px;
    const scene::PaperSize paper = lies ? scene::landscape(*picture.paper) : scene::portrait(*picture.paper);
    const double margin_mm = picture.paper_margin_px * 25.4 / scene::paper_dpi;
    return {std::move(list), paper.width_mm, paper.height_mm, margin_mm, paper_picture_dpi};
}

geo::Result<void> write_page(const print::Page& page, const text::FontStack& fonts, const print::DocumentInfo& info,
                             const RenderArguments& arguments) {
    if (output_kind(arguments.output) == OutputKind::Svg) {
        return print::write_svg(page, fonts, info, arguments.output, existing_of(arguments));
    }
    return print::write_pdf({&page, 1}, fonts, info, arguments.output, existing_of(arguments));
}

}  // namespace app::cli

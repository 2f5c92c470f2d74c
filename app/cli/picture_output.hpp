// Where `render` puts its picture: pixels by OpenGL, or a page of vectors without it.
#pragma once

#include "app/cli/arguments.hpp"
#include "app/image/image.hpp"
#include "app/print/page.hpp"
#include "app/scene/frame_spec.hpp"
#include "app/text/font_stack.hpp"
#include "geo/base/result.hpp"

#include <filesystem>
#include <memory>

namespace app::cli {

enum class OutputKind { Pixels, Pdf, Svg };

/// By the extension; "-" is pixels.
[[nodiscard]] OutputKind output_kind(const std::string& output);

/// Whether the output can be made, asked before the work starts.
[[nodiscard]] geo::Result<void> check_picture_output(const RenderArguments& arguments);

[[nodiscard]] geo::Result<void> write_picture(const image::Image& picture, const RenderArguments& arguments);

/// The page that a frame becomes: of the paper's size where one was asked for, else its pixels at 96 an inch.
[[nodiscard]] print::Page page_of(scene::DrawList list, const PictureArguments& picture);
[[nodiscard]] geo::Result<void> write_page(const print::Page& page, const text::FontStack& fonts,
                                           const print::DocumentInfo& info, const RenderArguments& arguments);

}  // namespace app::cli

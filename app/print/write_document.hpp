// Pages to PDF and SVG: the same draw lists that OpenGL draws, as true vectors, drawn by Cairo. Needs no OpenGL.
#pragma once

#include "app/image/image.hpp"
#include "app/print/page.hpp"
#include "app/text/font_stack.hpp"
#include "geo/base/result.hpp"

#include <cstdint>
#include <filesystem>
#include <span>
#include <vector>

namespace app::print {

/// A PDF of one page or more, each of its own size. Text is text (embedded fonts, selectable), fills and lines are
/// paths, patterns are clipped lines; only `PictureItem`s are pictures. `fonts` is the stack that shaped the texts.
/// Same pages, fonts and info, same bytes. Fails with BadArgument where there is no page or one has no size, Internal
/// where Cairo fails.
[[nodiscard]] geo::Result<std::vector<std::uint8_t>> pdf_bytes(std::span<const Page> pages,
                                                               const text::FontStack& fonts, const DocumentInfo& info);

/// One page as SVG; glyphs are outlines. Otherwise as above.
[[nodiscard]] geo::Result<std::vector<std::uint8_t>> svg_bytes(const Page& page, const text::FontStack& fonts,
                                                               const DocumentInfo& info);

/// The same into a file, which appears under its name only when it is complete.
[[nodiscard]] geo::Result<void> write_pdf(std::span<const Page> pages, const text::FontStack& fonts,
                                          const DocumentInfo& info, const std::filesystem::path& file,
                                          image::Existing existing);
[[nodiscard]] geo::Result<void> write_svg(const Page& page, const text::FontStack& fonts, const DocumentInfo& info,
                                          const std::filesystem::path& file, image::Existing existing);

}  // namespace app::print

#include "app/print/write_document.hpp"

#include "app/image/output_file.hpp"
#include "app/print/draw_page.hpp"
#include "app/print/svg_text.hpp"

#include <cairo-pdf.h>
#include <cairo-svg.h>
#include <fmt/format.h>

#include <algorithm>
#include <string>

namespace app::print {

namespace {

constexpr double points_per_mm = 72.0 / 25.4;

using Bytes = std::vector<std::uint8_t>;

cairo_status_t append(void* bytes, const unsigned char* data, unsigned length) {
    auto* to = static_cast<Bytes*>(bytes);
    to->insert(to->end(), data, data + length);
    return CAIRO_STATUS_SUCCESS;
}

geo::Result<void> check_page(const Page& page) {
    if (page.list.view.width_px < 1 || page.list.view.height_px < 1 || !(page.width_mm > 2 * page.margin_mm) ||
        !(page.height_mm > 2 * page.margin_mm)) {
        return geo::fail(geo::ErrorCode::BadArgument,
                         fmt::format("A page of {} x {} pixels cannot be printed on {} x {} mm.",
                                     page.list.view.width_px, page.list.view.height_px, page.width_mm, page.height_mm));
    }
    return {};
}

/// Ends the document: what is left to write is written, and what went wrong on the way is told.
geo::Result<void> finish(cairo_t* cairo, cairo_surface_t* surface) {
    cairo_status_t status = cairo_status(cairo);
    cairo_surface_finish(surface);
    if (status == CAIRO_STATUS_SUCCESS) {
        status = cairo_surface_status(surface);
    }
    if (status != CAIRO_STATUS_SUCCESS) {
        return geo::fail(geo::ErrorCode::Internal,
                         fmt::format("Cairo cannot draw the page: {}.", cairo_status_to_string(status)));
    }
    return {};
}

void set_info(cairo_surface_t* surface, const DocumentInfo& info) {
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_TITLE, info.title.c_str());
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_SUBJECT, info.subject.c_str());
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATOR, "Salang");
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATE_DATE, nullptr);
}

}  // namespace

geo::Result<Bytes> pdf_bytes(std::span<const Page> pages, const text::FontStack& fonts, const DocumentInfo& info) {
    if (pages.empty()) {
        return geo::fail(geo::ErrorCode::BadArgument, "A document without a page cannot be printed.");
    }
    for (const Page& page : pages) {
        if (auto checked = check_page(page); !checked) {
            return geo::fail(checked.error());
        }
    }
    Bytes bytes;
    const CairoSurface surface(cairo_pdf_surface_create_for_stream(append, &bytes, pages[0].width_mm * points_per_mm,
                                                                   pages[0].height_mm * points_per_mm));
    set_info(surface.get(), info);
    const CairoContext cairo(cairo_create(surface.get()));
    FontFaces faces(fonts);
    for (const Page& page : pages) {
        cairo_pdf_surface_set_size(surface.get(), page.width_mm * points_per_mm, page.height_mm * points_per_mm);
        draw_page(cairo.get(), page, points_per_mm, faces);
        cairo_show_page(cairo.get());
    }
    for (const OutlineEntry& entry : info.outline) {
        cairo_pdf_surface_add_outline(surface.get(), CAIRO_PDF_OUTLINE_ROOT, entry.words.c_str(),
                                      fmt::format("page={}", entry.page).c_str(),
                                      static_cast<cairo_pdf_outline_flags_t>(0));
    }
    if (auto finished = finish(cairo.get(), surface.get()); !finished) {
        return geo::fail(finished.error());
    }
    return bytes;
}

geo::Result<Bytes> svg_bytes(const Page& page, const text::FontStack& fonts, const DocumentInfo& info) {
    if (auto checked = check_page(page); !checked) {
        return geo::fail(checked.error());
    }
    Bytes bytes;
    const double units_per_mm = page.for_screen ? 96.0 / 25.4 : 1.0;
    const CairoSurface surface(cairo_svg_surface_create_for_stream(append, &bytes, page.width_mm * units_per_mm,
                                                                   page.height_mm * units_per_mm));
    cairo_svg_surface_set_document_unit(surface.get(), page.for_screen ? CAIRO_SVG_UNIT_PX : CAIRO_SVG_UNIT_MM);
    const CairoContext cairo(cairo_create(surface.get()));
    FontFaces faces(fonts);
    draw_page(cairo.get(), page, units_per_mm, faces);
    cairo_show_page(cairo.get());
    if (auto finished = finish(cairo.get(), surface.get()); !finished) {
        return geo::fail(finished.error());
    }
    return finished_svg(bytes, info.title);
}

geo::Result<void> write_pdf(std::span<const Page> pages, const text::FontStack& fonts, const DocumentInfo& info,
                            const std::filesystem::path& file, image::Existing existing) {
    const auto bytes = pdf_bytes(pages, fonts, info);
    return bytes ? image::write_file(*bytes, file, existing) : geo::fail(bytes.error());
}

geo::Result<void> write_svg(const Page& page, const text::FontStack& fonts, const DocumentInfo& info,
                            const std::filesystem::path& file, image::Existing existing) {
    const auto bytes = svg_bytes(page, fonts, info);
    return bytes ? image::write_file(*bytes, file, existing) : geo::fail(bytes.error());
}

}  // namespace app::print

// A page of a document, item by item. Only for the .cpp files of this folder.
#pragma once

#include "app/print/canvas.hpp"
#include "app/print/font_faces.hpp"
#include "app/print/page.hpp"

namespace app::print {

/// Draws a page with its upper left corner at user space's origin. `units_per_mm`: of the surface.
void draw_page(cairo_t* cairo, const Page& page, double units_per_mm, FontFaces& faces);

}  // namespace app::print

// Lines of text with their halos. Only for the .cpp files of this folder.
#pragma once

#include "app/print/canvas.hpp"
#include "app/print/font_faces.hpp"

namespace app::print {

void draw_text(const Canvas& canvas, const scene::TextItem& item, FontFaces& faces);

}  // namespace app::print

// Pictures on a page, the only things there that are not vectors. Only for the .cpp files of this folder.
#pragma once

#include "app/print/canvas.hpp"

namespace app::print {

void draw_picture(const Canvas& canvas, const scene::PictureItem& item);

}  // namespace app::print

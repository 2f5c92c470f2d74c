// Lines with their widths, dashes, caps and tapers. Only for the .cpp files of this folder.
#pragma once

#include "app/print/canvas.hpp"

namespace app::print {

/// Draws all paths of an item at once: where they cross, their colour is laid on once.
void draw_stroke(const Canvas& canvas, const scene::StrokeItem& item);

}  // namespace app::print

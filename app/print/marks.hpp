// Discs and small polygons. Only for the .cpp files of this folder.
#pragma once

#include "app/print/canvas.hpp"

namespace app::print {

void draw_disc(const Canvas& canvas, const scene::DiscItem& item);
void draw_polygon(const Canvas& canvas, const scene::PolygonItem& item);

}  // namespace app::print

// What a page is built of. Only for the .cpp files of this folder.
#pragma once

#include "app/scene/draw_list.hpp"
#include "app/scene/layer_writer.hpp"

#include <functional>
#include <memory>
#include <vector>

namespace app::press {

/// A page while things are put on it.
struct OpenPage {
    scene::DrawList list;
    scene::Layer words{"words", {}, false, std::nullopt};
};

/// A piece that no page break cuts: a line, a row of a table, a picture.
struct Slab {
    double height_px = 0;
    double space_before_px = 0;   ///< dropped at the top of a page
    bool keep_with_next = false;  ///< the next one must not stand on another page
    /// The head of the table that this is a row of: drawn again where a page begins with the row.
    std::shared_ptr<const Slab> head;
    std::function<void(OpenPage& page, double top_px)> draw;
    std::string heading;  ///< of a heading: what the document's outline says
};

}  // namespace app::press

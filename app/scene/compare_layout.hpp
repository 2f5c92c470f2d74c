// Where the maps and the furniture of a page of several maps go.
#pragma once

#include "app/scene/frame_spec.hpp"
#include "app/scene/static_geometry.hpp"
#include "geo/core/box.hpp"

#include <vector>

namespace app::scene {

/// Boxes in whole pixels. Title, legend and source line are empty where the page has no room for them.
struct CompareLayout {
    geo::core::Box title;
    geo::core::Box legend_area;
    geo::core::Box chart;
    geo::core::Box source;
    std::vector<geo::core::Box> maps;  ///< the frame's own date first, then the others
};

/// Of a page of Side or Multiples. Depends on size, scale, covered part, number of maps, chart, caption and furniture
/// of the spec, not on its view.
[[nodiscard]] CompareLayout compare_layout(const FrameSpec& spec);

/// The camera of such a page that shows the campaign whole in each map: centre and scale of each, size of the page.
[[nodiscard]] View campaign_view_of_maps(const StaticGeometry& geometry, const FrameSpec& spec);

/// How many maps a comparison draws beside each other or one over the other, the frame's own included.
[[nodiscard]] std::size_t map_count(const FrameSpec& spec);

}  // namespace app::scene

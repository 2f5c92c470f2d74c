// The geometry of the small war with a real projection, for what needs positions.
#pragma once

#include "tests/support/small_war.hpp"

#include <memory>
#include <utility>

namespace test_support {

/// Mercator; null where it does not open, which a test then says.
inline app::scene::StaticGeometryPtr small_war_on_earth() {
    auto projection = geo::crs::Projection::open("+proj=merc +ellps=WGS84", {5, 5, 15, 15});
    if (!projection) {
        return nullptr;
    }
    auto shapes = std::make_shared<app::scene::StaticGeometry>(*small_war_geometry());
    shapes->projection = std::make_shared<const geo::crs::Projection>(std::move(*projection));
    return shapes;
}

}  // namespace test_support

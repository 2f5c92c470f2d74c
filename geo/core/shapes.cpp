#include "geo/core/shapes.hpp"

namespace geo::core {

Box bounds(const Line& line) {
    Box box;
    for (const Point point : line) {
        box.add(point);
    }
    return box;
}

Box bounds(const MultiPolygon& polygons) {
    Box box;
    for (const Polygon& polygon : polygons) {
        box.add(bounds(polygon.outer));
    }
    return box;
}

}  // namespace geo::core

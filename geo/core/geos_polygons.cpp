#include "geo/core/geos_polygons.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace geo::core {

namespace {

void keep_complaint(const char* message, void* complaint) {
    *static_cast<std::string*>(complaint) = message;
}

GEOSGeometry* make_ring(const Geos& geos, const Line& ring) {
    std::vector<double> numbers;
    numbers.reserve(ring.size() * 2);
    for (const Point point : ring) {
        numbers.push_back(point.x);
        numbers.push_back(point.y);
    }
    GEOSCoordSequence* sequence =
        GEOSCoordSeq_copyFromBuffer_r(geos.handle(), numbers.data(), static_cast<unsigned>(ring.size()), 0, 0);
    return sequence == nullptr ? nullptr : GEOSGeom_createLinearRing_r(geos.handle(), sequence);
}

Line line_from_ring(const Geos& geos, const GEOSGeometry* ring) {
    const GEOSCoordSequence* sequence = GEOSGeom_getCoordSeq_r(geos.handle(), ring);
    unsigned size = 0;
    GEOSCoordSeq_getSize_r(geos.handle(), sequence, &size);
    std::vector<double> numbers(std::size_t{size} * 2);
    GEOSCoordSeq_copyToBuffer_r(geos.handle(), sequence, numbers.data(), 0, 0);
    Line line;
    line.reserve(size);
    for (std::size_t i = 0; i < numbers.size(); i += 2) {
        line.push_back({numbers[i], numbers[i + 1]});
    }
    return line;
}

Polygon polygon_from_geos(const Geos& geos, const GEOSGeometry* geometry) {
    Polygon polygon{line_from_ring(geos, GEOSGetExteriorRing_r(geos.handle(), geometry)), {}};
    const int holes = GEOSGetNumInteriorRings_r(geos.handle(), geometry);
    for (int i = 0; i < holes; ++i) {
        polygon.holes.push_back(line_from_ring(geos, GEOSGetInteriorRingN_r(geos.handle(), geometry, i)));
    }
    return polygon;
}

GeosGeometry make_polygon(const Geos& geos, const Polygon& polygon) {
    GeosGeometry outer = owned(geos, make_ring(geos, polygon.outer));
    std::vector<GeosGeometry> holes;
    holes.reserve(polygon.holes.size());
    for (const Line& hole : polygon.holes) {
        holes.push_back(owned(geos, make_ring(geos, hole)));
    }
    const bool whole =
        outer && std::all_of(holes.begin(), holes.end(), [](const auto& hole) { return hole != nullptr; });
    if (!whole) {
        return owned(geos, nullptr);
    }
    std::vector<GEOSGeometry*> given;
    given.reserve(holes.size());
    for (GeosGeometry& hole : holes) {
        given.push_back(hole.release());
    }
    return owned(geos, GEOSGeom_createPolygon_r(geos.handle(), outer.release(), given.data(),
                                                static_cast<unsigned>(given.size())));
}

Line clean_ring(const Line& ring, bool& changed) {
    Line cleaned;
    for (const Point point : ring) {
        if (point.is_finite()) {
            cleaned.push_back(point);
        }
    }
    if (!cleaned.empty() && cleaned.front() != cleaned.back()) {
        cleaned.push_back(cleaned.front());
    }
    // Three corners, and the first again.
    if (cleaned.size() < 4) {
        cleaned.clear();
    }
    changed = changed || cleaned.size() != ring.size();
    return cleaned;
}

}  // namespace

Geos::Geos() : m_handle(GEOS_init_r()) {
    GEOSContext_setErrorMessageHandler_r(m_handle, &keep_complaint, &m_complaint);
}

Geos::~Geos() {
    GEOS_finish_r(m_handle);
}

tl::unexpected<Error> Geos::failure(std::string_view what) const {
    return fail(ErrorCode::BadData,
                fmt::format("{} failed: {}.", what, m_complaint.empty() ? "no reason given" : m_complaint));
}

GeosGeometry owned(const Geos& geos, GEOSGeometry* made) {
    return {made, GeosDelete{geos.handle()}};
}

GeosGeometry geos_from_polygons(const Geos& geos, const MultiPolygon& polygons) {
    std::vector<GeosGeometry> made;
    made.reserve(polygons.size());
    for (const Polygon& polygon : polygons) {
        made.push_back(make_polygon(geos, polygon));
        if (!made.back()) {
            return owned(geos, nullptr);
        }
    }
    std::vector<GEOSGeometry*> given;
    given.reserve(made.size());
    for (GeosGeometry& polygon : made) {
        given.push_back(polygon.release());
    }
    return owned(geos, GEOSGeom_createCollection_r(geos.handle(), GEOS_MULTIPOLYGON, given.data(),
                                                   static_cast<unsigned>(given.size())));
}

MultiPolygon polygons_from_geos(const Geos& geos, const GEOSGeometry* geometry) {
    MultiPolygon polygons;
    const int type = GEOSGeomTypeId_r(geos.handle(), geometry);
    if (type == GEOS_POLYGON && GEOSisEmpty_r(geos.handle(), geometry) == 0) {
        polygons.push_back(polygon_from_geos(geos, geometry));
    } else if (type == GEOS_MULTIPOLYGON || type == GEOS_GEOMETRYCOLLECTION) {
        const int members = GEOSGetNumGeometries_r(geos.handle(), geometry);
        for (int i = 0; i < members; ++i) {
            MultiPolygon more = polygons_from_geos(geos, GEOSGetGeometryN_r(geos.handle(), geometry, i));
            std::move(more.begin(), more.end(), std::back_inserter(polygons));
        }
    }
    return polygons;
}

MultiPolygon clean(const MultiPolygon& polygons, bool& changed) {
    MultiPolygon cleaned;
    for (const Polygon& polygon : polygons) {
        Polygon copy{clean_ring(polygon.outer, changed), {}};
        if (copy.outer.empty()) {
            changed = true;
            continue;
        }
        for (const Line& hole : polygon.holes) {
            if (Line ring = clean_ring(hole, changed); !ring.empty()) {
                copy.holes.push_back(std::move(ring));
            } else {
                changed = true;
            }
        }
        cleaned.push_back(std::move(copy));
    }
    return cleaned;
}

GeosGeometry make_valid(const Geos& geos, GeosGeometry geometry, bool& changed) {
    constexpr char is_valid = 1;
    if (!geometry || GEOSisValid_r(geos.handle(), geometry.get()) == is_valid) {
        return geometry;
    }
    changed = true;
    GEOSMakeValidParams* how = GEOSMakeValidParams_create_r(geos.handle());
    // "Structure" unites what overlaps; the other method would cut overlaps out.
    GEOSMakeValidParams_setMethod_r(geos.handle(), how, GEOS_MAKE_VALID_STRUCTURE);
    GEOSMakeValidParams_setKeepCollapsed_r(geos.handle(), how, 0);
    GeosGeometry valid = owned(geos, GEOSMakeValidWithParams_r(geos.handle(), geometry.get(), how));
    GEOSMakeValidParams_destroy_r(geos.handle(), how);
    return valid;
}

MultiPolygon plane_from_lonlat(const LonLatMultiPolygon& polygons) {
    const auto plane = [](const LonLatLine& ring) {
        Line line;
        line.reserve(ring.size());
        for (const LonLat position : ring) {
            line.push_back({position.lon_deg, position.lat_deg});
        }
        return line;
    };
    MultiPolygon converted;
    for (const LonLatPolygon& polygon : polygons) {
        Polygon& copy = converted.emplace_back(Polygon{plane(polygon.outer), {}});
        std::transform(polygon.holes.begin(), polygon.holes.end(), std::back_inserter(copy.holes), plane);
    }
    return converted;
}

LonLatMultiPolygon lonlat_from_plane(const MultiPolygon& polygons) {
    const auto lonlat = [](const Line& ring) {
        LonLatLine line;
        line.reserve(ring.size());
        for (const Point point : ring) {
            line.push_back({point.x, point.y});
        }
        return line;
    };
    LonLatMultiPolygon converted;
    for (const Polygon& polygon : polygons) {
        LonLatPolygon& copy = converted.emplace_back(LonLatPolygon{lonlat(polygon.outer), {}});
        std::transform(polygon.holes.begin(), polygon.holes.end(), std::back_inserter(copy.holes), lonlat);
    }
    return converted;
}

}  // namespace geo::core

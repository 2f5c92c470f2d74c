#include "geo/core/geos_polygons.hpp"
#include "geo/core/tessellate.hpp"

namespace geo::core {

namespace {

GeosGeometry valid_geometry(const Geos& geos, const LonLatMultiPolygon& polygons, bool& changed) {
    const MultiPolygon cleaned = clean(plane_from_lonlat(polygons), changed);
    return make_valid(geos, geos_from_polygons(geos, cleaned), changed);
}

}  // namespace

Result<LonLatMultiPolygon> difference(const LonLatMultiPolygon& from, const LonLatMultiPolygon& cut) {
    const Geos geos;
    bool changed = false;
    const GeosGeometry whole = valid_geometry(geos, from, changed);
    const GeosGeometry part = valid_geometry(geos, cut, changed);
    if (!whole || !part) {
        return geos.failure("The repair of a polygon");
    }
    const GeosGeometry rest = owned(geos, GEOSDifference_r(geos.handle(), whole.get(), part.get()));
    if (!rest) {
        return geos.failure("Cutting one polygon out of another");
    }
    return lonlat_from_plane(polygons_from_geos(geos, rest.get()));
}

Result<Repaired> repair(const LonLatMultiPolygon& polygons) {
    const Geos geos;
    bool changed = false;
    const GeosGeometry valid = valid_geometry(geos, polygons, changed);
    if (!valid) {
        return geos.failure("The repair of a polygon");
    }
    if (!changed) {
        return Repaired{polygons, false};
    }
    Repaired repaired{lonlat_from_plane(polygons_from_geos(geos, valid.get())), true};
    if (repaired.polygons.empty()) {
        return fail(ErrorCode::BadData, "The polygon has no area: it needs three corners that are not on one line.");
    }
    return repaired;
}

}  // namespace geo::core

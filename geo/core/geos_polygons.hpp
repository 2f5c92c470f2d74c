// Our polygons to GEOS and back; with geos_polygons.cpp and its users tessellate.cpp and overlay.cpp all there is of
// GEOS.
#pragma once

#include "geo/base/result.hpp"
#include "geo/core/shapes.hpp"

#include <geos_c.h>

#include <memory>
#include <string>
#include <string_view>

namespace geo::core {

/// A GEOS context of its own (so threads share nothing) and the last thing it complained of.
class Geos {
  public:
    Geos();
    ~Geos();
    Geos(const Geos&) = delete;
    Geos& operator=(const Geos&) = delete;

    [[nodiscard]] GEOSContextHandle_t handle() const { return m_handle; }
    /// A failure that quotes GEOS: "<what> failed: <complaint>."
    [[nodiscard]] tl::unexpected<Error> failure(std::string_view what) const;

  private:
    GEOSContextHandle_t m_handle;
    std::string m_complaint;
};

/// Frees with the context that made it; must not outlive its Geos.
struct GeosDelete {
    GEOSContextHandle_t handle;
    void operator()(GEOSGeometry* geometry) const { GEOSGeom_destroy_r(handle, geometry); }
};
using GeosGeometry = std::unique_ptr<GEOSGeometry, GeosDelete>;

/// Takes over a geometry that GEOS just made (null where it failed).
[[nodiscard]] GeosGeometry owned(const Geos& geos, GEOSGeometry* made);

/// A multipolygon. Rings must be clean (see `clean`); null where GEOS refuses.
[[nodiscard]] GeosGeometry geos_from_polygons(const Geos& geos, const MultiPolygon& polygons);

/// Every polygon in a geometry, collections opened; points and lines in it are passed over.
[[nodiscard]] MultiPolygon polygons_from_geos(const Geos& geos, const GEOSGeometry* geometry);

/// The polygons without positions that are no numbers, rings closed, rings of fewer than three corners left out.
/// `changed` tells whether anything was done.
[[nodiscard]] MultiPolygon clean(const MultiPolygon& polygons, bool& changed);

/// A valid geometry of the same cover: itself where it is valid. `changed` is set where it was not. Null where GEOS
/// fails.
[[nodiscard]] GeosGeometry make_valid(const Geos& geos, GeosGeometry geometry, bool& changed);

[[nodiscard]] MultiPolygon plane_from_lonlat(const LonLatMultiPolygon& polygons);
[[nodiscard]] LonLatMultiPolygon lonlat_from_plane(const MultiPolygon& polygons);

}  // namespace geo::core

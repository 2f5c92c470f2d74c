// Longitude/latitude to map metres and back; with geodesic.hpp the only place that talks to PROJ.
#pragma once

#include "geo/base/result.hpp"
#include "geo/core/box.hpp"
#include "geo/core/shapes.hpp"

#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace geo::crs {

/// One map projection. Not thread-safe: each thread opens its own. "World" means projected metres, x east, y north.
class Projection {
  public:
    /// From "auto" (a Lambert conformal conic for `extent`, or a cylindrical or azimuthal one where a cone makes no sense: across the
    /// equator, near a pole), an EPSG code ("EPSG:32642") or a PROJ string ("+proj=lcc ...").
    [[nodiscard]] static Result<Projection> open(std::string_view definition, const core::GeoBox& extent);

    Projection(Projection&&) noexcept;
    Projection& operator=(Projection&&) noexcept;
    ~Projection();

    /// Nothing where the position cannot be projected (PROJ answers infinity there).
    [[nodiscard]] std::optional<core::Point> world_from_lonlat(core::LonLat position) const;
    [[nodiscard]] std::optional<core::LonLat> lonlat_from_world(core::Point point) const;

    /// The line in world metres, with points added so that no straight step deviates visibly (great steps in longitude bend in a cone);
    /// positions that cannot be projected are left out and counted in `dropped`.
    [[nodiscard]] core::Line project(const core::LonLatLine& line, std::size_t& dropped) const;
    [[nodiscard]] core::MultiPolygon project(const core::LonLatMultiPolygon& polygons, std::size_t& dropped) const;

    /// The PROJ string in use: written into records and reports.
    [[nodiscard]] const std::string& definition() const;
    /// The longitude that points straight up, in degrees: shapes are unwrapped around it.
    [[nodiscard]] double central_lon_deg() const;

  private:
    struct Impl;
    explicit Projection(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> m_impl;
};

}  // namespace geo::crs

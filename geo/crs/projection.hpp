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
    /// From "auto" (see `auto_definition`), an EPSG code ("EPSG:32642") or a PROJ string ("+proj=lcc ..."). "auto" and
    /// PROJ strings on WGS 84 open without PROJ's database, which takes milliseconds; the network is never asked. Fails
    /// with a sentence where PROJ does not know the definition, or where it gives no metres to the east and north.
    [[nodiscard]] static Result<Projection> open(std::string_view definition, const core::GeoBox& extent);

    Projection(Projection&&) noexcept;
    Projection& operator=(Projection&&) noexcept;
    ~Projection();

    /// Nothing where the position cannot be projected (PROJ answers infinity there). Whole turns in the longitude do
    /// not matter.
    [[nodiscard]] std::optional<core::Point> world_from_lonlat(core::LonLat position) const;
    /// Longitudes from -180 to 180. Nothing where no place of the earth is drawn (beside a disc, in the gap of a cone).
    [[nodiscard]] std::optional<core::LonLat> lonlat_from_world(core::Point point) const;

    /// The line in world metres, unwrapped around `central_lon_deg`, with points added so that what is straight in
    /// longitude/latitude bends as the projection does: nowhere more than 1/20,000 of the extent's height off.
    /// Neighbours that share a step get the same points on it. Positions that cannot be projected are left out and
    /// counted in `dropped` (added to it); rings stay closed, and one that is left with less than a triangle is left
    /// out.
    [[nodiscard]] core::Line project(const core::LonLatLine& line, std::size_t& dropped) const;
    [[nodiscard]] core::MultiPolygon project(const core::LonLatMultiPolygon& polygons, std::size_t& dropped) const;

    /// The PROJ string or code in use: written into records and reports. Opening it again gives the same projection.
    [[nodiscard]] const std::string& definition() const;
    /// The longitude that points straight up, in degrees: shapes are unwrapped around it.
    [[nodiscard]] double central_lon_deg() const;

  private:
    struct Impl;
    explicit Projection(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> m_impl;
};

}  // namespace geo::crs

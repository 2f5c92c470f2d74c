// What a Projection holds: PROJ's handles and how to use them. Only for the .cpp files of this folder.
#pragma once

#include "geo/crs/projection.hpp"

#include <proj.h>

#include <map>
#include <memory>
#include <optional>
#include <string>

namespace geo::crs {

struct ProjContextDelete {
    void operator()(PJ_CONTEXT* context) const { proj_context_destroy(context); }
};
struct ProjDelete {
    void operator()(PJ* object) const { proj_destroy(object); }
};
using ProjContext = std::unique_ptr<PJ_CONTEXT, ProjContextDelete>;
using ProjObject = std::unique_ptr<PJ, ProjDelete>;

struct Projection::Impl {
    ProjContext context;  // before what depends on it
    ProjObject transformation;
    std::string definition;
    double central_lon_deg = 0.0;
    /// Degrees or radians, and metres or feet, as the transformation wants them.
    double input_per_degree = 1.0;
    double metres_per_unit = 1.0;
    /// Whether longitudes beyond 180 degrees from the middle run on.
    bool runs_over = false;
    /// How far a straight step may be off its bent way, and the step in degrees that cannot be.
    double tolerance_m = 1.0;
    double short_step_deg = 0.0;

    /// Opens a projection on WGS 84 from the words of a PROJ string. The failure says why, or nothing where PROJ's
    /// message does.
    [[nodiscard]] tl::expected<void, std::string> open_plain(const std::map<std::string, std::string>& words);
    /// Opens any other definition through PROJ's database.
    [[nodiscard]] tl::expected<void, std::string> open_crs(bool is_proj_string, const core::GeoBox& extent);

    /// The longitude is taken as it is, unwrapped or not.
    [[nodiscard]] std::optional<core::Point> project_unwrapped(core::LonLat position) const;
};

}  // namespace geo::crs

// A province or a sub-unit of one, in the borders of its day.
#pragma once

#include "app/campaign/names.hpp"
#include "app/campaign/provenance.hpp"
#include "geo/calendar/day.hpp"
#include "geo/core/shapes.hpp"

#include <optional>
#include <string>
#include <vector>

namespace app::campaign {

enum class AreaKind { Province, Subunit };

/// One row of `areas` with its geometry. A sub-unit with facts of its own is filled by itself; its ground is cut out of
/// `fill` of its parents.
struct Area {
    std::string key;
    AreaKind kind = AreaKind::Province;
    Names names;
    std::vector<AreaId> parents;  ///< of a sub-unit; more than one where it was made of parts of several
    std::optional<PlaceId> centre;
    std::string feature;            ///< which outline of the campaign's geometry file is its
    geo::calendar::DayRange valid;  ///< the days on which this unit exists as drawn here
    std::string valid_from_text;    ///< EDTF as written
    std::string valid_to_text;
    std::string status;                     ///< "existed", "disputed", ...
    geo::core::LonLatMultiPolygon outline;  ///< the whole unit, sub-units included
    /// What is painted for the unit itself. Empty for a sub-unit without a fact of its own: its parent paints its
    /// ground.
    geo::core::LonLatMultiPolygon fill;
    double area_km2 = 0.0;  ///< geodesic, of `fill`
    Provenance provenance;

    [[nodiscard]] bool disputed() const { return status == "disputed"; }
};

}  // namespace app::campaign

// A line to which an advance has come.
#pragma once

#include "app/campaign/dated.hpp"
#include "app/campaign/names.hpp"
#include "app/campaign/provenance.hpp"
#include "geo/core/point.hpp"

#include <string>
#include <vector>

namespace app::campaign {

/// A point of the line; `inferred` where the stretch from the point before is an inference.
struct FrontPoint {
    geo::core::LonLat position;
    bool inferred = false;
};

/// One row of `fronts` with its points (at least two, unwrapped across 180 degrees). Who goes along the points has the
/// ground still to be won on the right. A front that moves is several rows.
struct Front {
    std::string key;
    Names names;
    ActorId actor;  ///< who advances
    Dated when;     ///< as of control: the first day on which the line stands there no longer ends it
    std::vector<FrontPoint> points;
    Provenance provenance;
};

}  // namespace app::campaign

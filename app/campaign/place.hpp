// A town, base, pass, valley ... that facts refer to.
#pragma once

#include "app/campaign/names.hpp"
#include "app/campaign/place_sign.hpp"
#include "app/campaign/provenance.hpp"
#include "geo/core/point.hpp"

#include <optional>
#include <string>
#include <vector>

namespace app::campaign {

/// One row of `places`.
struct Place {
    std::string key;
    Names names;
    std::vector<std::string> variants;
    geo::core::LonLat position;
    std::string kind;  ///< "provincial centre", "pass", "air base", ...
    int rank = 5;      ///< 1 (capital) to 5: which label gives way
    std::optional<AreaId> area;
    double precision_km = 0.0;  ///< how far off the position may be
    Provenance provenance;

    [[nodiscard]] PlaceSign sign() const { return place_sign(kind); }
};

}  // namespace app::campaign

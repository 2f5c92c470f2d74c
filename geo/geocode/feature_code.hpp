// Feature codes of GeoNames and the NGA ("PPLC", "PASS", "AIRB") and classes of Linked Places to kinds.
#pragma once

#include "geo/geocode/feature_kind.hpp"

#include <string_view>

namespace geo::geocode {

/// The kind of a feature code; where the code is not known, that of its class (A, H, L, P, R, S, T, U, V).
[[nodiscard]] FeatureKind kind_from_code(std::string_view feature_class, std::string_view code);

/// What a position of that kind leaves open, where the file does not say (km).
[[nodiscard]] double usual_precision_km(FeatureKind kind);

}  // namespace geo::geocode

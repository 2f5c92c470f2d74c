#include "geo/reading/phrase_place.hpp"

#include "geo/crs/geodesic.hpp"

#include <algorithm>
#include <cmath>

namespace geo::reading {

namespace {

/// "north of X" without a distance, and "the outskirts of X": this far from the middle of a town.
constexpr double unsaid_distance_km = 8.0;
constexpr double least_precision_km = 5.0;

Resolved between(const Resolved& a, const Resolved& b) {
    const crs::GeodesicLine line = crs::geodesic_between(a.position, b.position);
    Resolved place = a;
    place.position = crs::geodesic_destination(a.position, line.start_azimuth_deg, line.distance_m / 2.0);
    place.precision_km = std::max(least_precision_km, line.distance_m / 2000.0);
    place.score = std::min(a.score, b.score);
    place.country = a.country == b.country ? a.country : "";
    return place;
}

Resolved beside(const RawPhrase& phrase, const Resolved& anchor) {
    Resolved place = anchor;
    const bool far = phrase.distance_km >= 0.0F;
    // Half of an area's extent leads to its northern part, and so on.
    const double distance_km =
        far ? static_cast<double>(phrase.distance_km) : std::max(unsaid_distance_km, anchor.precision_km / 2.0);
    if (phrase.bearing_deg >= 0.0F) {
        place.position =
            crs::geodesic_destination(anchor.position, static_cast<double>(phrase.bearing_deg), 1000.0 * distance_km);
        // A bearing in words is true to some 20 degrees.
        place.precision_km = std::max({least_precision_km, anchor.precision_km, distance_km * (far ? 0.35 : 1.0)});
    } else {
        place.precision_km = std::max({least_precision_km, anchor.precision_km, distance_km});
    }
    return place;
}

}  // namespace

std::optional<Resolved> place_of_phrase(const RawPhrase& phrase, const Resolved* first, const Resolved* second,
                                        std::string_view text) {
    if (first == nullptr || (phrase.second != none && second == nullptr)) {
        return std::nullopt;
    }
    Resolved place = second != nullptr ? between(*first, *second) : beside(phrase, *first);
    place.name = text;
    place.kind = phrase.role == MentionRole::Road ? "road" : (phrase.role == MentionRole::Border ? "border" : "point");
    place.source = "text";
    place.id.clear();
    return place;
}

}  // namespace geo::reading

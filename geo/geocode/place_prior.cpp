#include "geo/geocode/place_prior.hpp"

#include "geo/crs/geodesic.hpp"

#include <cmath>
#include <string_view>

namespace geo::geocode {

namespace {

/// Of two places with one name, which is meant more often by its kind alone.
double kind_prior(FeatureKind kind) {
    switch (kind) {
        case FeatureKind::Country: return 3000.0;
        case FeatureKind::HistoricalCountry: return 2000.0;
        case FeatureKind::Capital: return 60.0;
        case FeatureKind::Region: return 30.0;
        case FeatureKind::ProvincialCentre: return 20.0;
        case FeatureKind::Province: return 16.0;
        case FeatureKind::Border: return 10.0;
        case FeatureKind::Pass:
        case FeatureKind::Mountain:
        case FeatureKind::AirBase:
        case FeatureKind::Base: return 5.0;
        case FeatureKind::District:
        case FeatureKind::Valley: return 4.0;
        default: return 2.0;
    }
}

/// A border lies in both its countries: "IR-PK".
bool lies_in(std::string_view country, std::string_view home) {
    return country == home ||
           (country.size() == 5 && country[2] == '-' && (country.substr(0, 2) == home || country.substr(3) == home));
}

}  // namespace

double place_prior(const Gazetteer& gazetteer, PlaceIndex place, const GeocodeOptions& options) {
    const FeatureKind kind = gazetteer.kind(place);
    const auto people = static_cast<double>(gazetteer.population(place));
    // A place ten times as large is meant about three times as often.
    const double size = std::sqrt((people + 2000.0) / 2000.0);
    if (!options.home_country.empty() && lies_in(gazetteer.country(place), options.home_country)) {
        return kind_prior(kind) * size * (kind == FeatureKind::Country ? 1.0 : 60.0);
    }
    // Provinces of other countries are spoken of less than the towns that they are called after, large ones more than
    // small ones.
    const double of_province = 0.4 * (1.0 + gazetteer.precision_km(place) / 150.0);
    const double abroad = kind_prior(kind) * (kind == FeatureKind::Province ? of_province : 1.0);
    if (!options.near_to) {
        return abroad * size;
    }
    constexpr double reach_m = 1.0e6;
    const double away_m = crs::geodesic_between(*options.near_to, gazetteer.position(place)).distance_m;
    return abroad * size * (1.0 + 4.0 * std::exp(-away_m / reach_m));
}

}  // namespace geo::geocode

#include "geo/geocode/feature_code.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace geo::geocode {

FeatureKind kind_from_code(std::string_view feature_class, std::string_view code) {
    using Kind = FeatureKind;
    // Longer beginnings first: PPLC is a capital, PPLX a quarter, all other PPL are towns.
    static constexpr std::array<std::pair<std::string_view, FeatureKind>, 54> codes = {{
        {"PPLCH", Kind::Town},
        {"PPLC", Kind::Capital},
        {"PPLA2", Kind::Town},
        {"PPLA3", Kind::Town},
        {"PPLA4", Kind::Town},
        {"PPLA5", Kind::Town},
        {"PPLA", Kind::ProvincialCentre},
        {"PPLX", Kind::Quarter},
        {"PPL", Kind::Town},
        {"PCLH", Kind::HistoricalCountry},
        {"PCL", Kind::Country},
        {"ADM1", Kind::Province},
        {"ADM", Kind::District},
        {"RGN", Kind::Region},
        {"AREA", Kind::Region},
        {"PASS", Kind::Pass},
        {"GAP", Kind::Pass},
        {"TNL", Kind::Pass},
        {"GRGE", Kind::Valley},
        {"VAL", Kind::Valley},
        {"RVN", Kind::Valley},
        {"MT", Kind::Mountain},
        {"PK", Kind::Mountain},
        {"RDGE", Kind::Mountain},
        {"HLL", Kind::Mountain},
        {"SPUR", Kind::Mountain},
        {"DSRT", Kind::Desert},
        {"DUNE", Kind::Desert},
        {"PLN", Kind::Region},
        {"LK", Kind::Lake},
        {"RSV", Kind::Lake},
        {"SEA", Kind::Lake},
        {"OCN", Kind::Lake},
        {"GULF", Kind::Lake},
        {"STM", Kind::River},
        {"WAD", Kind::River},
        {"CNL", Kind::River},
        {"BDG", Kind::Bridge},
        {"AIRB", Kind::AirBase},
        {"AIRF", Kind::Airport},
        {"AIRP", Kind::Airport},
        {"AIR", Kind::Airport},
        {"MILB", Kind::Base},
        {"INSM", Kind::Base},
        {"FT", Kind::Fort},
        {"CSTL", Kind::Fort},
        {"PSTB", Kind::BorderPost},
        {"CSTM", Kind::BorderPost},
        {"RD", Kind::Road},
        {"TRL", Kind::Road},
        {"RR", Kind::Road},
        {"BDRY", Kind::Border},
        {"PAL", Kind::Building},
        {"DAM", Kind::Building},
    }};
    const auto known =
        std::find_if(codes.begin(), codes.end(), [code](const auto& entry) { return code.starts_with(entry.first); });
    if (known != codes.end()) {
        return known->second;
    }
    switch (feature_class.empty() ? ' ' : feature_class.front()) {
        case 'A': return Kind::District;
        case 'H': return Kind::River;
        case 'L': return Kind::Region;
        case 'P': return Kind::Town;
        case 'R': return Kind::Road;
        case 'S': return Kind::Building;
        case 'T': return Kind::Mountain;
        default: return Kind::Point;
    }
}

double usual_precision_km(FeatureKind kind) {
    switch (kind) {
        case FeatureKind::Country:
        case FeatureKind::HistoricalCountry: return 400.0;
        case FeatureKind::Region:
        case FeatureKind::Province:
        case FeatureKind::River:
        case FeatureKind::Road:
        case FeatureKind::Border:
        case FeatureKind::Desert: return 50.0;
        case FeatureKind::District:
        case FeatureKind::Valley:
        case FeatureKind::Lake: return 10.0;
        default: return 2.0;
    }
}

}  // namespace geo::geocode

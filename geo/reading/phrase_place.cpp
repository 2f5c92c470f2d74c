#include "geo/reading/phrase_place.hpp"

#include "geo/crs/geodesic.hpp"
#include "geo/geocode/relative_place.hpp"

#include <algorithm>
#include <cmath>
#include <vector>

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

geocode::Candidate candidate_of(const Resolved& place) {
    geocode::Candidate candidate;
    candidate.name = place.name;
    candidate.kind = geocode::kind_from_name(place.kind).value_or(geocode::FeatureKind::Point);
    candidate.position = place.position;
    candidate.precision_km = place.precision_km;
    candidate.country = place.country;
    candidate.score = place.score;
    return candidate;
}

Resolved resolved_of(const geocode::Candidate& candidate) {
    return {candidate.name,     std::string(geocode::kind_name(candidate.kind)),
            candidate.position, candidate.precision_km,
            candidate.country,  candidate.source,
            candidate.id,       candidate.score};
}

/// Borders are known by their lines; the adjectives in their names ("Saudi") are the geocoder's matter.
std::optional<Resolved> border(std::string_view text, const PhraseHelp& help) {
    geocode::GeocodeOptions options;
    options.home_country = help.home_country;
    options.limit = 1;
    const geocode::GeocodeAnswer answer = help.geocoder.geocode(text, options);
    if (answer.candidates.empty() || answer.candidates.front().kind != geocode::FeatureKind::Border) {
        return std::nullopt;
    }
    return resolved_of(answer.candidates.front());
}

/// By the geocoder's reading of the phrase; nothing where it reads another number of names into it.
std::optional<Resolved> located(std::string_view text, const Resolved& first, const Resolved* second,
                                const PhraseHelp& help) {
    const auto phrase = geocode::read_relative_phrase(text);
    std::vector<geocode::Candidate> anchors{candidate_of(first)};
    if (second != nullptr) {
        anchors.push_back(candidate_of(*second));
    }
    if (!phrase || phrase->names.size() != anchors.size() || phrase->relation == geocode::Relation::Border) {
        return std::nullopt;
    }
    const auto candidate = geocode::locate(*phrase, anchors, help.geocoder.roads());
    return candidate ? std::optional(resolved_of(*candidate)) : std::nullopt;
}

}  // namespace

std::optional<Resolved> place_of_phrase(const RawPhrase& phrase, const Resolved* first, const Resolved* second,
                                        std::string_view text, const PhraseHelp& help) {
    if (phrase.role == MentionRole::Border) {
        return border(text, help);
    }
    if (first == nullptr || (phrase.second != none && second == nullptr)) {
        return std::nullopt;
    }
    auto place = located(text, *first, second, help);
    if (!place) {
        place = second != nullptr ? between(*first, *second) : beside(phrase, *first);
        place->kind = phrase.role == MentionRole::Road ? "road" : "point";
    }
    place->name = text;
    place->source = "text";
    place->id.clear();
    return place;
}

}  // namespace geo::reading

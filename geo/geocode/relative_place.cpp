#include "geo/geocode/relative_place.hpp"

#include "geo/crs/geodesic.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace geo::geocode {

namespace {

/// An anchor this large is an area: what lies north of it lies beyond its edge, not beyond its middle.
constexpr double area_km = 15.0;
/// A direction of eight means up to 11 degrees to either side, which is a fifth of the distance.
constexpr double direction_share = 0.2;
/// What even a good position of a phrase leaves open.
constexpr double phrase_fit = 0.95;

core::LonLat moved(core::LonLat from, double azimuth_deg, double km) {
    return crs::geodesic_destination(from, azimuth_deg, km * 1000.0);
}

/// A candidate that speaks for all anchors.
Candidate resting_on(std::span<const Candidate> anchors) {
    Candidate out;
    out.score = phrase_fit;
    for (const Candidate& anchor : anchors) {
        const std::string_view plus = out.id.empty() ? "" : "+";
        out.id += fmt::format("{}{}", plus, anchor.id);
        out.matched_name += fmt::format("{}{}", out.matched_name.empty() ? "" : " + ", anchor.name);
        out.score *= anchor.score;
        if (out.source.find(anchor.source) == std::string::npos) {
            out.source += fmt::format("{}{}", plus, anchor.source);
        }
    }
    const bool one_country = std::all_of(anchors.begin(), anchors.end(),
                                         [&](const Candidate& a) { return a.country == anchors[0].country; });
    out.country = one_country ? anchors[0].country : "";
    out.position = anchors[0].position;
    return out;
}

Candidate beside(const RelativePhrase& phrase, const Candidate& anchor) {
    Candidate out = resting_on({&anchor, 1});
    const double edge_km = anchor.precision_km > area_km ? anchor.precision_km : 0.0;
    double km = phrase.just ? 8.0 : phrase.far ? 60.0 : 25.0;
    double open_km = phrase.just ? 8.0 : phrase.far ? 40.0 : 20.0;
    if (phrase.distance_km) {
        km = *phrase.distance_km;
        open_km = km * (direction_share + (phrase.approximate ? 0.1 : 0.0));
    }
    out.position = moved(anchor.position, *phrase.azimuth_deg, km + edge_km);
    out.precision_km = anchor.precision_km + open_km;
    out.how = fmt::format("relative: {:.3g} km at {:.0f} degrees from {}", km, *phrase.azimuth_deg, anchor.name);
    return out;
}

Candidate around(const Candidate& anchor, double km) {
    Candidate out = resting_on({&anchor, 1});
    out.province = anchor.province;
    out.precision_km = anchor.precision_km + km;
    out.how = fmt::format("relative: within about {:.0f} km of {}", out.precision_km, anchor.name);
    return out;
}

/// Outskirts or a part: off the middle by a share of the size, if it is said where.
Candidate inside(const RelativePhrase& phrase, const Candidate& anchor) {
    const double size_km = std::max(2.0, anchor.precision_km);
    const double share = phrase.relation == Relation::Outskirts ? 1.0 : 0.5;
    Candidate out = around(anchor, 0.0);
    if (phrase.azimuth_deg) {
        out.position = moved(anchor.position, *phrase.azimuth_deg, share * size_km);
        out.precision_km = 0.7 * size_km + 1.0;
        out.how = fmt::format("relative: the side at {:.0f} degrees of {}", *phrase.azimuth_deg, anchor.name);
    } else {
        out.precision_km = phrase.relation == Relation::Outskirts ? 1.5 * size_km : 0.7 * size_km;
    }
    return out;
}

Candidate along(core::LonLatLine line, double share, std::span<const Candidate> anchors) {
    Candidate out = resting_on(anchors);
    out.position = middle_of(line);
    out.precision_km = std::max(1.0, share * line_length_m(line) / 1000.0);
    out.line = std::move(line);
    return out;
}

core::LonLatLine straight(std::span<const Candidate> anchors) {
    core::LonLatLine line;
    for (const Candidate& anchor : anchors) {
        line.push_back(anchor.position);
    }
    return line;
}

Candidate road(std::span<const Candidate> anchors, const RoadNetwork& roads) {
    core::LonLatLine line;
    bool known = true;
    for (std::size_t i = 0; i + 1 < anchors.size(); ++i) {
        const auto part = roads.way(anchors[i].position, anchors[i + 1].position);
        known = known && part.has_value();
        if (part) {
            line.insert(line.end(), part->begin(), part->end());
        }
    }
    Candidate out = along(known ? std::move(line) : straight(anchors), 0.5, anchors);
    out.kind = FeatureKind::Road;
    out.how = known ? "relative: road by the schematic network, within about 10 km of the line"
                    : "relative: road not known, the straight line stands for it";
    return out;
}

}  // namespace

std::optional<Candidate> locate(const RelativePhrase& phrase, std::span<const Candidate> anchors,
                                const RoadNetwork& roads) {
    const bool two = phrase.relation == Relation::Between || phrase.relation == Relation::Road;
    if (anchors.size() < (two ? 2U : 1U) || (phrase.relation == Relation::Offset && !phrase.azimuth_deg)) {
        return std::nullopt;
    }
    switch (phrase.relation) {
        case Relation::Offset: return beside(phrase, anchors[0]);
        case Relation::Distance: return around(anchors[0], phrase.distance_km.value_or(20.0));
        case Relation::Near: return around(anchors[0], 10.0);
        case Relation::Outskirts:
        case Relation::Part: return inside(phrase, anchors[0]);
        case Relation::Road: return road(anchors, roads);
        case Relation::Between: {
            Candidate out = along(straight(anchors), phrase.halfway ? 0.15 : 0.5, anchors);
            out.how = "relative: the straight line between the two";
            return out;
        }
        case Relation::Border: {
            const bool drawn = anchors[0].line.size() > 1;
            Candidate out = drawn ? along(anchors[0].line, 0.5, anchors) : around(anchors[0], 10.0);
            out.kind = FeatureKind::Border;
            out.country = anchors[0].country;
            out.how = "relative: somewhere along the border";
            return out;
        }
    }
    return std::nullopt;
}

}  // namespace geo::geocode

#include "geo/geocode/geocoder.hpp"

#include "geo/crs/geodesic.hpp"
#include "geo/geocode/coordinates.hpp"
#include "geo/geocode/name_matcher.hpp"
#include "geo/geocode/phrase_resolver.hpp"
#include "geo/geocode/qualified_name.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

namespace geo::geocode {

namespace {

/// Weight of "none of these": what keeps a doubtful match of a far village below certainty.
constexpr double nowhere_weight = 3.0;
/// Two entries of one name and kind class nearer than this are one place under two gazetteers.
constexpr double same_place_m = 12000.0;
/// "Paris, Texas" may still be Paris, but hardly.
constexpr double elsewhere_fit = 0.001;
/// A name that is written otherwise and is less likely than this is not found.
constexpr double least_score_of_a_guess = 0.01;
/// In bytes; what is longer is no name.
constexpr std::size_t longest_name = 400;
/// Meanings of each name in a relative phrase that are weighed against each other.
constexpr std::size_t meanings_asked = 5;

std::string_view how(MatchKind kind) {
    switch (kind) {
        case MatchKind::Exact:
        case MatchKind::Core: return "exact";
        case MatchKind::Spelling:
        case MatchKind::CoreSpelling: return "spelling";
        case MatchKind::Misspelling: return "misspelling";
    }
    return "exact";
}

bool same_place(const Candidate& a, const Candidate& b) {
    return kind_class(a.kind) == kind_class(b.kind) &&
           crs::geodesic_between(a.position, b.position).distance_m < same_place_m;
}

Candidate candidate_of(const Gazetteer& gazetteer, const NameMatch& match) {
    PlaceRecord record = gazetteer.record(match.place);
    Candidate candidate;
    candidate.matched_name = record.names.empty() ? record.name : record.names[match.name].text;
    candidate.name = std::move(record.name);
    candidate.kind = record.kind;
    candidate.position = record.position;
    candidate.line = std::move(record.line);
    candidate.precision_km = record.precision_km;
    candidate.country = std::move(record.country);
    candidate.province = std::move(record.province);
    candidate.source = std::move(record.source);
    candidate.id = std::move(record.id);
    candidate.how = how(match.kind);
    return candidate;
}

/// Digits are no name: what they say is taken at its word.
Candidate candidate_of(const WrittenPosition& written, std::string_view query) {
    Candidate candidate;
    candidate.name = query;
    candidate.matched_name = query;
    candidate.position = written.position;
    candidate.precision_km = written.precision_km;
    candidate.score = 1.0;
    candidate.source = "text";
    candidate.how = "coordinates: " + written.how;
    return candidate;
}

std::vector<core::LonLatLine> roads_of(const std::vector<std::shared_ptr<const Gazetteer>>& gazetteers) {
    std::vector<core::LonLatLine> roads;
    for (const auto& gazetteer : gazetteers) {
        for (PlaceIndex place = 0; place < gazetteer->size(); ++place) {
            if (gazetteer->kind(place) == FeatureKind::Road) {
                roads.push_back(gazetteer->record(place).line);
            }
        }
    }
    return roads;
}

/// Weights to chances, best first.
void rank(std::vector<Weighed> weighed, std::size_t limit, GeocodeAnswer& answer) {
    double total = nowhere_weight;
    for (const Weighed& entry : weighed) {
        total += entry.weight;
    }
    std::stable_sort(weighed.begin(), weighed.end(),
                     [](const Weighed& a, const Weighed& b) { return a.weight > b.weight; });
    for (Weighed& entry : weighed) {
        entry.candidate.score = entry.weight / total;
        const bool guessed = entry.candidate.how == "misspelling" || entry.candidate.how == "spelling";
        if (!guessed || entry.candidate.score >= least_score_of_a_guess) {
            answer.candidates.push_back(std::move(entry.candidate));
        }
    }
    answer.ambiguous = answer.candidates.size() > 1 && answer.candidates[0].score - answer.candidates[1].score <= 0.1;
    if (answer.candidates.size() > limit) {
        answer.candidates.resize(limit);
    }
}

}  // namespace

Geocoder::Geocoder(std::vector<std::shared_ptr<const Gazetteer>> gazetteers)
    : m_gazetteers(std::move(gazetteers)), m_roads(roads_of(m_gazetteers)) {}

GeocodeAnswer Geocoder::geocode(std::string_view query, const GeocodeOptions& options) const {
    GeocodeAnswer answer;
    answer.query = query;
    if (query.size() > longest_name) {
        return answer;
    }
    if (const auto written = read_position(query)) {
        answer.candidates.push_back(candidate_of(*written, query));
        return answer;
    }
    std::vector<Weighed> weighed = names(query, options);
    if (weighed.empty() || weighed.front().candidate.how != "exact") {
        weighed = otherwise(query, options, std::move(weighed));
    }
    rank(std::move(weighed), options.limit, answer);
    return answer;
}

std::vector<Weighed> Geocoder::otherwise(std::string_view query, const GeocodeOptions& options,
                                         std::vector<Weighed> as_name) const {
    if (const auto phrase = read_relative_phrase(query)) {
        std::vector<Weighed> placed = relative(query, *phrase, options);
        return placed.empty() ? as_name : placed;
    }
    if (const auto qualified = qualified_name(query)) {
        return within(*qualified, options);
    }
    if (query.find('-') != std::string_view::npos) {
        // "A-B" and no more is a road, as texts name roads by their ends, unless it is more of a name.
        RelativePhrase road;
        road.relation = Relation::Road;
        road.names = {std::string(query)};
        std::vector<Weighed> placed = relative(query, road, options);
        if (!placed.empty() && (as_name.empty() || placed.front().weight > as_name.front().weight)) {
            return placed;
        }
    }
    return as_name;
}

std::vector<Weighed> Geocoder::relative(std::string_view query, const RelativePhrase& phrase,
                                        const GeocodeOptions& options) const {
    const auto look_up = [&](std::string_view name) {
        GeocodeAnswer answer;
        rank(names(name, options), meanings_asked, answer);
        return std::move(answer.candidates);
    };
    std::vector<Weighed> weighed;
    for (Candidate& candidate : resolve_phrase(phrase, look_up, m_roads)) {
        candidate.name = query;
        // Back from chances to weights, which `rank` makes chances again.
        const double weight = nowhere_weight * candidate.score / (1.0 - std::min(candidate.score, 0.99));
        weighed.push_back({std::move(candidate), weight});
    }
    return weighed;
}

std::vector<Weighed> Geocoder::names(std::string_view query, const GeocodeOptions& options) const {
    std::vector<Weighed> weighed;
    for (const NameMatch& match : match_name(m_gazetteers, query, options)) {
        Candidate candidate = candidate_of(*m_gazetteers[match.gazetteer], match);
        // The heaviest entry of a place speaks for it: two gazetteers that know it do not make it likelier.
        const bool known = std::any_of(weighed.begin(), weighed.end(),
                                       [&](const Weighed& w) { return same_place(w.candidate, candidate); });
        if (!known) {
            weighed.push_back({std::move(candidate), match.weight()});
        }
    }
    return weighed;
}

std::vector<Weighed> Geocoder::within(const QualifiedName& name, const GeocodeOptions& options) const {
    std::vector<Weighed> weighed = names(name.name, options);
    const std::vector<Weighed> around = names(name.within, options);
    if (around.empty()) {
        return weighed;
    }
    const Candidate& region = around.front().candidate;
    const bool country = kind_class(region.kind) == KindClass::State;
    for (Weighed& entry : weighed) {
        const Candidate& candidate = entry.candidate;
        const double reach_m = 1000.0 * std::max(100.0, 1.5 * region.precision_km);
        const bool inside = country ? candidate.country == region.country
                                    : crs::geodesic_between(candidate.position, region.position).distance_m < reach_m;
        entry.weight *= inside ? 1.0 : elsewhere_fit;
    }
    return weighed;
}

}  // namespace geo::geocode

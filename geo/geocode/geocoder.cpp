#include "geo/geocode/geocoder.hpp"

#include "geo/crs/geodesic.hpp"
#include "geo/geocode/coordinates.hpp"
#include "geo/geocode/name_matcher.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

namespace geo::geocode {

namespace {

/// Weight of "none of these": what keeps a doubtful match of a far village below certainty.
constexpr double nowhere_weight = 0.5;
/// Two entries of one name and kind class nearer than this are one place under two gazetteers.
constexpr double same_place_m = 12000.0;

enum class KindClass { State, Area, Settlement, Nature, Structure };

KindClass class_of(FeatureKind kind) {
    switch (kind) {
        case FeatureKind::Country:
        case FeatureKind::HistoricalCountry: return KindClass::State;
        case FeatureKind::Region:
        case FeatureKind::Province:
        case FeatureKind::District: return KindClass::Area;
        case FeatureKind::Capital:
        case FeatureKind::ProvincialCentre:
        case FeatureKind::Town:
        case FeatureKind::Quarter:
        case FeatureKind::BorderPost:
        case FeatureKind::Point: return KindClass::Settlement;
        case FeatureKind::Valley:
        case FeatureKind::Pass:
        case FeatureKind::Mountain:
        case FeatureKind::River:
        case FeatureKind::Lake:
        case FeatureKind::Desert:
        case FeatureKind::Road:
        case FeatureKind::Border: return KindClass::Nature;
        default: return KindClass::Structure;
    }
}

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

/// A candidate with the weight it has gathered.
struct Weighed {
    Candidate candidate;
    double weight = 0.0;
};

bool same_place(const Candidate& a, const Candidate& b) {
    return class_of(a.kind) == class_of(b.kind) &&
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

}  // namespace

Geocoder::Geocoder(std::vector<std::shared_ptr<const Gazetteer>> gazetteers) : m_gazetteers(std::move(gazetteers)) {}

GeocodeAnswer Geocoder::geocode(std::string_view query, const GeocodeOptions& options) const {
    GeocodeAnswer answer;
    answer.query = query;
    if (const auto written = read_position(query)) {
        answer.candidates.push_back(candidate_of(*written, query));
        return answer;
    }
    std::vector<Weighed> weighed;
    double total = nowhere_weight;
    for (const NameMatch& match : match_name(m_gazetteers, query, options)) {
        Candidate candidate = candidate_of(*m_gazetteers[match.gazetteer], match);
        // The heaviest entry of a place speaks for it: two gazetteers that know it do not make it likelier.
        const auto known = std::find_if(weighed.begin(), weighed.end(),
                                        [&](const Weighed& w) { return same_place(w.candidate, candidate); });
        if (known == weighed.end()) {
            total += match.weight();
            weighed.push_back({std::move(candidate), match.weight()});
        }
    }
    std::stable_sort(weighed.begin(), weighed.end(),
                     [](const Weighed& a, const Weighed& b) { return a.weight > b.weight; });
    for (Weighed& entry : weighed) {
        entry.candidate.score = entry.weight / total;
        answer.candidates.push_back(std::move(entry.candidate));
    }
    answer.ambiguous = answer.candidates.size() > 1 && answer.candidates[0].score - answer.candidates[1].score <= 0.1;
    if (answer.candidates.size() > options.limit) {
        answer.candidates.resize(options.limit);
    }
    return answer;
}

}  // namespace geo::geocode

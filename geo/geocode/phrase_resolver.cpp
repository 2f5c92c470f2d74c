#include "geo/geocode/phrase_resolver.hpp"

#include "geo/crs/geodesic.hpp"
#include "geo/geocode/relative_place.hpp"

#include <algorithm>
#include <cmath>
#include <string>
#include <utility>

namespace geo::geocode {

namespace {

/// A name less sure than this is none to build on.
constexpr double least_score = 0.2;
/// Of names with several meanings those are meant that lie within some such distance of each other.
constexpr double neighbourhood_m = 300000.0;
constexpr std::size_t most_meanings = 4;

/// The places of a road or a line, and how well they fit together.
struct Chain {
    std::vector<Candidate> anchors;
    double fit = 0.0;
};

std::vector<Candidate> known(const LookUp& look_up, std::string_view name) {
    std::vector<Candidate> found = look_up(name);
    std::erase_if(found, [](const Candidate& c) { return c.score < least_score / 4; });
    if (found.empty() || found.front().score < least_score) {
        return {};
    }
    found.resize(std::min(found.size(), most_meanings));
    return found;
}

/// The best meanings of the names together: likely ones, and near each other.
Chain chain_of(const std::vector<std::string>& names, const LookUp& look_up) {
    std::vector<Chain> chains{{{}, 1.0}};
    for (const std::string& name : names) {
        std::vector<Chain> longer;
        for (const Candidate& candidate : known(look_up, name)) {
            Chain best;
            for (const Chain& chain : chains) {
                const double away_m =
                    chain.anchors.empty()
                        ? 0.0
                        : crs::geodesic_between(chain.anchors.back().position, candidate.position).distance_m;
                const double fit = chain.fit * candidate.score * std::exp(-away_m / neighbourhood_m);
                if (fit > best.fit) {
                    best = chain;
                    best.fit = fit;
                }
            }
            if (best.fit > 0) {
                best.anchors.push_back(candidate);
                longer.push_back(std::move(best));
            }
        }
        chains = std::move(longer);
    }
    const auto best =
        std::max_element(chains.begin(), chains.end(), [](const Chain& a, const Chain& b) { return a.fit < b.fit; });
    return best == chains.end() ? Chain{} : *best;
}

/// "A-B-C" cut at every hyphen, or at one where the names themselves have hyphens.
std::vector<std::vector<std::string>> cuts(const std::string& text) {
    std::vector<std::vector<std::string>> all;
    std::vector<std::string> every;
    std::size_t start = 0;
    for (std::size_t at = text.find_first_of("-/"); at != std::string::npos; at = text.find_first_of("-/", at + 1)) {
        all.push_back({text.substr(0, at), text.substr(at + 1)});
        every.push_back(text.substr(start, at - start));
        start = at + 1;
    }
    if (every.size() > 1) {
        every.push_back(text.substr(start));
        all.push_back(std::move(every));
    }
    return all;
}

std::vector<Candidate> road_or_line(const RelativePhrase& phrase, const LookUp& look_up, const RoadNetwork& roads) {
    Chain best;
    if (phrase.names.size() > 1) {
        best = chain_of(phrase.names, look_up);
    } else {
        for (const auto& cut : cuts(phrase.names.front())) {
            Chain chain = chain_of(cut, look_up);
            if (chain.fit > best.fit) {
                best = std::move(chain);
            }
        }
    }
    std::vector<Candidate> out;
    if (auto line = locate(phrase, best.anchors, roads)) {
        out.push_back(std::move(*line));
    }
    return out;
}

/// A border under any of the ways in which its two sides may be joined.
std::vector<Candidate> border(const RelativePhrase& phrase, const LookUp& look_up, const RoadNetwork& roads) {
    const std::string sides = phrase.names.size() > 1 ? phrase.names[0] + "-" + phrase.names[1] : phrase.names[0];
    std::vector<Candidate> out;
    for (Candidate& candidate : known(look_up, sides + " border")) {
        if (candidate.kind == FeatureKind::Border) {
            if (auto place = locate(phrase, {&candidate, 1}, roads)) {
                out.push_back(std::move(*place));
            }
        }
    }
    return out;
}

}  // namespace

std::vector<Candidate> resolve_phrase(const RelativePhrase& phrase, const LookUp& look_up, const RoadNetwork& roads) {
    if (phrase.relation == Relation::Border) {
        return border(phrase, look_up, roads);
    }
    if (phrase.relation == Relation::Road || phrase.relation == Relation::Between) {
        return road_or_line(phrase, look_up, roads);
    }
    std::vector<Candidate> out;
    for (const Candidate& anchor : known(look_up, phrase.names.front())) {
        if (auto place = locate(phrase, {&anchor, 1}, roads)) {
            out.push_back(std::move(*place));
        }
    }
    return out;
}

}  // namespace geo::geocode

// A written name to the places it may stand for, each with a weight: how well the writing fits times how often such a
// place is meant.
#pragma once

#include "geo/geocode/gazetteer.hpp"
#include "geo/geocode/geocoder.hpp"

#include <memory>
#include <string_view>
#include <vector>

namespace geo::geocode {

/// How a written name met a name of the gazetteer.
enum class MatchKind { Exact, Core, Spelling, CoreSpelling, Misspelling };

/// One possible meaning. Weights of several can be compared and added; they are no probabilities yet.
struct NameMatch {
    std::size_t gazetteer = 0;  ///< index into the stack
    PlaceIndex place = 0;
    std::uint16_t name = 0;
    MatchKind kind = MatchKind::Exact;
    double fit = 1.0;         ///< 0 to 1: how well the writing fits
    bool other_kind = false;  ///< its kind word asks for something else
    double prior = 1.0;       ///< how often such a place is meant, whatever the writing
    [[nodiscard]] double weight() const { return fit * prior; }
};

/// Every place that the name may stand for, valid at the date of `options` where it has one, heaviest first.
[[nodiscard]] std::vector<NameMatch> match_name(const std::vector<std::shared_ptr<const Gazetteer>>& gazetteers,
                                                std::string_view name, const GeocodeOptions& options);

}  // namespace geo::geocode

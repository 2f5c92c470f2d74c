// Possible mentions to mentions: with the whole text read, each name gets its meaning, or is found to be no place.
#pragma once

#include "geo/calendar/day.hpp"
#include "geo/geocode/geocoder.hpp"
#include "geo/reading/name_finder.hpp"
#include "geo/reading/place_context.hpp"
#include "geo/reading/raw_mention.hpp"
#include "geo/reading/reading.hpp"

#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

namespace geo::reading {

/// What is known when all is read.
struct ResolverInput {
    const Gazetteers& gazetteers;
    const geocode::Geocoder& geocoder;
    const NameFinder& names;
    const std::vector<RawMention>& mentions;
    const std::vector<RawPhrase>& phrases;
    const std::unordered_map<std::string, std::uint64_t>& demonyms;  ///< country code to how often
    std::string home_country;
    std::optional<calendar::DayRange> days;  ///< the years that the text is about
};

/// Fills in places and meanings of `reading`, in text order. Where two mentions begin at one place the longer comes
/// first.
void resolve(const ResolverInput& input, Reading& reading);

}  // namespace geo::reading

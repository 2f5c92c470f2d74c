// Answers to names as a table for scripts: the output of `salang geocode`.
#pragma once

#include "geo/geocode/geocoder.hpp"

#include <string>

namespace app::report {

/// The header row of the CSV, with "\n".
[[nodiscard]] std::string geocode_csv_header();
/// One row a candidate, best first; one row with an empty name and rank 0 where there is none.
[[nodiscard]] std::string geocode_csv(const geo::geocode::GeocodeAnswer& answer);
/// The same rows as JSON objects with the same names, each followed by "\n" and parted by commas; besides the name that
/// matched, how, and the precision in km; roads and borders with their line as [longitude, latitude] pairs.
[[nodiscard]] std::string geocode_json(const geo::geocode::GeocodeAnswer& answer);

}  // namespace app::report

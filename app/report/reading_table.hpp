// Places and dates of a text as a table for scripts: the output of `salang geoparse`.
#pragma once

#include "geo/base/result.hpp"
#include "geo/reading/reading.hpp"

#include <functional>
#include <string_view>

namespace app::report {

/// Takes the next bytes of the output.
using TextSink = std::function<geo::Result<void>(std::string_view)>;

/// One row a mention or date, in text order, under a header row. The columns are those of the command line's contract.
[[nodiscard]] geo::Result<void> write_reading_csv(const geo::reading::Reading& reading, const TextSink& sink);
/// The same rows as objects, with the candidates of each place and, for dates, the context that they were read in.
[[nodiscard]] geo::Result<void> write_reading_json(const geo::reading::Reading& reading, const TextSink& sink);
/// The same rows as GeoJSON features; unresolved places and dates have no geometry.
[[nodiscard]] geo::Result<void> write_reading_geojson(const geo::reading::Reading& reading, const TextSink& sink);

}  // namespace app::report

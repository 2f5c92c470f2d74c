// Values that rows of several tables have in common: names, provenance, references, positions, dates.
#pragma once

#include "app/load/loading.hpp"
#include "app/load/row_reader.hpp"

#include <optional>
#include <string_view>
#include <vector>

namespace app::load {

/// name, name_fa, name_ps, names_reviewed.
[[nodiscard]] campaign::Names names_of(const RowReader& row);

/// confidence, source_ids, note, other_readings. `facts` must have a source; a row without a known confidence counts as
/// low.
enum class SourcesWanted { Yes, No };
[[nodiscard]] campaign::Provenance provenance_of(const RowReader& row, const Loading& loading, SourcesWanted sources);

/// The ids in a cell; those that their table does not have are reported and left out.
[[nodiscard]] std::optional<campaign::ActorId> actor_of(const RowReader& row, const Loading& loading,
                                                        std::string_view column);
[[nodiscard]] std::vector<campaign::ActorId> actors_of(const RowReader& row, const Loading& loading,
                                                       std::string_view column);
[[nodiscard]] std::optional<campaign::PlaceId> place_of(const RowReader& row, const Loading& loading,
                                                        std::string_view column);
[[nodiscard]] std::optional<campaign::AreaId> area_of(const RowReader& row, const Loading& loading,
                                                      std::string_view column);

/// lat and lon, or the position of `place` where both are empty. Nothing where there is neither (reported).
[[nodiscard]] std::optional<geo::core::LonLat> position_of(const RowReader& row, const Loading& loading,
                                                           std::optional<campaign::PlaceId> place);
/// Reports a position outside the campaign's extent.
void check_extent(const RowReader& row, const Loading& loading, geo::core::LonLat position, geo::Severity severity);

/// The days of a battle, movement or event. Nothing where a date is broken, missing, or the end lies before the start
/// (reported); one that lies wholly outside the span is reported as a note.
[[nodiscard]] std::optional<campaign::Dated> event_dates_of(const RowReader& row, const Loading& loading,
                                                            std::string_view start_column, std::string_view end_column);

/// Two numbers that are the low and the high estimate of the same thing, none below 0.
struct Estimate {
    std::optional<double> low;
    std::optional<double> high;
};
[[nodiscard]] Estimate estimate_of(const RowReader& row, std::string_view low_column, std::string_view high_column);

}  // namespace app::load

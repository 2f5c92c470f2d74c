#include "app/load/codes.hpp"
#include "app/load/row_values.hpp"
#include "app/load/table_reader.hpp"
#include "app/load/table_readers.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <limits>

namespace app::load {
namespace {

using campaign::Area;
using campaign::AreaId;
using campaign::AreaKind;
using campaign::Place;
using campaign::PlaceId;
using geo::calendar::Day;
using geo::calendar::DayRange;

constexpr std::array<std::pair<std::string_view, AreaKind>, 2> kind_words{
    {{"province", AreaKind::Province}, {"subunit", AreaKind::Subunit}}};

/// What a row refers to before that is known, and where it stands.
struct PendingAreas {
    geo::SourceRef row;
    std::vector<std::string> keys;
};

std::vector<AreaId> resolved(Loading& loading, const PendingAreas& pending, std::string_view column) {
    std::vector<AreaId> ids;
    for (const std::string& key : pending.keys) {
        if (const auto id = loading.areas.find(key)) {
            ids.push_back(*id);
        } else {
            loading.diagnostics.add(
                geo::Severity::Error, pending.row, codes::unknown_id,
                fmt::format("{} '{}' is not in the table areas: correct the id, or add a row with it there.", column,
                            key));
        }
    }
    return ids;
}

std::vector<PendingAreas> read_places(Loading& loading) {
    constexpr TableSchema schema{"places", "place_id", "name lat lon",
                                 "name_fa name_ps names_reviewed variants kind rank area_id "
                                 "coord_precision_km geonames_id confidence source_ids other_readings note"};
    constexpr int lowest_rank = 5;
    constexpr double most_km = 1000.0;
    std::vector<PendingAreas> areas;
    read_table(loading, schema, [&](const RowReader& row) {
        const auto position = position_of(row, loading, std::nullopt);
        if (!position) {
            return;
        }
        check_extent(row, loading, *position, geo::Severity::Note);
        Place place;
        place.key = row.text("place_id");
        place.names = names_of(row);
        for (const std::string_view variant : row.list("variants")) {
            place.variants.emplace_back(variant);
        }
        place.position = *position;
        place.kind = row.text("kind");
        place.rank = row.whole_number("rank", 1, lowest_rank).value_or(lowest_rank);
        place.precision_km = row.number("coord_precision_km", 0.0, most_km).value_or(0.0);
        place.provenance = provenance_of(row, loading, SourcesWanted::No);
        loading.places.add(place.key, PlaceId(loading.campaign.places.size()));
        loading.campaign.places.push_back(std::move(place));
        PendingAreas pending{row.where(), {}};
        if (!row.view("area_id").empty()) {
            pending.keys.push_back(row.text("area_id"));
        }
        areas.push_back(std::move(pending));
    });
    return areas;
}

/// The days on which a unit exists. Both texts name a day of change. Unlike facts, a change known only to a span of
/// days is taken as early as it can be: a unit "of 1988" is there from the first day of 1988, and no ground is left
/// without one until the middle of that year.
DayRange valid_days(const RowReader& row) {
    constexpr Day always_from(std::numeric_limits<std::int32_t>::min() / 2);
    constexpr Day always_to(std::numeric_limits<std::int32_t>::max() / 2);
    const auto from = row.date("valid_from");
    const auto to = row.date("valid_to");
    const DayRange days{from && from->is_day() ? from->earliest : always_from,
                        to && to->is_day() ? to->earliest : always_to};
    if (days.empty()) {
        row.error(codes::ends_before_start,
                  fmt::format("valid_to {} is not after valid_from {}: correct one of them; the area is never drawn.",
                              row.view("valid_to"), row.view("valid_from")));
    }
    return days;
}

std::vector<PendingAreas> read_areas(Loading& loading) {
    constexpr TableSchema schema{"areas", "area_id", "name kind",
                                 "name_fa name_ps names_reviewed parent centre_place feature valid_from "
                                 "valid_to status confidence source_ids other_readings note"};
    std::vector<PendingAreas> parents;
    read_table(loading, schema, [&](const RowReader& row) {
        Area area;
        area.key = row.text("area_id");
        area.kind = row.word<AreaKind>("kind", kind_words).value_or(AreaKind::Province);
        area.names = names_of(row);
        area.centre = place_of(row, loading, "centre_place");
        area.feature = row.text("feature");
        area.valid = valid_days(row);
        area.valid_from_text = row.text("valid_from");
        area.valid_to_text = row.text("valid_to");
        area.status = row.text("status");
        area.provenance = provenance_of(row, loading, SourcesWanted::No);
        PendingAreas pending{row.where(), {}};
        for (const std::string_view parent : row.list("parent")) {
            pending.keys.emplace_back(parent);
        }
        if (area.kind == AreaKind::Subunit && pending.keys.empty()) {
            row.error(codes::missing_parent, "A sub-unit needs the id of the area it is part of in the column parent.");
        }
        loading.areas.add(area.key, AreaId(loading.campaign.areas.size()));
        loading.campaign.areas.push_back(std::move(area));
        parents.push_back(std::move(pending));
    });
    return parents;
}

}  // namespace

void read_places_and_areas(Loading& loading) {
    const std::vector<PendingAreas> areas_of_places = read_places(loading);
    const std::vector<PendingAreas> parents = read_areas(loading);
    for (std::size_t index = 0; index < areas_of_places.size(); ++index) {
        const auto ids = resolved(loading, areas_of_places[index], "area_id");
        if (!ids.empty()) {
            loading.campaign.places[index].area = ids.front();
        }
    }
    for (std::size_t index = 0; index < parents.size(); ++index) {
        loading.campaign.areas[index].parents = resolved(loading, parents[index], "parent");
    }
}

}  // namespace app::load

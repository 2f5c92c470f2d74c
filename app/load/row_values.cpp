#include "app/load/row_values.hpp"

#include "app/load/codes.hpp"

#include <fmt/format.h>

#include <array>
#include <cmath>

namespace app::load {
namespace {

using campaign::Confidence;
using geo::core::LonLat;

constexpr std::array<std::pair<std::string_view, Confidence>, 3> confidence_words{
    {{"low", Confidence::Low}, {"medium", Confidence::Medium}, {"high", Confidence::High}}};

template <typename Id>
std::optional<Id> known_id(const RowReader& row, const KeyIndex<Id>& index, std::string_view column,
                           std::string_view key, std::string_view table) {
    const auto id = index.find(key);
    if (!id) {
        row.error(codes::unknown_id,
                  fmt::format("{} '{}' is not in the table {}: correct the id, or add a row with it there.", column,
                              key, table));
    }
    return id;
}

template <typename Id>
std::optional<Id> single_id(const RowReader& row, const KeyIndex<Id>& index, std::string_view column,
                            std::string_view table) {
    const std::string_view key = row.view(column);
    return key.empty() ? std::nullopt : known_id(row, index, column, key, table);
}

template <typename Id>
std::vector<Id> several_ids(const RowReader& row, const KeyIndex<Id>& index, std::string_view column,
                            std::string_view table) {
    std::vector<Id> ids;
    for (const std::string_view key : row.list(column)) {
        if (const auto id = known_id(row, index, column, key, table)) {
            ids.push_back(*id);
        }
    }
    return ids;
}

/// Farther apart than rounding of coordinates and the place's own precision explain, in degrees of a great circle,
/// roughly.
bool is_elsewhere(LonLat position, const campaign::Place& place) {
    constexpr double km_a_degree = 111.0;
    constexpr double rounding_km = 5.0;
    const double north_km = (position.lat_deg - place.position.lat_deg) * km_a_degree;
    const double turn_deg = std::remainder(position.lon_deg - place.position.lon_deg, 360.0);
    const double east_km = turn_deg * km_a_degree * std::cos(place.position.lat_deg * 3.14159265358979 / 180.0);
    return std::hypot(north_km, east_km) > rounding_km + place.precision_km;
}

}  // namespace

campaign::Names names_of(const RowReader& row) {
    return {row.text("name"), row.text("name_fa"), row.text("name_ps"), row.flag("names_reviewed", false)};
}

campaign::Provenance provenance_of(const RowReader& row, const Loading& loading, SourcesWanted sources) {
    campaign::Provenance provenance;
    provenance.confidence = row.word<Confidence>("confidence", confidence_words).value_or(Confidence::Low);
    provenance.sources = several_ids(row, loading.sources, "source_ids", "sources");
    provenance.note = row.text("note");
    provenance.other_readings = row.text("other_readings");
    provenance.row = row.where();
    if (sources == SourcesWanted::Yes && row.view("confidence").empty()) {
        row.warning(codes::missing_value, "The row has no confidence: write low, medium or high; it is taken as low.");
    }
    if (sources == SourcesWanted::Yes && row.view("source_ids").empty()) {
        row.warning(codes::no_source,
                    "The row names no source: write the ids of its sources into source_ids, separated by semicolons.");
    }
    return provenance;
}

std::optional<campaign::ActorId> actor_of(const RowReader& row, const Loading& loading, std::string_view column) {
    return single_id(row, loading.actors, column, "actors");
}

std::vector<campaign::ActorId> actors_of(const RowReader& row, const Loading& loading, std::string_view column) {
    return several_ids(row, loading.actors, column, "actors");
}

std::optional<campaign::PlaceId> place_of(const RowReader& row, const Loading& loading, std::string_view column) {
    return single_id(row, loading.places, column, "places");
}

std::optional<campaign::AreaId> area_of(const RowReader& row, const Loading& loading, std::string_view column) {
    return single_id(row, loading.areas, column, "areas");
}

std::optional<LonLat> position_of(const RowReader& row, const Loading& loading,
                                  std::optional<campaign::PlaceId> place) {
    const auto lat = row.number("lat", -90.0, 90.0);
    const auto lon = row.number("lon", -180.0, 180.0);
    if (lat && lon) {
        const LonLat position{*lon, *lat};
        if (place && is_elsewhere(position, loading.campaign.place(*place))) {
            row.warning(codes::position_differs, fmt::format("lat {}, lon {} is not where the place '{}' is: correct "
                                                             "one of the two; the row's own position is used.",
                                                             *lat, *lon, loading.campaign.place(*place).key));
        }
        return position;
    }
    const bool empty = row.view("lat").empty() && row.view("lon").empty();
    if (empty && place) {
        return loading.campaign.place(*place).position;
    }
    if (row.view("lat").empty() || row.view("lon").empty()) {
        row.error(codes::missing_position,
                  "The row has no position: write lat and lon in degrees, or the id of a place; it is left out.");
    }
    return std::nullopt;
}

void check_extent(const RowReader& row, const Loading& loading, LonLat position, geo::Severity severity) {
    const geo::core::GeoBox& extent = loading.info().extent;
    if (extent.contains(position)) {
        return;
    }
    std::string message =
        fmt::format("lat {}, lon {} lies outside the campaign's extent", position.lat_deg, position.lon_deg);
    // Exchanged coordinates are the commonest slip, and never what somebody meant who stays inside the other way round.
    if (std::abs(position.lon_deg) <= 90.0 && extent.contains({position.lat_deg, position.lon_deg})) {
        message += " and inside it with the two exchanged: exchange them.";
        row.error(codes::outside_extent, std::move(message));
        return;
    }
    message += severity == geo::Severity::Note ? ": it is not on the map."
                                               : ": correct it, or widen \"extent\" in the manifest.";
    severity == geo::Severity::Note ? row.note(codes::outside_extent, std::move(message))
                                    : row.warning(codes::outside_extent, std::move(message));
}

std::optional<campaign::Dated> event_dates_of(const RowReader& row, const Loading& loading,
                                              std::string_view start_column, std::string_view end_column) {
    auto start = row.date(start_column);
    auto end = row.date(end_column);
    if (!start || !end) {
        return std::nullopt;
    }
    if (start->unknown) {
        row.error(codes::missing_date,
                  fmt::format("{} is empty: write a date, as rough as it is known ('1989' or '198X' will do).",
                              start_column));
        return std::nullopt;
    }
    const auto& span = loading.info().span;
    auto dated = campaign::dated_event(std::move(*start), std::move(*end), span);
    if (campaign::ends_before_start(dated, false)) {
        row.error(codes::ends_before_start,
                  fmt::format("{} {} lies before {} {}: correct one of them; the row is left out.", end_column,
                              dated.to.text, start_column, dated.from.text));
        return std::nullopt;
    }
    if (dated.drawn.empty()) {
        row.note(codes::outside_span,
                 fmt::format("{} lies outside the campaign's span: it is kept but never drawn.", dated.from.text));
    }
    return dated;
}

Estimate estimate_of(const RowReader& row, std::string_view low_column, std::string_view high_column) {
    constexpr double most = 1e9;
    Estimate estimate{row.number(low_column, 0.0, most), row.number(high_column, 0.0, most)};
    if (estimate.low && estimate.high && *estimate.low > *estimate.high) {
        row.error(codes::bad_range,
                  fmt::format("{} {} is more than {} {}: exchange or correct them; they are used the other way round.",
                              low_column, *estimate.low, high_column, *estimate.high));
        std::swap(estimate.low, estimate.high);
    }
    return estimate;
}

}  // namespace app::load

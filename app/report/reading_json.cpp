#include "app/report/reading_rows.hpp"
#include "app/report/reading_table.hpp"

#include <nlohmann/json.hpp>

#include <cmath>
#include <string>

namespace app::report {
namespace {

using geo::reading::DateMention;
using geo::reading::none;
using geo::reading::PlaceMention;
using geo::reading::Reading;
using geo::reading::Resolved;
using Json = nlohmann::ordered_json;

double rounded(double value, double steps) {
    return std::round(value * steps) / steps;
}

std::string dumped(const Json& row) {
    return row.dump(-1, ' ', false, Json::error_handler_t::replace);
}

Json json_of(const Resolved& meaning) {
    return {{"name", meaning.name},
            {"kind", meaning.kind},
            {"lat", rounded(meaning.position.lat_deg, 1e5)},
            {"lon", rounded(meaning.position.lon_deg, 1e5)},
            {"country", meaning.country},
            {"precision_km", rounded(meaning.precision_km, 1e3)},
            {"score", rounded(meaning.score, 1e3)},
            {"id", meaning.id},
            {"source", meaning.source}};
}

/// Unresolved places have empty texts and no numbers.
Json unresolved() {
    return {{"name", ""},       {"kind", ""},    {"lat", nullptr},
            {"lon", nullptr},   {"country", ""}, {"precision_km", nullptr},
            {"score", nullptr}, {"id", ""},      {"source", ""}};
}

Json begin_row(const Reading& reading, std::uint64_t start, std::uint64_t end, std::uint32_t text, const char* type) {
    return {{"offset_start", start}, {"offset_end", end}, {"text", reading.texts[text]}, {"type", type}};
}

Json row_of(const Reading& reading, const PlaceMention& place) {
    Json row = begin_row(reading, place.offset_start, place.offset_end, place.text, "place");
    row.update(place.meaning == none ? unresolved() : json_of(reading.meanings[place.meaning].front()));
    if (place.date != none) {
        const DateMention& date = reading.dates[place.date];
        row["date"] = reading.texts[date.edtf];
        row["date_text"] = reading.texts[date.text];
        row["date_offset"] = date.offset_start;
        row["date_context"] = reading.texts[date.context];
    }
    row["role"] = role_name(place.role);
    row["sentence"] = place.sentence;
    Json& candidates = row["candidates"] = Json::array();
    if (place.meaning != none) {
        for (const Resolved& candidate : reading.meanings[place.meaning]) {
            candidates.push_back(json_of(candidate));
        }
    }
    return row;
}

Json row_of(const Reading& reading, const DateMention& date) {
    Json row = begin_row(reading, date.offset_start, date.offset_end, date.text, "date");
    row["date"] = reading.texts[date.edtf];
    row["context"] = reading.texts[date.context];
    row["sentence"] = date.sentence;
    return row;
}

Json feature_of(Json row) {
    Json geometry = nullptr;
    if (row.contains("lat") && row["lat"].is_number()) {
        geometry = {{"type", "Point"}, {"coordinates", {row["lon"], row["lat"]}}};
    }
    return {{"type", "Feature"}, {"geometry", std::move(geometry)}, {"properties", std::move(row)}};
}

/// Rows one a line, parted by commas, between a beginning and an end.
template <typename Make>
geo::Result<void> write_rows(const Reading& reading, const TextSink& sink, const std::string& begin,
                             const std::string& end, Make make) {
    std::string parting = begin;
    const auto add = [&](const auto& mention) {
        auto written = sink(parting + dumped(make(row_of(reading, mention))));
        parting = ",\n";
        return written;
    };
    if (auto done = for_each_row(reading, add, add); !done) {
        return done;
    }
    return sink((parting == begin ? begin : "\n") + end);
}

}  // namespace

geo::Result<void> write_reading_json(const Reading& reading, const TextSink& sink) {
    const std::string begin = "{\"encoding\": " + dumped(Json(reading.encoding)) + ", \"mentions\": [\n";
    return write_rows(reading, sink, begin, "]}\n", [](Json row) { return row; });
}

geo::Result<void> write_reading_geojson(const Reading& reading, const TextSink& sink) {
    return write_rows(reading, sink, "{\"type\": \"FeatureCollection\", \"features\": [\n", "]}\n", feature_of);
}

}  // namespace app::report

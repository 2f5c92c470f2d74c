#include "geo/calendar/edtf.hpp"
#include "geo/geocode/feature_code.hpp"
#include "geo/geocode/linked_places.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <cmath>
#include <fstream>
#include <optional>
#include <string>

namespace geo::geocode {

namespace {

using Json = nlohmann::json;

const Json& member_of(const Json& object, const char* member) {
    static const Json nothing;
    return object.is_object() && object.contains(member) ? object.at(member) : nothing;
}

/// The text of a member, or empty where it is not there or no text.
std::string text_of(const Json& object, const char* member) {
    const auto* const text = member_of(object, member).get_ptr<const std::string*>();
    return text == nullptr ? std::string() : *text;
}

/// The first text of a list, which classes and codes are; empty where there is none.
std::string first_of(const Json& list) {
    const auto* const text = list.is_array() && !list.empty() ? list[0].get_ptr<const std::string*>() : nullptr;
    return text == nullptr ? std::string() : *text;
}

/// Every position of a geometry, whatever its depth.
void collect(const Json& coordinates, core::LonLatLine& positions) {
    if (!coordinates.is_array()) {
        return;
    }
    if (coordinates.size() >= 2 && coordinates[0].is_number() && coordinates[1].is_number()) {
        positions.push_back({coordinates[0].get<double>(), coordinates[1].get<double>()});
        return;
    }
    for (const Json& part : coordinates) {
        collect(part, positions);
    }
}

core::LonLatLine positions_of(const Json& geometry) {
    core::LonLatLine positions;
    collect(member_of(geometry, "coordinates"), positions);
    for (const Json& part : member_of(geometry, "geometries")) {
        collect(member_of(part, "coordinates"), positions);
    }
    std::erase_if(positions, [](core::LonLat p) { return std::abs(p.lon_deg) > 180 || std::abs(p.lat_deg) > 90; });
    return positions;
}

/// The middle of the box around the positions, and half of its extent.
void place(const core::LonLatLine& positions, PlaceRecord& record) {
    constexpr double km_per_degree = 111.2;
    core::LonLat low = positions.front();
    core::LonLat high = positions.front();
    for (const core::LonLat& p : positions) {
        low = {std::min(low.lon_deg, p.lon_deg), std::min(low.lat_deg, p.lat_deg)};
        high = {std::max(high.lon_deg, p.lon_deg), std::max(high.lat_deg, p.lat_deg)};
    }
    record.position = {(low.lon_deg + high.lon_deg) / 2, (low.lat_deg + high.lat_deg) / 2};
    const double half_km = km_per_degree * std::max(high.lat_deg - low.lat_deg, high.lon_deg - low.lon_deg) / 2;
    record.precision_km = std::max(half_km, usual_precision_km(record.kind));
}

std::optional<calendar::EdtfDate> date_of(const Json& point, std::initializer_list<const char*> members) {
    for (const char* member : members) {
        if (const std::string text = text_of(point, member); !text.empty()) {
            const auto date = calendar::parse_edtf(text);
            return date && date->is_day() ? std::optional(*date) : std::nullopt;
        }
    }
    return std::nullopt;
}

calendar::DayRange valid_of(const Json& when) {
    const calendar::DayRange always = PlaceRecord{}.valid;
    const Json& spans = member_of(when, "timespans");
    if (!spans.is_array() || spans.empty()) {
        return always;
    }
    const Json& start = member_of(spans.front(), "start");
    const Json& end = member_of(spans.back(), "end");
    const auto first = date_of(start, {"in", "earliest", "latest"});
    // Without an end the place is known for the time of the start and no longer.
    const auto last =
        end.is_null() ? date_of(start, {"latest", "in", "earliest"}) : date_of(end, {"latest", "in", "earliest"});
    return {first ? first->earliest : always.from, last ? last->latest + 1 : always.to};
}

std::optional<PlaceRecord> record_of(const Json& feature, const std::string& source) {
    PlaceRecord record;
    const Json& about = member_of(feature, "properties");
    const core::LonLatLine positions = positions_of(member_of(feature, "geometry"));
    record.name = text_of(about, "title");
    if (record.name.empty() || positions.empty()) {
        return std::nullopt;
    }
    record.id = text_of(feature, "@id");
    record.source = source;
    // Both are found in either place.
    const Json& classes = member_of(about, "fclasses").is_array() ? about : feature;
    record.kind = kind_from_code(first_of(member_of(classes, "fclasses")), {});
    const Json& codes = member_of(about, "ccodes").is_array() ? about : feature;
    record.country = first_of(member_of(codes, "ccodes"));
    record.names = {{record.name, {}}};
    for (const Json& name : member_of(feature, "names")) {
        if (const std::string toponym = text_of(name, "toponym"); !toponym.empty()) {
            record.names.push_back({toponym, text_of(name, "lang")});
        }
    }
    record.valid = valid_of(member_of(feature, "when"));
    place(positions, record);
    return record;
}

}  // namespace

Result<std::vector<PlaceRecord>> read_linked_places_json(const std::filesystem::path& file, Diagnostics& diagnostics) {
    std::ifstream stream(file, std::ios::binary);
    if (!stream) {
        return fail(ErrorCode::CannotRead, fmt::format("The gazetteer {} cannot be read.", file.string()));
    }
    const Json document = Json::parse(stream, nullptr, false);
    const Json& features = member_of(document, "features");
    if (document.is_discarded() || !features.is_array()) {
        return fail(ErrorCode::BadData,
                    fmt::format("{} is no JSON with a list of features, as Linked Places are.", file.string()));
    }
    std::vector<PlaceRecord> records;
    for (std::size_t i = 0; i < features.size(); ++i) {
        if (auto record = record_of(features[i], file.filename().string())) {
            records.push_back(std::move(*record));
        } else {
            diagnostics.add(
                Severity::Error, {file.filename().string(), i + 1}, "gazetteer-row",
                fmt::format("Feature {} needs properties.title and a geometry with positions in degrees; it "
                            "is left out.",
                            i + 1));
        }
    }
    return records;
}

}  // namespace geo::geocode

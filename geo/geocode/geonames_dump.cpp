#include "geo/geocode/geonames_dump.hpp"

#include "geo/geocode/feature_code.hpp"
#include "geo/geocode/tab_lines.hpp"

#include <cmath>

namespace geo::geocode {

namespace {

enum Column : std::size_t {
    Id = 0,
    Name = 1,
    AsciiName = 2,
    Alternates = 3,
    Latitude = 4,
    Longitude = 5,
    Class = 6,
    Code = 7,
    Country = 8,
    Population = 14,
    Count = 19
};

PlaceRecord record_of(const std::vector<std::string_view>& cells, core::LonLat position) {
    PlaceRecord record;
    record.id = cells[Id];
    record.kind = kind_from_code(cells[Class], cells[Code]);
    record.name = cells[AsciiName].empty() ? cells[Name] : cells[AsciiName];
    record.names = {{record.name, {}}, {std::string(cells[Name]), {}}};
    if (!cells[Alternates].empty()) {
        for (const std::string_view other : split(cells[Alternates], ',')) {
            record.names.push_back({std::string(other), {}});
        }
    }
    record.position = position;
    record.precision_km = usual_precision_km(record.kind);
    record.country = cells[Country];
    record.population = static_cast<std::int64_t>(decimal_number(cells[Population]).value_or(0.0));
    return record;
}

}  // namespace

Result<std::vector<PlaceRecord>> read_geonames_dump(const std::filesystem::path& file, Diagnostics& diagnostics) {
    std::vector<PlaceRecord> records;
    const auto read =
        for_each_tab_line(file, diagnostics, [&](std::size_t line, const std::vector<std::string_view>& cells) {
            const bool whole = cells.size() == Count;
            const auto lat = whole ? decimal_number(cells[Latitude]) : std::nullopt;
            const auto lon = whole ? decimal_number(cells[Longitude]) : std::nullopt;
            if (!lat || !lon || cells[Name].empty() || std::abs(*lat) > 90 || std::abs(*lon) > 180) {
                diagnostics.add(Severity::Error, {file.filename().string(), line}, "gazetteer-row",
                                "A row of a GeoNames dump has 19 columns parted by tabs, with a name in the second and "
                                "latitude and longitude in the fifth and sixth; this one is left out.");
                return;
            }
            records.push_back(record_of(cells, {*lon, *lat}));
            records.back().source = file.filename().string();
        });
    return read ? Result<std::vector<PlaceRecord>>(std::move(records)) : fail(read.error());
}

}  // namespace geo::geocode

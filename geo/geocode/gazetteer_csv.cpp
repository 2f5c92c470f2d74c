#include "geo/geocode/gazetteer_csv.hpp"

#include "geo/calendar/edtf.hpp"
#include "geo/table/csv_table.hpp"

#include <fmt/format.h>

#include <charconv>
#include <cmath>
#include <optional>

namespace geo::geocode {

namespace {

std::optional<double> number(std::string_view text) {
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc{} && end == text.data() + text.size() && std::isfinite(value) ? std::optional(value)
                                                                                            : std::nullopt;
}

std::vector<PlaceName> names_of(std::string_view main, std::string_view list) {
    std::vector<PlaceName> names{{std::string(main), {}}};
    while (!list.empty()) {
        const std::size_t end = list.find('|');
        const std::string_view entry = list.substr(0, end);
        const std::size_t at = entry.rfind('@');
        PlaceName name{std::string(entry.substr(0, at)),
                       at == std::string_view::npos ? "" : std::string(entry.substr(at + 1))};
        if (!name.text.empty() && !(name.text == main && name.language.empty())) {
            names.push_back(std::move(name));
        }
        list = end == std::string_view::npos ? std::string_view{} : list.substr(end + 1);
    }
    return names;
}

/// "69.1 34.5;69.2 34.6"; empty where a part of it is no position.
core::LonLatLine line_of(std::string_view text) {
    core::LonLatLine line;
    while (!text.empty()) {
        const std::size_t end = text.find(';');
        const std::string_view part = text.substr(0, end);
        const std::size_t blank = part.find(' ');
        const auto lon = number(part.substr(0, blank));
        const auto lat = blank == std::string_view::npos ? std::nullopt : number(part.substr(blank + 1));
        if (!lon || !lat) {
            return {};
        }
        line.push_back({*lon, *lat});
        text = end == std::string_view::npos ? std::string_view{} : text.substr(end + 1);
    }
    return line;
}

/// The first day of a date cell, or `otherwise` where it is empty. Nothing where it is no date.
std::optional<calendar::Day> day_of(std::string_view text, calendar::Day otherwise) {
    if (text.empty()) {
        return otherwise;
    }
    const auto date = calendar::parse_edtf(text);
    return date && date->is_day() ? std::optional(date->earliest) : std::nullopt;
}

}  // namespace

Result<std::vector<PlaceRecord>> read_gazetteer_csv(const std::filesystem::path& file, Diagnostics& diagnostics) {
    auto table = table::CsvTable::read(file, diagnostics);
    if (!table) {
        return fail(table.error());
    }
    for (const std::string_view column : {"name", "lat", "lon"}) {
        if (!table->has_column(column)) {
            return fail(ErrorCode::BadData,
                        fmt::format("The gazetteer has no column '{}'; it needs at least name, lat and lon.", column),
                        {table->file_name(), 1});
        }
    }
    std::vector<PlaceRecord> records;
    records.reserve(table->rows().size());
    for (const table::CsvRow& row : table->rows()) {
        const auto cell = [&](std::string_view column) { return table->cell(row, column); };
        const auto lat = number(cell("lat"));
        const auto lon = number(cell("lon"));
        PlaceRecord record;
        const auto from = day_of(cell("valid_from"), record.valid.from);
        const auto to = day_of(cell("valid_to"), record.valid.to);
        if (cell("name").empty() || !lat || !lon || std::abs(*lat) > 90 || std::abs(*lon) > 180 || !from || !to) {
            diagnostics.add(Severity::Error, {table->file_name(), row.line}, "gazetteer-row",
                            "The row needs a name, a latitude of -90 to 90, a longitude of -180 to 180, and dates in "
                            "EDTF or none; it is left out.");
            continue;
        }
        record.id = cell("id").empty() ? fmt::format("row-{}", row.line) : std::string(cell("id"));
        record.source = cell("source").empty() ? file.filename().string() : std::string(cell("source"));
        record.kind = kind_from_words(cell("kind"));
        record.name = cell("name");
        record.names = names_of(cell("name"), cell("names"));
        record.position = {*lon, *lat};
        record.line = line_of(cell("line"));
        record.precision_km = number(cell("precision_km")).value_or(1.0);
        record.country = cell("country");
        record.province = cell("province");
        record.population = static_cast<std::int64_t>(number(cell("population")).value_or(0.0));
        record.valid = {*from, *to};
        records.push_back(std::move(record));
    }
    return records;
}

}  // namespace geo::geocode

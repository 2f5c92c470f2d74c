#include "geo/calendar/edtf.hpp"
#include "geo/geocode/feature_code.hpp"
#include "geo/geocode/linked_places.hpp"
#include "geo/geocode/tab_lines.hpp"

#include <cmath>
#include <optional>
#include <string>

namespace geo::geocode {

namespace {

using Cells = std::vector<std::string_view>;

std::string_view trimmed(std::string_view text) {
    const std::size_t first = text.find_first_not_of(' ');
    return first == std::string_view::npos ? std::string_view{}
                                           : text.substr(first, text.find_last_not_of(' ') + 1 - first);
}

std::optional<core::LonLat> position_of(const TabHeader& header, const Cells& cells) {
    auto lon = decimal_number(header.cell(cells, {"lon"}));
    auto lat = decimal_number(header.cell(cells, {"lat"}));
    const std::string_view wkt = header.cell(cells, {"geowkt"});
    if ((!lon || !lat) && wkt.starts_with("POINT")) {
        const std::size_t open = wkt.find('(');
        const std::string_view inner = open == std::string_view::npos
                                           ? std::string_view{}
                                           : trimmed(wkt.substr(open + 1, wkt.find(')') - open - 1));
        const std::size_t blank = inner.find(' ');
        lon = decimal_number(inner.substr(0, blank));
        lat = blank == std::string_view::npos ? std::nullopt : decimal_number(trimmed(inner.substr(blank)));
    }
    const bool good = lon && lat && std::abs(*lon) <= 180 && std::abs(*lat) <= 90;
    return good ? std::optional(core::LonLat{*lon, *lat}) : std::nullopt;
}

calendar::DayRange valid_of(const TabHeader& header, const Cells& cells) {
    calendar::DayRange valid = PlaceRecord{}.valid;
    const auto start = calendar::parse_edtf(header.cell(cells, {"start", "attestation_year"}));
    const auto end = calendar::parse_edtf(header.cell(cells, {"end"}));
    // The year of an attestation says that the place was there, not since when.
    if (header.has("start") && start && start->is_day()) {
        valid.from = start->earliest;
    }
    if (end && end->is_day()) {
        valid.to = end->latest + 1;
    }
    return valid;
}

void take(const TabHeader& header, const Cells& cells, const SourceRef& where, Diagnostics& diagnostics,
          std::vector<PlaceRecord>& records) {
    const auto position = position_of(header, cells);
    PlaceRecord record;
    record.name = trimmed(header.cell(cells, {"title"}));
    if (!position || record.name.empty()) {
        diagnostics.add(Severity::Error, where, "gazetteer-row",
                        "A row of a Linked Places table needs a title, and lon and lat or a geowkt POINT; this one is "
                        "left out.");
        return;
    }
    record.id = header.cell(cells, {"id"});
    record.source = where.file;
    record.kind = kind_from_code(header.cell(cells, {"fclasses"}), {});
    record.names = {{record.name, {}}};
    for (const std::string_view variant : split(header.cell(cells, {"variants"}), ';')) {
        // "name@language-script": what stands behind the @ begins with the language.
        const std::size_t at = variant.find('@');
        const std::string_view text = trimmed(variant.substr(0, at));
        const std::string_view tag = at == std::string_view::npos ? std::string_view{} : variant.substr(at + 1);
        if (!text.empty()) {
            record.names.push_back({std::string(text), std::string(tag.substr(0, tag.find('-')))});
        }
    }
    record.position = *position;
    record.precision_km = usual_precision_km(record.kind);
    record.country = trimmed(split(header.cell(cells, {"ccodes"}), ';').front());
    record.valid = valid_of(header, cells);
    records.push_back(std::move(record));
}

}  // namespace

bool is_linked_places_header(std::string_view line) {
    const TabHeader header(split(line, '\t'));
    return header.has("id") && header.has("title") && (header.has("lon") || header.has("geowkt"));
}

Result<std::vector<PlaceRecord>> read_linked_places_tsv(const std::filesystem::path& file, Diagnostics& diagnostics) {
    std::vector<PlaceRecord> records;
    std::optional<TabHeader> header;
    const auto read = for_each_tab_line(file, diagnostics, [&](std::size_t line, const Cells& cells) {
        if (!header) {
            header.emplace(cells);
        } else {
            take(*header, cells, {file.filename().string(), line}, diagnostics, records);
        }
    });
    return read ? Result<std::vector<PlaceRecord>>(std::move(records)) : fail(read.error());
}

}  // namespace geo::geocode

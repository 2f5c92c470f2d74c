#include "geo/geocode/gazetteer_file.hpp"

#include "geo/geocode/gazetteer_csv.hpp"
#include "geo/geocode/geonames_dump.hpp"
#include "geo/geocode/gns_file.hpp"
#include "geo/geocode/linked_places.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <fstream>
#include <string_view>
#include <utility>

namespace geo::geocode {

namespace {

using ReadFile = Result<std::vector<PlaceRecord>> (*)(const std::filesystem::path&, Diagnostics&);

struct Form {
    std::string_view name;
    ReadFile read = nullptr;
};

/// By the beginning of the file, without a byte order mark.
Form form_of(std::string_view start) {
    if (start.starts_with("\xEF\xBB\xBF")) {
        start.remove_prefix(3);
    }
    std::string_view line = start.substr(0, start.find_first_of("\r\n"));
    if (start.substr(0, start.find_first_not_of(" \t\r\n") + 1).ends_with('{')) {
        return {"Linked Places (JSON)", read_linked_places_json};
    }
    if (is_gns_header(line)) {
        return {"NGA GNS file", read_gns_file};
    }
    if (is_linked_places_header(line)) {
        return {"Linked Places (tab-separated)", read_linked_places_tsv};
    }
    const bool number_first = !line.empty() && line.front() >= '0' && line.front() <= '9';
    if (number_first && std::count(line.begin(), line.end(), '\t') >= 10) {
        return {"GeoNames dump", read_geonames_dump};
    }
    return {"CSV with name, lat and lon", read_gazetteer_csv};
}

}  // namespace

Result<GazetteerFile> read_gazetteer_file(const std::filesystem::path& file, Diagnostics& diagnostics) {
    std::error_code failure;
    if (!std::filesystem::exists(file, failure)) {
        return fail(ErrorCode::NotFound, fmt::format("There is no gazetteer {}.", file.string()));
    }
    std::ifstream stream(file, std::ios::binary);
    std::string start(8192, '\0');
    stream.read(start.data(), static_cast<std::streamsize>(start.size()));
    if (stream.bad() || (!stream && stream.gcount() == 0 && !stream.eof()) || !std::filesystem::is_regular_file(file)) {
        return fail(ErrorCode::CannotRead, fmt::format("The gazetteer {} cannot be read.", file.string()));
    }
    start.resize(static_cast<std::size_t>(stream.gcount()));
    const Form form = form_of(start);
    auto records = form.read(file, diagnostics);
    if (!records) {
        return fail(
            ErrorCode::BadData,
            fmt::format("{} is none of the gazetteers that are read (CSV with name, lat and lon; GeoNames dump; NGA "
                        "GNS file; Linked Places as JSON or tab-separated): {}",
                        file.string(), records.error().message));
    }
    return GazetteerFile{std::string(form.name), std::move(*records)};
}

}  // namespace geo::geocode

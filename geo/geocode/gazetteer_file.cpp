#include "geo/geocode/gazetteer_file.hpp"

#include "geo/geocode/gazetteer_csv.hpp"

#include <utility>

namespace geo::geocode {

Result<GazetteerFile> read_gazetteer_file(const std::filesystem::path& file, Diagnostics& diagnostics) {
    auto records = read_gazetteer_csv(file, diagnostics);
    if (!records) {
        return fail(records.error());
    }
    return GazetteerFile{"CSV with name, lat and lon", std::move(*records)};
}

}  // namespace geo::geocode

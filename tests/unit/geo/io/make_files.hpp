// Small files for the readers' tests, made on the spot.
#pragma once

#include <gdal_priv.h>

#include <filesystem>
#include <fstream>
#include <string>

namespace io_test {

inline std::filesystem::path write_text(const std::filesystem::path& file, const std::string& text) {
    std::ofstream(file, std::ios::binary) << text;
    return file;
}

/// A GeoJSON file of one feature with these properties and this geometry (both as JSON).
inline std::filesystem::path write_geojson(const std::filesystem::path& file, const std::string& properties,
                                           const std::string& geometry) {
    return write_text(file, R"({"type":"FeatureCollection","features":[{"type":"Feature","properties":)" + properties +
                                R"(,"geometry":)" + geometry + "}]}");
}

inline GDALDriver& driver(const char* name) {
    GDALAllRegister();
    return *GetGDALDriverManager()->GetDriverByName(name);
}

}  // namespace io_test

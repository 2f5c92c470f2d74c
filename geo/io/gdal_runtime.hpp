// GDAL made ready, its messages caught, its datasets opened with clear errors. Only for the .cpp files of this folder.
#pragma once

#include "geo/base/result.hpp"

#include <gdal_priv.h>

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace geo::io {

/// Keeps what GDAL complains of on this thread while it lives, instead of letting it print.
class GdalMessages {
  public:
    GdalMessages();
    ~GdalMessages();
    GdalMessages(const GdalMessages&) = delete;
    GdalMessages& operator=(const GdalMessages&) = delete;

    [[nodiscard]] const std::vector<std::string>& warnings() const { return m_warnings; }
    [[nodiscard]] const std::vector<std::string>& errors() const { return m_errors; }
    /// The last error as a sentence's end: ": <error>", or nothing where there was none.
    [[nodiscard]] std::string because() const;

  private:
    static void CPL_STDCALL keep(CPLErr severity, CPLErrorNum number, const char* message);

    std::vector<std::string> m_warnings;
    std::vector<std::string> m_errors;
};

/// What a file is opened for.
enum class GdalKind { Vector, Raster };

/// Opens a file for reading. Formats that maps come in are tried first; all others of GDAL, whose drivers take longer
/// to load, only where none of these knows the file. Fails with a sentence that names the file.
[[nodiscard]] Result<GDALDatasetUniquePtr> open_dataset(const std::filesystem::path& file, GdalKind kind,
                                                        const GdalMessages& messages);

/// Whether a reference system is WGS 84 and its data come longitude first.
[[nodiscard]] bool is_wgs84_lonlat(const OGRSpatialReference& system);

/// WGS 84 with longitude first, whatever the registry says of its axes. The text works without a look-up.
inline constexpr const char* wgs84_lonlat = "+proj=longlat +datum=WGS84 +no_defs";

}  // namespace geo::io

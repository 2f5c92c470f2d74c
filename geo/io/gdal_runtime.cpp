#include "geo/io/gdal_runtime.hpp"

#include <fmt/format.h>
#include <gdal_frmts.h>
#include <ogr_srs_api.h>
#include <ogrsf_frmts.h>

#include <utility>

namespace geo::io {

namespace {

/// GDAL's list of drivers belongs to the process; a constant that is made on first use fills it once, whichever thread
/// comes first.
bool have_map_formats() {
    static const bool done = [] {
        GDALRegister_VRT();
        GDALRegister_GTiff();
        GDALRegister_PNG();
        GDALRegister_JPEG();
        RegisterOGRGeoJSON();
        RegisterOGRFlatGeobuf();
        RegisterOGRGeoPackage();
        RegisterOGRShape();
        RegisterOGRLIBKML();
        RegisterOGRKML();
        OSRSetPROJEnableNetwork(0);
        return true;
    }();
    return done;
}

bool have_all_formats() {
    static const bool done = [] {
        GDALAllRegister();
        return true;
    }();
    return done;
}

GDALDriver* find_driver(const std::filesystem::path& file, unsigned flags) {
    auto* driver = static_cast<GDALDriver*>(GDALIdentifyDriverEx(file.c_str(), flags, nullptr, nullptr));
    if (driver == nullptr && have_all_formats()) {
        driver = static_cast<GDALDriver*>(GDALIdentifyDriverEx(file.c_str(), flags, nullptr, nullptr));
    }
    return driver;
}

Result<void> check_file(const std::filesystem::path& file) {
    std::error_code error;
    if (!std::filesystem::exists(file, error)) {
        return fail(ErrorCode::NotFound, fmt::format("The file {} does not exist.", file.string()));
    }
    if (std::filesystem::is_regular_file(file, error) && std::filesystem::file_size(file, error) == 0) {
        return fail(ErrorCode::BadData, fmt::format("The file {} is empty.", file.string()));
    }
    return {};
}

/// GeoJSON alone can be told to leave dates as they are written; tables, in which columns positions are.
CPLStringList open_options(GDALDriver& driver) {
    CPLStringList words;
    const char* known = driver.GetMetadataItem(GDAL_DMD_OPENOPTIONLIST);
    if (known != nullptr && std::string_view(known).find("DATE_AS_STRING") != std::string_view::npos) {
        words.AddString("DATE_AS_STRING=YES");
    }
    if (std::string_view(driver.GetDescription()) == "CSV") {
        words.AddString("X_POSSIBLE_NAMES=lon,lng,long,longitude,lon_deg,x");
        words.AddString("Y_POSSIBLE_NAMES=lat,latitude,lat_deg,y");
    }
    return words;
}

}  // namespace

GdalMessages::GdalMessages() {
    CPLPushErrorHandlerEx(&GdalMessages::keep, this);
}

GdalMessages::~GdalMessages() {
    CPLPopErrorHandler();
    CPLErrorReset();
}

void GdalMessages::keep(CPLErr severity, CPLErrorNum, const char* message) {
    auto* self = static_cast<GdalMessages*>(CPLGetErrorHandlerUserData());
    if (severity == CE_Warning) {
        self->m_warnings.emplace_back(message);
    } else if (severity >= CE_Failure) {
        self->m_errors.emplace_back(message);
    }
}

std::string GdalMessages::because() const {
    if (m_errors.empty()) {
        return {};
    }
    std::string reason = m_errors.back();
    while (!reason.empty() && (reason.back() == '.' || reason.back() == '\n' || reason.back() == ' ')) {
        reason.pop_back();
    }
    return ": " + reason;
}

Result<GDALDatasetUniquePtr> open_dataset(const std::filesystem::path& file, GdalKind kind,
                                          const GdalMessages& messages) {
    if (const auto good = check_file(file); !good) {
        return fail(good.error());
    }
    const bool is_vector = kind == GdalKind::Vector;
    const unsigned flags = GDAL_OF_READONLY | GDAL_OF_VERBOSE_ERROR | (is_vector ? GDAL_OF_VECTOR : GDAL_OF_RASTER);
    GDALDriver* driver = have_map_formats() ? find_driver(file, flags) : nullptr;
    if (driver == nullptr) {
        return fail(ErrorCode::BadData,
                    fmt::format("The file {} is in no {} format that GDAL knows, or it is broken from the start.",
                                file.string(), is_vector ? "vector" : "raster"));
    }
    const CPLStringList options = open_options(*driver);
    const char* const only_driver[] = {driver->GetDescription(), nullptr};
    GDALDatasetUniquePtr dataset(GDALDataset::Open(file.c_str(), flags, only_driver, options.List(), nullptr));
    if (!dataset) {
        return fail(ErrorCode::BadData, fmt::format("The file {} cannot be read as {}{}.", file.string(),
                                                    driver->GetDescription(), messages.because()));
    }
    return dataset;
}

bool is_wgs84_lonlat(const OGRSpatialReference& system) {
    if (system.IsGeographic() == 0) {
        return false;
    }
    // Without mapping, data are in the order of the system's own axes, and that of EPSG:4326 has latitude first.
    const std::vector<int>& mapping = system.GetDataAxisToSRSAxisMapping();
    const bool swapped = mapping.size() >= 2 && mapping[0] == 2;
    if ((system.EPSGTreatsAsLatLong() != 0) != swapped) {
        return false;
    }
    const char* authority = system.GetAuthorityName(nullptr);
    const char* code = system.GetAuthorityCode(nullptr);
    if (authority != nullptr && code != nullptr) {
        const std::string name = fmt::format("{}:{}", authority, code);
        if (name == "EPSG:4326" || name == "OGC:CRS84") {
            return true;
        }
    }
    OGRSpatialReference wgs84;
    const char* const options[] = {"IGNORE_DATA_AXIS_TO_SRS_AXIS_MAPPING=YES",
                                   "CRITERION=EQUIVALENT_EXCEPT_AXIS_ORDER_GEOGCRS", nullptr};
    return wgs84.importFromProj4(wgs84_lonlat) == OGRERR_NONE && system.IsSame(&wgs84, options) != 0;
}

}  // namespace geo::io

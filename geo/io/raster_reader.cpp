#include "geo/io/raster_reader.hpp"

#include "geo/core/dateline.hpp"
#include "geo/io/gdal_runtime.hpp"
#include "geo/io/gdal_views.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <initializer_list>
#include <limits>
#include <optional>
#include <utility>

namespace geo::io {

namespace {

constexpr double most_cells = 1 << 28;

/// A raster in longitude/latitude, north up: a file, or a view of one. A view lives on what it shows, so it goes first.
struct OpenRaster {
    GDALDatasetUniquePtr file;
    GDALDatasetUniquePtr expanded;
    GDALDatasetUniquePtr warped;
    core::GeoBox box;

    [[nodiscard]] GDALDataset& top() const { return warped ? *warped : expanded ? *expanded : *file; }
};

/// The outer edges of a north-up raster; nothing where they are not degrees.
std::optional<core::GeoBox> box_of(GDALDataset& raster, const std::array<double, 6>& place) {
    core::GeoBox box;
    box.west_deg = place[0];
    box.north_deg = place[3];
    box.east_deg = place[0] + place[1] * raster.GetRasterXSize();
    box.south_deg = place[3] + place[5] * raster.GetRasterYSize();
    // A grid whose cells sit on the poles reaches half a cell beyond them.
    const double slack_deg = std::abs(place[5]);
    const bool on_earth = box.south_deg >= -90.0 - slack_deg && box.north_deg <= 90.0 + slack_deg &&
                          box.west_deg >= -360.0 && box.east_deg <= 540.0 &&
                          box.east_deg - box.west_deg <= 360.0 + place[1];
    if (!on_earth) {
        return std::nullopt;
    }
    if (box.east_deg - box.west_deg < 360.0) {
        box.west_deg = core::nearest_lon(box.west_deg, 0.0);
        box.east_deg = core::nearest_lon(box.east_deg, 0.0);
    }
    return box;
}

bool is_north_up(const std::array<double, 6>& place) {
    return place[2] == 0.0 && place[4] == 0.0 && place[1] > 0.0 && place[5] < 0.0;
}

/// `warp` are further words for gdalwarp.
GDALDatasetUniquePtr lonlat_view(GDALDataset& source, std::initializer_list<const char*> warp) {
    CPLStringList words;
    const auto add = [&words](std::initializer_list<const char*> more) {
        std::for_each(more.begin(), more.end(), [&words](const char* word) { words.AddString(word); });
    };
    add({"-of", "VRT", "-r", "bilinear", "-t_srs", wgs84_lonlat});
    if (source.GetSpatialRef() == nullptr) {
        add({"-s_srs", wgs84_lonlat});
    }
    const bool has_alpha = source.GetRasterCount() % 2 == 0;
    if (!has_alpha && source.GetRasterBand(1)->GetRasterDataType() == GDT_Byte) {
        add({"-dstalpha"});
    }
    add(warp);
    return warped_view(source, std::move(words));
}

/// Opens a raster and turns it to longitude/latitude where it is not.
Result<OpenRaster> open_raster(const std::filesystem::path& file, const GdalMessages& messages,
                               std::initializer_list<const char*> warp) {
    auto dataset = open_dataset(file, GdalKind::Raster, messages);
    if (!dataset) {
        return fail(dataset.error());
    }
    OpenRaster raster;
    raster.file = std::move(*dataset);
    std::array<double, 6> place{};
    if (raster.file->GetRasterCount() == 0) {
        return fail(ErrorCode::BadData, fmt::format("The file {} has no raster band.", file.string()));
    }
    if (raster.file->GetGeoTransform(place.data()) != CE_None) {
        return fail(ErrorCode::BadData,
                    fmt::format("The picture {} has no place on the earth: add a world file or georeference it.",
                                file.string()));
    }
    const auto cannot_turn = [&] {
        return fail(ErrorCode::BadData, fmt::format("The raster {} cannot be turned to longitude and latitude{}.",
                                                    file.string(), messages.because()));
    };
    if (raster.file->GetRasterBand(1)->GetColorTable() != nullptr) {
        raster.expanded = palette_view(*raster.file);
        if (!raster.expanded) {
            return cannot_turn();
        }
    }
    const OGRSpatialReference* system = raster.file->GetSpatialRef();
    if ((system != nullptr && !is_wgs84_lonlat(*system)) || !is_north_up(place)) {
        raster.warped = lonlat_view(raster.top(), warp);
        if (!raster.warped || raster.warped->GetGeoTransform(place.data()) != CE_None) {
            return cannot_turn();
        }
    }
    const auto box = box_of(raster.top(), place);
    if (!box) {
        return fail(ErrorCode::BadData,
                    fmt::format("The raster {} does not say its coordinate system, and its corners are no degrees.",
                                file.string()));
    }
    const int width = raster.top().GetRasterXSize();
    const int height = raster.top().GetRasterYSize();
    if (1.0 * width * height > most_cells) {
        return fail(ErrorCode::Unsupported,
                    fmt::format("The raster {} has {} x {} cells, more than fit: scale it down.", file.string(), width,
                                height));
    }
    raster.box = *box;
    return raster;
}

tl::unexpected<Error> broken(const std::filesystem::path& file, const GdalMessages& messages) {
    return fail(ErrorCode::BadData, fmt::format("The raster {} is broken{}.", file.string(), messages.because()));
}

}  // namespace

Result<ByteRaster> read_byte_raster(const std::filesystem::path& file) {
    const GdalMessages messages;
    const auto opened = open_raster(file, messages, {});
    if (!opened) {
        return fail(opened.error());
    }
    GDALDataset& source = opened->top();
    const int channels = source.GetRasterCount();
    for (int band = 1; band <= channels; ++band) {
        if (channels > 4 || source.GetRasterBand(band)->GetRasterDataType() != GDT_Byte) {
            return fail(
                ErrorCode::Unsupported,
                fmt::format("The raster {} is no picture of one to four bands of 8 bits: convert it.", file.string()));
        }
    }
    ByteRaster raster{source.GetRasterXSize(), source.GetRasterYSize(), channels, opened->box, {}};
    const auto row_bytes = static_cast<std::size_t>(raster.width) * static_cast<std::size_t>(channels);
    raster.cells.resize(row_bytes * static_cast<std::size_t>(raster.height));
    // Bands side by side in each cell.
    const CPLErr result =
        source.RasterIO(GF_Read, 0, 0, raster.width, raster.height, raster.cells.data(), raster.width, raster.height,
                        GDT_Byte, channels, nullptr, channels, static_cast<GSpacing>(row_bytes), 1, nullptr);
    if (result != CE_None) {
        return broken(file, messages);
    }
    return raster;
}

Result<FloatRaster> read_float_raster(const std::filesystem::path& file) {
    const GdalMessages messages;
    const auto opened = open_raster(file, messages, {"-ot", "Float32", "-dstnodata", "nan"});
    if (!opened) {
        return fail(opened.error());
    }
    GDALDataset& source = opened->top();
    GDALRasterBand& band = *source.GetRasterBand(1);
    FloatRaster raster{source.GetRasterXSize(), source.GetRasterYSize(), opened->box, {}};
    raster.cells.resize(static_cast<std::size_t>(raster.width) * static_cast<std::size_t>(raster.height));
    const CPLErr result = band.RasterIO(GF_Read, 0, 0, raster.width, raster.height, raster.cells.data(), raster.width,
                                        raster.height, GDT_Float32, 0, 0, nullptr);
    if (result != CE_None) {
        return broken(file, messages);
    }
    int has_no_data = 0;
    const auto no_data = static_cast<float>(band.GetNoDataValue(&has_no_data));
    const auto scale = static_cast<float>(band.GetScale());
    const auto offset = static_cast<float>(band.GetOffset());
    for (float& cell : raster.cells) {
        const bool empty = has_no_data != 0 && cell == no_data;
        cell = empty ? std::numeric_limits<float>::quiet_NaN() : cell * scale + offset;
    }
    return raster;
}

}  // namespace geo::io

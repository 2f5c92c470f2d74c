#include "geo/io/map_raster.hpp"

#include "geo/io/gdal_runtime.hpp"
#include "geo/io/gdal_views.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <utility>

namespace geo::io {

namespace {

bool is_degrees(double x, double y) {
    return std::abs(x) <= 360.0 && std::abs(y) <= 90.0;
}

/// What a raster says of its place.
enum class Place { None, InSystem, Degrees, Unknown };

Place place_of(GDALDataset& source) {
    if (source.GetGCPCount() > 0) {
        if (source.GetGCPSpatialRef() != nullptr) {
            return Place::InSystem;
        }
        const GDAL_GCP* points = source.GetGCPs();
        const bool degrees = std::all_of(points, points + source.GetGCPCount(),
                                         [](const GDAL_GCP& at) { return is_degrees(at.dfGCPX, at.dfGCPY); });
        return degrees ? Place::Degrees : Place::Unknown;
    }
    std::array<double, 6> place{};
    if (source.GetGeoTransform(place.data()) != CE_None) {
        return Place::None;
    }
    if (source.GetSpatialRef() != nullptr) {
        return Place::InSystem;
    }
    const double width = source.GetRasterXSize();
    const double height = source.GetRasterYSize();
    const bool degrees = is_degrees(place[0], place[3]) && is_degrees(place[0] + width * place[1] + height * place[2],
                                                                      place[3] + width * place[4] + height * place[5]);
    return degrees ? Place::Degrees : Place::Unknown;
}

enum class Content { Picture, Heights, Neither };

Content content_of(GDALDataset& source) {
    const int bands = source.GetRasterCount();
    const auto is_byte = [&](int band) { return source.GetRasterBand(band)->GetRasterDataType() == GDT_Byte; };
    if (bands == 1 && !is_byte(1)) {
        return GDALDataTypeIsComplex(source.GetRasterBand(1)->GetRasterDataType()) != 0 ? Content::Neither
                                                                                        : Content::Heights;
    }
    for (int band = 1; band <= bands; ++band) {
        if (bands > 4 || !is_byte(band)) {
            return Content::Neither;
        }
    }
    return Content::Picture;
}

bool has_alpha(GDALDataset& source) {
    return source.GetRasterBand(source.GetRasterCount())->GetColorInterpretation() == GCI_AlphaBand;
}

CPLStringList warp_words(GDALDataset& source, Place place, Content content, const std::string& definition) {
    CPLStringList words;
    const auto add = [&words](std::initializer_list<const char*> more) {
        std::for_each(more.begin(), more.end(), [&words](const char* word) { words.AddString(word); });
    };
    add({"-of", "VRT", "-r", "bilinear", "-t_srs", definition.c_str()});
    if (place == Place::Degrees) {
        add({"-s_srs", wgs84_lonlat});
    }
    if (content == Content::Heights) {
        add({"-ot", "Float32", "-dstnodata", "nan"});
    } else if (!has_alpha(source)) {
        add({"-dstalpha"});
    }
    return words;
}

/// The warped view, scaled down where it would be too large.
GDALDatasetUniquePtr warped_within(GDALDataset& source, CPLStringList words, double most_cells) {
    GDALDatasetUniquePtr view = warped_view(source, words);
    if (!view) {
        return view;
    }
    const double cells = 1.0 * view->GetRasterXSize() * view->GetRasterYSize();
    if (cells <= most_cells) {
        return view;
    }
    const double share = std::sqrt(most_cells / cells);
    const auto scaled = [share](int size) {
        return std::to_string(std::max(1, static_cast<int>(std::floor(size * share))));
    };
    words.AddString("-ts");
    words.AddString(scaled(view->GetRasterXSize()).c_str());
    words.AddString(scaled(view->GetRasterYSize()).c_str());
    return warped_view(source, words);
}

/// Cells of four bytes from bands of grey, grey and alpha, RGB and alpha.
bool read_picture(GDALDataset& view, MapRaster& raster) {
    const auto cells = static_cast<std::size_t>(raster.width) * static_cast<std::size_t>(raster.height);
    raster.rgba.assign(cells * 4, 255);
    const int bands = view.GetRasterCount();
    const bool grey = bands <= 2;
    const auto read = [&](int band, std::size_t channel) {
        return view.GetRasterBand(band)->RasterIO(GF_Read, 0, 0, raster.width, raster.height,
                                                  raster.rgba.data() + channel, raster.width, raster.height, GDT_Byte,
                                                  4, GSpacing{4} * raster.width, nullptr) == CE_None;
    };
    const std::array<int, 3> colors = grey ? std::array{1, 1, 1} : std::array{1, 2, 3};
    return read(colors[0], 0) && read(colors[1], 1) && read(colors[2], 2) && (bands % 2 == 1 || read(bands, 3));
}

bool read_heights(GDALDataset& view, MapRaster& raster) {
    GDALRasterBand& band = *view.GetRasterBand(1);
    raster.heights_m.resize(static_cast<std::size_t>(raster.width) * static_cast<std::size_t>(raster.height));
    if (band.RasterIO(GF_Read, 0, 0, raster.width, raster.height, raster.heights_m.data(), raster.width, raster.height,
                      GDT_Float32, 0, 0, nullptr) != CE_None) {
        return false;
    }
    int has_no_data = 0;
    const auto no_data = static_cast<float>(band.GetNoDataValue(&has_no_data));
    const auto scale = static_cast<float>(band.GetScale());
    const auto offset = static_cast<float>(band.GetOffset());
    for (float& height : raster.heights_m) {
        const bool empty = has_no_data != 0 && height == no_data;
        height = empty ? std::numeric_limits<float>::quiet_NaN() : height * scale + offset;
    }
    return true;
}

Result<void> check_place(Place place, const std::string& file) {
    if (place == Place::None) {
        return fail(ErrorCode::BadData, fmt::format("The picture {} has no place on the earth: add a world file or "
                                                    "ground control points.",
                                                    file));
    }
    if (place == Place::Unknown) {
        return fail(ErrorCode::BadData, fmt::format("The raster {} does not say its coordinate system, and its corners "
                                                    "are no degrees: add the system, as in a .prj file beside it.",
                                                    file));
    }
    return {};
}

}  // namespace

Result<MapRaster> read_map_raster(const std::filesystem::path& file, const std::string& definition, double most_cells) {
    const GdalMessages messages;
    auto opened = open_dataset(file, GdalKind::Raster, messages);
    if (!opened) {
        return fail(opened.error());
    }
    GDALDataset& source = **opened;
    if (source.GetRasterCount() == 0) {
        return fail(ErrorCode::BadData, fmt::format("The file {} has no raster band.", file.string()));
    }
    const Place place = place_of(source);
    if (auto checked = check_place(place, file.string()); !checked) {
        return fail(checked.error());
    }
    const Content content = content_of(source);
    if (content == Content::Neither) {
        return fail(ErrorCode::Unsupported, fmt::format("The raster {} is neither a picture of one to four bands of 8 "
                                                        "bits nor one band of heights: convert it.",
                                                        file.string()));
    }
    const auto cannot_warp = [&] {
        return fail(ErrorCode::BadData, fmt::format("The raster {} cannot be turned to the map's projection{}.",
                                                    file.string(), messages.because()));
    };
    const bool has_palette = source.GetRasterBand(1)->GetColorTable() != nullptr;
    const GDALDatasetUniquePtr colored = has_palette ? palette_view(source) : nullptr;
    if (has_palette && !colored) {
        return cannot_warp();
    }
    GDALDataset& top = colored ? *colored : source;
    const GDALDatasetUniquePtr view = warped_within(top, warp_words(top, place, content, definition), most_cells);
    std::array<double, 6> at{};
    if (!view || view->GetGeoTransform(at.data()) != CE_None) {
        return cannot_warp();
    }
    MapRaster raster;
    raster.width = view->GetRasterXSize();
    raster.height = view->GetRasterYSize();
    raster.box = {at[0], at[3] + at[5] * raster.height, at[0] + at[1] * raster.width, at[3]};
    if (!(content == Content::Heights ? read_heights(*view, raster) : read_picture(*view, raster))) {
        return fail(ErrorCode::BadData, fmt::format("The raster {} is broken{}.", file.string(), messages.because()));
    }
    return raster;
}

}  // namespace geo::io

#include "geo/crs/projection.hpp"
#include "geo/io/map_raster.hpp"
#include "tests/support/paths.hpp"
#include "tests/unit/geo/io/make_files.hpp"

#include <catch2/catch.hpp>
#include <ogr_spatialref.h>

#include <array>
#include <cmath>
#include <string>
#include <vector>

using namespace geo::io;

namespace {

constexpr const char* cone = "+proj=lcc +lat_1=31 +lat_2=35 +lat_0=33 +lon_0=62 +datum=WGS84 +units=m +no_defs";

OGRSpatialReference lonlat() {
    OGRSpatialReference system;
    system.importFromEPSG(4326);
    system.SetAxisMappingStrategy(OAMS_TRADITIONAL_GIS_ORDER);
    return system;
}

/// A GeoTIFF of 100 x 80 cells without a place, black but for a white square of 9 cells around (70, 20).
GDALDatasetUniquePtr spotted(const std::filesystem::path& file, int bands, GDALDataType type = GDT_Byte) {
    GDALDatasetUniquePtr dataset(io_test::driver("GTiff").Create(file.c_str(), 100, 80, bands, type, nullptr));
    REQUIRE(dataset);
    std::vector<float> cells(100 * 80, 10);
    for (std::size_t y = 16; y <= 24; ++y) {
        for (std::size_t x = 66; x <= 74; ++x) {
            cells[y * 100 + x] = 250;
        }
    }
    for (int band = 1; band <= bands; ++band) {
        REQUIRE(dataset->GetRasterBand(band)->RasterIO(GF_Write, 0, 0, 100, 80, cells.data(), 100, 80, GDT_Float32, 0,
                                                       0, nullptr) == CE_None);
    }
    return dataset;
}

/// The red of the cell that a position falls into.
int red_at(const MapRaster& raster, double lon, double lat) {
    const auto projection = geo::crs::Projection::open(cone, {60, 30, 64, 36});
    REQUIRE(projection);
    const auto world = projection->world_from_lonlat({lon, lat});
    REQUIRE(world);
    const auto x = static_cast<int>((world->x - raster.box.min_x) / raster.box.width() * raster.width);
    const auto y = static_cast<int>((raster.box.max_y - world->y) / raster.box.height() * raster.height);
    REQUIRE((x >= 0 && y >= 0 && x < raster.width && y < raster.height));
    return raster
        .rgba[(static_cast<std::size_t>(y) * static_cast<std::size_t>(raster.width) + static_cast<std::size_t>(x)) * 4];
}

}  // namespace

TEST_CASE("A picture with a place lands where its corners say", "[io]") {
    const auto file = test_support::scratch_dir("map-raster-place") / "picture.tif";
    {
        auto dataset = spotted(file, 3);
        std::array<double, 6> place{60, 0.04, 0, 35, 0, -0.04};
        dataset->SetGeoTransform(place.data());
        const OGRSpatialReference system = lonlat();
        dataset->SetSpatialRef(&system);
    }
    const auto raster = read_map_raster(file, cone);
    REQUIRE(raster);
    CHECK(raster->heights_m.empty());
    CHECK(red_at(*raster, 62.82, 34.18) == 250);
    CHECK(red_at(*raster, 62.82, 33.5) == 10);
    // The corner of the upright box lies outside of the bent picture.
    CHECK(raster->rgba[3] == 0);
}

TEST_CASE("A scanned sheet that lay askew is put right by its control points", "[io]") {
    const auto file = test_support::scratch_dir("map-raster-points") / "scan.tif";
    {
        auto dataset = spotted(file, 1);
        const auto at = [](double pixel, double line, double lon, double lat) {
            GDAL_GCP point{};
            point.dfGCPPixel = pixel;
            point.dfGCPLine = line;
            point.dfGCPX = lon;
            point.dfGCPY = lat;
            return point;
        };
        // A quarter turn: up on the earth is right on the glass.
        const std::array<GDAL_GCP, 4> points{at(0, 0, 60, 30), at(100, 0, 60, 35), at(0, 80, 64, 30),
                                             at(100, 80, 64, 35)};
        const OGRSpatialReference system = lonlat();
        REQUIRE(dataset->SetGCPs(4, points.data(), &system) == CE_None);
    }
    const auto raster = read_map_raster(file, cone);
    REQUIRE(raster);
    CHECK(red_at(*raster, 60 + 20.5 / 80 * 4, 30 + 70.5 / 100 * 5) == 250);
    CHECK(red_at(*raster, 62, 31) == 10);
}

TEST_CASE("Heights come as metres, with gaps where there are none", "[io]") {
    const auto file = test_support::scratch_dir("map-raster-heights") / "heights.tif";
    {
        auto dataset = spotted(file, 1, GDT_Int16);
        std::array<double, 6> place{60, 0.04, 0, 35, 0, -0.04};
        dataset->SetGeoTransform(place.data());
        const OGRSpatialReference system = lonlat();
        dataset->SetSpatialRef(&system);
        dataset->GetRasterBand(1)->SetNoDataValue(250);
    }
    const auto raster = read_map_raster(file, cone);
    REQUIRE(raster);
    CHECK(raster->rgba.empty());
    const auto cells = raster->heights_m;
    CHECK(std::count(cells.begin(), cells.end(), 10.0F) > 1000);
    CHECK(std::none_of(cells.begin(), cells.end(), [](float height) { return height > 10; }));
    CHECK(std::any_of(cells.begin(), cells.end(), [](float height) { return std::isnan(height); }));
}

TEST_CASE("A world file without a system will do where it is in degrees", "[io]") {
    const auto folder = test_support::scratch_dir("map-raster-world");
    const auto file = folder / "picture.png";
    {
        const auto source = spotted(folder / "source.tif", 3);
        const GDALDatasetUniquePtr png(
            io_test::driver("PNG").CreateCopy(file.c_str(), source.get(), 0, nullptr, nullptr, nullptr));
        REQUIRE(png);
    }
    std::filesystem::remove(folder / "picture.png.aux.xml");
    const auto nowhere = read_map_raster(file, cone);
    REQUIRE_FALSE(nowhere);
    CHECK(nowhere.error().message.find("no place on the earth") != std::string::npos);
    io_test::write_text(folder / "picture.pgw", "0.04\n0\n0\n-0.04\n60.02\n34.98\n");
    const auto placed = read_map_raster(file, cone);
    REQUIRE(placed);
    CHECK(red_at(*placed, 62.82, 34.18) == 250);
    io_test::write_text(folder / "picture.pgw", "400\n0\n0\n-400\n600000\n3800000\n");
    const auto metres = read_map_raster(file, cone);
    REQUIRE_FALSE(metres);
    CHECK(metres.error().message.find("coordinate system") != std::string::npos);
}

TEST_CASE("A large raster is scaled down, one of five bands refused", "[io]") {
    const auto folder = test_support::scratch_dir("map-raster-large");
    for (const int bands : {3, 5}) {
        auto dataset = spotted(folder / (std::to_string(bands) + ".tif"), bands);
        std::array<double, 6> place{60, 0.04, 0, 35, 0, -0.04};
        dataset->SetGeoTransform(place.data());
    }
    const auto small = read_map_raster(folder / "3.tif", cone, 1000);
    REQUIRE(small);
    CHECK(small->width * small->height <= 1000);
    CHECK(small->width * small->height > 800);
    CHECK(red_at(*small, 62.82, 34.18) > 150);
    const auto five = read_map_raster(folder / "5.tif", cone);
    REQUIRE_FALSE(five);
    CHECK(five.error().code == geo::ErrorCode::Unsupported);
}

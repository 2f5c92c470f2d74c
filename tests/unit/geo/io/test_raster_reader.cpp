#include "geo/io/raster_reader.hpp"
#include "tests/support/paths.hpp"
#include "tests/unit/geo/io/make_files.hpp"

#include <catch2/catch.hpp>
#include <ogr_spatialref.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <string>
#include <vector>

using namespace geo::io;
using io_test::write_text;

namespace {

/// A GeoTIFF of 40 x 30 cells from 60 E 35 N, a tenth of a degree each, with `value(x, y, band)` in its cells.
template <typename Value>
std::filesystem::path write_tiff(const std::filesystem::path& file, GDALDataType type, int bands, Value value,
                                 int epsg = 4326, std::array<double, 6> place = {60, 0.1, 0, 35, 0, -0.1}) {
    GDALDatasetUniquePtr dataset(io_test::driver("GTiff").Create(file.c_str(), 40, 30, bands, type, nullptr));
    REQUIRE(dataset);
    dataset->SetGeoTransform(place.data());
    OGRSpatialReference system;
    if (epsg != 0) {
        system.importFromEPSG(epsg);
        dataset->SetSpatialRef(&system);
    }
    for (int band = 1; band <= bands; ++band) {
        std::vector<float> row(40);
        for (int y = 0; y < 30; ++y) {
            for (int x = 0; x < 40; ++x) {
                row[static_cast<std::size_t>(x)] = static_cast<float>(value(x, y, band));
            }
            REQUIRE(dataset->GetRasterBand(band)->RasterIO(GF_Write, 0, y, 40, 1, row.data(), 40, 1, GDT_Float32, 0, 0,
                                                           nullptr) == CE_None);
        }
    }
    return file;
}

int pattern(int x, int y, int band) {
    return (x + 3 * y + 50 * band) % 256;
}

std::uint8_t cell(const ByteRaster& raster, int x, int y, int channel) {
    const auto place = (std::ptrdiff_t{y} * raster.width + x) * raster.channels + channel;
    return raster.cells[static_cast<std::size_t>(place)];
}

}  // namespace

TEST_CASE("Bytes come as they are, rows from the north, with their box") {
    const auto folder = test_support::scratch_dir("raster_bytes");
    for (const int bands : {1, 3, 4}) {
        CAPTURE(bands);
        const auto raster = read_byte_raster(write_tiff(folder / "b.tif", GDT_Byte, bands, pattern));
        REQUIRE(raster);
        CHECK(raster->width == 40);
        CHECK(raster->height == 30);
        CHECK(raster->channels == bands);
        CHECK(raster->box.west_deg == Approx(60));
        CHECK(raster->box.east_deg == Approx(64));
        CHECK(raster->box.north_deg == Approx(35));
        CHECK(raster->box.south_deg == Approx(32));
        int wrong = 0;
        for (int y = 0; y < 30; ++y) {
            for (int x = 0; x < 40; ++x) {
                for (int band = 1; band <= bands; ++band) {
                    wrong += cell(*raster, x, y, band - 1) == pattern(x, y, band) ? 0 : 1;
                }
            }
        }
        CHECK(wrong == 0);
    }
}

TEST_CASE("Heights keep their values, cells without data are no numbers, scale and offset are applied") {
    const auto folder = test_support::scratch_dir("raster_floats");
    const auto height = [](int x, int y, int) { return x == 3 && y == 4 ? -9999 : 100 * x - y; };
    const auto file = write_tiff(folder / "h.tif", GDT_Int16, 1, height);
    {
        GDALDatasetUniquePtr dataset(GDALDataset::Open(file.c_str(), GDAL_OF_UPDATE));
        dataset->GetRasterBand(1)->SetNoDataValue(-9999);
    }
    const auto raster = read_float_raster(file);
    REQUIRE(raster);
    CHECK(raster->cells[0] == 0.0F);
    CHECK(raster->cells[39] == 3900.0F);
    CHECK(raster->cells[40] == -1.0F);
    CHECK(std::isnan(raster->cells[4 * 40 + 3]));
    CHECK(std::count_if(raster->cells.begin(), raster->cells.end(), [](float c) { return std::isnan(c); }) == 1);
    {
        GDALDatasetUniquePtr dataset(GDALDataset::Open(file.c_str(), GDAL_OF_UPDATE));
        dataset->GetRasterBand(1)->SetScale(0.5);
        dataset->GetRasterBand(1)->SetOffset(10);
    }
    CHECK(read_float_raster(file)->cells[39] == 1960.0F);
}

TEST_CASE("Rasters in other systems are warped to where they belong") {
    const auto folder = test_support::scratch_dir("raster_warped");
    // UTM 42 north: 40 x 30 km around 69.17 E 34.53 N, bright in the north-west quarter.
    const auto bright = [](int x, int y, int) { return x < 20 && y < 15 ? 200 : 20; };
    const std::array<double, 6> place = {495'812, 1000, 0, 3'835'722, 0, -1000};
    const auto raster = read_byte_raster(write_tiff(folder / "utm.tif", GDT_Byte, 1, bright, 32642, place));
    REQUIRE(raster);
    CHECK(raster->channels == 2);
    CHECK(raster->box.west_deg == Approx(68.954).margin(0.01));
    CHECK(raster->box.north_deg == Approx(34.664).margin(0.01));
    CHECK(raster->box.east_deg == Approx(69.391).margin(0.01));
    CHECK(cell(*raster, raster->width / 4, raster->height / 4, 0) == 200);
    CHECK(cell(*raster, raster->width / 4, raster->height / 4, 1) == 255);
    CHECK(cell(*raster, 3 * raster->width / 4, raster->height / 4, 0) == 20);
    CHECK(cell(*raster, raster->width / 4, 3 * raster->height / 4, 0) == 20);

    const auto heights = read_float_raster(write_tiff(folder / "utm_f.tif", GDT_Float32, 1, bright, 32642, place));
    REQUIRE(heights);
    CHECK(heights->cells[static_cast<std::size_t>(heights->height / 4 * heights->width + heights->width / 4)] ==
          Approx(200));
}

TEST_CASE("A raster written from the south is turned") {
    const auto folder = test_support::scratch_dir("raster_south");
    const auto raster = read_float_raster(write_tiff(
        folder / "s.tif", GDT_Float32, 1, [](int, int y, int) { return y; }, 4326, {60, 0.1, 0, 32, 0, 0.1}));
    REQUIRE(raster);
    CHECK(raster->box.north_deg == Approx(35));
    CHECK(raster->cells.front() == Approx(29));
    CHECK(raster->cells.back() == Approx(0));
}

TEST_CASE("A palette is expanded") {
    const auto folder = test_support::scratch_dir("raster_palette");
    const auto file = folder / "p.tif";
    {
        GDALDatasetUniquePtr dataset(io_test::driver("GTiff").Create(file.c_str(), 2, 1, 1, GDT_Byte, nullptr));
        GDALColorTable table;
        const GDALColorEntry red{255, 0, 0, 255};
        const GDALColorEntry green{0, 128, 0, 255};
        table.SetColorEntry(0, &red);
        table.SetColorEntry(1, &green);
        dataset->GetRasterBand(1)->SetColorTable(&table);
        std::array<double, 6> place = {60, 1, 0, 35, 0, -1};
        dataset->SetGeoTransform(place.data());
        std::array<std::uint8_t, 2> cells = {1, 0};
        REQUIRE(dataset->GetRasterBand(1)->RasterIO(GF_Write, 0, 0, 2, 1, cells.data(), 2, 1, GDT_Byte, 0, 0,
                                                    nullptr) == CE_None);
    }
    const auto raster = read_byte_raster(file);
    REQUIRE(raster);
    CHECK(raster->cells == std::vector<std::uint8_t>{0, 128, 0, 255, 255, 0, 0, 255});
}

TEST_CASE("Boxes across 180 degrees and around the world") {
    const auto folder = test_support::scratch_dir("raster_boxes");
    const auto across =
        read_byte_raster(write_tiff(folder / "a.tif", GDT_Byte, 1, pattern, 4326, {170, 0.5, 0, 10, 0, -0.5}));
    REQUIRE(across);
    CHECK(across->box.crosses_dateline());
    CHECK(across->box.west_deg == Approx(170));
    CHECK(across->box.east_deg == Approx(-170));
    const auto world =
        read_byte_raster(write_tiff(folder / "w.tif", GDT_Byte, 1, pattern, 4326, {-180, 9, 0, 90, 0, -6}));
    REQUIRE(world);
    CHECK(world->box.west_deg == Approx(-180));
    CHECK(world->box.east_deg == Approx(180));
    const auto east =
        read_byte_raster(write_tiff(folder / "e.tif", GDT_Byte, 1, pattern, 4326, {140, 1, 0, 10, 0, -0.5}));
    REQUIRE(east);
    CHECK(east->box.east_deg == Approx(180));
    const auto from_zero =
        read_byte_raster(write_tiff(folder / "z.tif", GDT_Byte, 1, pattern, 4326, {200, 0.5, 0, 10, 0, -0.5}));
    REQUIRE(from_zero);
    CHECK(from_zero->box.west_deg == Approx(-160));
    CHECK(from_zero->box.east_deg == Approx(-140));
}

TEST_CASE("A picture with a world file is taken for degrees where it can be") {
    const auto folder = test_support::scratch_dir("raster_world_file");
    const auto source = write_tiff(folder / "b.tif", GDT_Byte, 3, pattern);
    const auto picture = folder / "map.png";
    {
        GDALDatasetUniquePtr dataset(GDALDataset::Open(source.c_str(), GDAL_OF_RASTER));
        GDALDatasetUniquePtr(
            io_test::driver("PNG").CreateCopy(picture.c_str(), dataset.get(), FALSE, nullptr, nullptr, nullptr));
    }
    std::filesystem::remove(folder / "map.png.aux.xml");
    const auto nowhere = read_byte_raster(picture);
    REQUIRE_FALSE(nowhere);
    CHECK(nowhere.error().message.find("no place on the earth") != std::string::npos);

    write_text(folder / "map.pgw", "0.1\n0\n0\n-0.1\n60.05\n34.95\n");
    const auto placed = read_byte_raster(picture);
    REQUIRE(placed);
    CHECK(placed->box.west_deg == Approx(60));
    CHECK(placed->box.north_deg == Approx(35));
    CHECK(cell(*placed, 5, 6, 2) == pattern(5, 6, 3));

    write_text(folder / "map.pgw", "1000\n0\n0\n-1000\n495812\n3835722\n");
    CHECK_FALSE(read_byte_raster(picture));
}

TEST_CASE("Rasters that cannot be read fail with a sentence that names them") {
    const auto folder = test_support::scratch_dir("raster_failures");
    write_text(folder / "empty.tif", "");
    write_text(folder / "words.tif", "this is no picture");
    write_tiff(folder / "cut.tif", GDT_Byte, 1, pattern);
    std::filesystem::resize_file(folder / "cut.tif", 500);
    write_tiff(folder / "floats.tif", GDT_Float32, 1, pattern);
    write_tiff(folder / "five.tif", GDT_Byte, 5, pattern);
    for (const char* name : {"missing.tif", "empty.tif", "words.tif", "cut.tif", "floats.tif", "five.tif"}) {
        CAPTURE(name);
        const auto raster = read_byte_raster(folder / name);
        REQUIRE_FALSE(raster);
        CHECK(raster.error().message.find(name) != std::string::npos);
        CHECK(raster.error().message.back() == '.');
    }
    CHECK(read_byte_raster(folder / "missing.tif").error().code == geo::ErrorCode::NotFound);
    CHECK_FALSE(read_float_raster(folder / "cut.tif"));
    CHECK_FALSE(read_float_raster(folder));
}

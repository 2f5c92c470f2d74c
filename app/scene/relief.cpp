#include "app/scene/relief.hpp"

#include "app/scene/color.hpp"
#include "app/scene/hash.hpp"
#include "app/scene/layer_writer.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <string_view>
#include <utility>

namespace app::scene {
namespace {

using campaign::GreyRaster;
using geo::core::Point;

constexpr std::size_t grid_columns = 48;
constexpr std::size_t grid_rows = 32;

/// What level ground keeps of its light; the rest is room for slopes that face the light.
constexpr double level_light = 0.94;
constexpr double shadow_depth = 0.8;

/// The value of level ground: the commonest one.
double level_cell(const GreyRaster& raster) {
    std::array<std::size_t, 256> count{};
    for (const std::uint8_t cell : raster.cells) {
        ++count[cell];
    }
    return static_cast<double>(std::max_element(count.begin(), count.end()) - count.begin());
}

std::uint8_t light_of(double cell, double level) {
    const double slope = cell < level ? (cell - level) / level : (cell - level) / std::max(1.0, 255.0 - level);
    const double light = level_light + slope * (slope < 0.0 ? shadow_depth : 1.0 - level_light);
    return static_cast<std::uint8_t>(std::lround(255.0 * std::clamp(light, 0.0, 1.0)));
}

struct TintStop {
    double height_m = 0;
    Color color;
};
/// Greens of the plains, straw, browns of the uplands, pale heights: muted, since colour belongs to who holds the
/// ground.
constexpr std::array<TintStop, 7> tint_stops{{{0, {206, 216, 190, 255}},
                                              {400, {220, 223, 194, 255}},
                                              {1000, {234, 226, 198, 255}},
                                              {2000, {226, 207, 176, 255}},
                                              {3200, {208, 186, 160, 255}},
                                              {4600, {222, 212, 202, 255}},
                                              {6500, {250, 250, 250, 255}}}};

Color tint_of(std::uint8_t cell) {
    if (cell == 0) {
        return {0, 0, 0, 0};
    }
    const double height_m = cell * campaign::elevation_step_m;
    for (std::size_t stop = 1; stop < tint_stops.size(); ++stop) {
        if (height_m <= tint_stops[stop].height_m) {
            const TintStop& low = tint_stops[stop - 1];
            const TintStop& high = tint_stops[stop];
            return mixed(low.color, high.color, (height_m - low.height_m) / (high.height_m - low.height_m));
        }
    }
    return tint_stops.back().color;
}

PictureRef with_identity(Picture picture) {
    Hash hash;
    hash.add(picture.width).add(picture.height).add(picture.channels);
    hash.add(std::string_view(reinterpret_cast<const char*>(picture.cells.data()), picture.cells.size()));
    picture.id = hash.value();
    return std::make_shared<const Picture>(std::move(picture));
}

std::vector<std::optional<std::uint32_t>> add_vertices(const GreyRaster& raster, const geo::crs::Projection& projection,
                                                       geo::core::Triangles& triangles, std::vector<Point>& texture) {
    std::vector<std::optional<std::uint32_t>> numbers;
    for (std::size_t row = 0; row <= grid_rows; ++row) {
        for (std::size_t column = 0; column <= grid_columns; ++column) {
            const double u = static_cast<double>(column) / grid_columns;
            const double v = static_cast<double>(row) / grid_rows;
            const double lat = raster.box.north_deg - v * (raster.box.north_deg - raster.box.south_deg);
            const auto world = projection.world_from_lonlat({raster.box.west_deg + u * raster.box.width_deg(), lat});
            if (!world) {
                numbers.emplace_back(std::nullopt);
                continue;
            }
            numbers.emplace_back(static_cast<std::uint32_t>(triangles.vertices.size()));
            triangles.vertices.push_back(*world);
            texture.push_back({u, v});
        }
    }
    return numbers;
}

}  // namespace

MeshRef relief_mesh(const GreyRaster& raster, const geo::crs::Projection& projection) {
    geo::core::Triangles triangles;
    std::vector<Point> texture;
    const auto numbers = add_vertices(raster, projection, triangles, texture);
    for (std::size_t row = 0; row < grid_rows; ++row) {
        for (std::size_t column = 0; column < grid_columns; ++column) {
            const std::size_t first = row * (grid_columns + 1) + column;
            const auto& north_west = numbers[first];
            const auto& north_east = numbers[first + 1];
            const auto& south_west = numbers[first + grid_columns + 1];
            const auto& south_east = numbers[first + grid_columns + 2];
            if (north_west && north_east && south_west && south_east) {
                for (const std::uint32_t index :
                     {*north_west, *south_west, *south_east, *north_west, *south_east, *north_east}) {
                    triangles.indices.push_back(index);
                }
            }
        }
    }
    return triangles.indices.empty() ? nullptr : make_mesh(std::move(triangles), std::move(texture));
}

PictureRef hillshade_picture(const GreyRaster& raster) {
    const double level = level_cell(raster);
    std::array<std::uint8_t, 256> light{};
    for (std::size_t value = 0; value < light.size(); ++value) {
        light[value] = light_of(static_cast<double>(value), level);
    }
    Picture picture{0, raster.width, raster.height, 1, {}};
    picture.cells.resize(raster.cells.size());
    std::transform(raster.cells.begin(), raster.cells.end(), picture.cells.begin(),
                   [&light](std::uint8_t cell) { return light[cell]; });
    return with_identity(std::move(picture));
}

PictureRef tint_picture(const GreyRaster& raster) {
    std::array<Color, 256> tints{};
    for (std::size_t value = 0; value < tints.size(); ++value) {
        tints[value] = tint_of(static_cast<std::uint8_t>(value));
    }
    Picture picture{0, raster.width, raster.height, 4, {}};
    picture.cells.reserve(raster.cells.size() * 4);
    for (const std::uint8_t cell : raster.cells) {
        const Color color = tints[cell];
        picture.cells.insert(picture.cells.end(), {color.red, color.green, color.blue, color.alpha});
    }
    return with_identity(std::move(picture));
}

}  // namespace app::scene

#include "app/print/resampled_picture.hpp"

#include "app/print/picture_cells.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <memory>

namespace app::print {

using geo::core::Box;
using geo::core::Point;

namespace {

/// More than the picture has in one direction, so that its own cells stay sharp when they are cut anew.
constexpr double finer_than_source = 1.25;

/// A corner on the raster to be made, and its place on the picture, in cells of it.
struct Corner {
    Point at;
    Point cell;
};
using Triangle = std::array<Corner, 3>;

double doubled_area(Point a, Point b, Point c) {
    return geo::core::cross(b - a, c - a);
}

/// How many cells of the picture fall on a pixel, in one direction.
double source_density(const scene::Mesh& mesh, const scene::Picture& picture, const std::vector<Point>& px) {
    double cells = 0.0;
    double pixels = 0.0;
    const std::vector<std::uint32_t>& index = mesh.triangles.indices;
    for (std::size_t i = 0; i + 2 < index.size(); i += 3) {
        cells += std::abs(doubled_area(mesh.texture[index[i]], mesh.texture[index[i + 1]], mesh.texture[index[i + 2]]));
        pixels += std::abs(doubled_area(px[index[i]], px[index[i + 1]], px[index[i + 2]]));
    }
    return pixels > 0.0 ? std::sqrt(cells * picture.width * picture.height / pixels) : 0.0;
}

/// Calls `put` for every cell of a raster whose middle is in the triangle, with its place on the picture.
template <typename Put>
void fill_triangle(const Triangle& triangle, int width, int height, const Put& put) {
    Box box;
    for (const Corner& corner : triangle) {
        box.add(corner.at);
    }
    const double whole = doubled_area(triangle[0].at, triangle[1].at, triangle[2].at);
    if (whole == 0.0) {
        return;
    }
    // Middles on an edge belong to both triangles, so that none is left out.
    constexpr double slack = -1e-7;
    const int top = std::max(0, static_cast<int>(std::floor(box.min_y - 0.5)));
    const int bottom = std::min(height - 1, static_cast<int>(std::ceil(box.max_y - 0.5)));
    const int left = std::max(0, static_cast<int>(std::floor(box.min_x - 0.5)));
    const int right = std::min(width - 1, static_cast<int>(std::ceil(box.max_x - 0.5)));
    for (int y = top; y <= bottom; ++y) {
        for (int x = left; x <= right; ++x) {
            const Point at{x + 0.5, y + 0.5};
            const double a = doubled_area(at, triangle[1].at, triangle[2].at) / whole;
            const double b = doubled_area(triangle[0].at, at, triangle[2].at) / whole;
            const double c = 1.0 - a - b;
            if (a >= slack && b >= slack && c >= slack) {
                put(x, y, triangle[0].cell * a + triangle[1].cell * b + triangle[2].cell * c);
            }
        }
    }
}

}  // namespace

std::optional<ResampledPicture> resampled_picture(const scene::PictureItem& item, const scene::View& view,
                                                  const geo::core::Box& seen_px, double cells_per_px) {
    const scene::Mesh& mesh = *item.mesh;
    std::vector<Point> px;
    px.reserve(mesh.triangles.vertices.size());
    Box bounds;
    for (const Point vertex : mesh.triangles.vertices) {
        px.push_back(item.space == scene::Space::World ? view.px_from_world(vertex) : vertex);
        bounds.add(px.back());
    }
    const Box on_page{std::max(bounds.min_x, seen_px.min_x), std::max(bounds.min_y, seen_px.min_y),
                      std::min(bounds.max_x, seen_px.max_x), std::min(bounds.max_y, seen_px.max_y)};
    const bool usable = mesh.texture.size() == px.size() && item.picture->width > 0 && item.picture->height > 0;
    if (!usable || on_page.empty() || on_page.width() <= 0.0 || on_page.height() <= 0.0) {
        return std::nullopt;
    }
    const double source = source_density(mesh, *item.picture, px);
    const double density = std::min(cells_per_px, source * finer_than_source);
    ResampledPicture made;
    made.box_px = on_page;
    made.width = std::max(1, static_cast<int>(std::ceil(on_page.width() * density)));
    made.height = std::max(1, static_cast<int>(std::ceil(on_page.height() * density)));
    made.cells.assign(static_cast<std::size_t>(made.width) * static_cast<std::size_t>(made.height), 0);
    const PictureCells cells(*item.picture, source / density);
    const Point scale{made.width / on_page.width(), made.height / on_page.height()};
    const auto corner = [&](std::uint32_t index) {
        const Point from_corner = px[index] - Point{on_page.min_x, on_page.min_y};
        const Point texture = mesh.texture[index];
        return Corner{{from_corner.x * scale.x, from_corner.y * scale.y},
                      {texture.x * cells.width(), texture.y * cells.height()}};
    };
    const auto opacity = static_cast<double>(item.opacity);
    const std::vector<std::uint32_t>& index = mesh.triangles.indices;
    for (std::size_t i = 0; i + 2 < index.size(); i += 3) {
        const Triangle triangle{corner(index[i]), corner(index[i + 1]), corner(index[i + 2])};
        fill_triangle(triangle, made.width, made.height, [&](int x, int y, Point cell) {
            made.cells[static_cast<std::size_t>(y) * static_cast<std::size_t>(made.width) +
                       static_cast<std::size_t>(x)] = cells.ink_at(cell, opacity);
        });
    }
    return made;
}

}  // namespace app::print

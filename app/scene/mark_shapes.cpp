#include "app/scene/mark_shapes.hpp"

#include "app/scene/shapes.hpp"

#include <array>
#include <cmath>
#include <numbers>
#include <span>

namespace app::scene {
namespace {

using campaign::Affiliation;
using campaign::PlaceSign;
using geo::core::Point;

// In units of the mark's size, y down.
constexpr std::array<Point, 4> square{{{-0.5, -0.5}, {0.5, -0.5}, {0.5, 0.5}, {-0.5, 0.5}}};
constexpr std::array<Point, 9> shield{{{-0.56, -0.56},
                                       {0.56, -0.56},
                                       {0.56, 0.06},
                                       {0.44, 0.36},
                                       {0.22, 0.57},
                                       {0.0, 0.7},
                                       {-0.22, 0.57},
                                       {-0.44, 0.36},
                                       {-0.56, 0.06}}};
/// A square with a bastion at each corner.
constexpr std::array<Point, 20> fort{{{-0.72, -0.72}, {-0.32, -0.72}, {-0.32, -0.5}, {0.32, -0.5},  {0.32, -0.72},
                                      {0.72, -0.72},  {0.72, -0.32},  {0.5, -0.32},  {0.5, 0.32},   {0.72, 0.32},
                                      {0.72, 0.72},   {0.32, 0.72},   {0.32, 0.5},   {-0.32, 0.5},  {-0.32, 0.72},
                                      {-0.72, 0.72},  {-0.72, 0.32},  {-0.5, 0.32},  {-0.5, -0.32}, {-0.72, -0.32}}};
constexpr std::array<Point, 4> rectangle{{{-0.75, -0.5}, {0.75, -0.5}, {0.75, 0.5}, {-0.75, 0.5}}};
constexpr std::array<Point, 4> diamond{{{0.0, -0.8}, {0.8, 0.0}, {0.0, 0.8}, {-0.8, 0.0}}};
constexpr double disc_radius = 0.52;

std::vector<Point> disc(Point centre, double size) {
    constexpr int points = 20;
    std::vector<Point> outline;
    for (int point = 0; point < points; ++point) {
        const double angle = 2 * std::numbers::pi * point / points;
        outline.push_back(centre + Point{std::cos(angle), std::sin(angle)} * (disc_radius * size));
    }
    return outline;
}

/// Four leaves around a point.
std::vector<Point> clover(Point centre, double size) {
    constexpr double leaf_off = 0.36;
    constexpr double leaf_radius = 0.38;
    constexpr double reach_deg = 86;  // on each side, to where a leaf meets the next
    constexpr int steps = 8;
    std::vector<Point> outline;
    for (int leaf = 0; leaf < 4; ++leaf) {
        const double along = std::numbers::pi / 2 * leaf;
        const Point middle = Point{std::cos(along), std::sin(along)} * leaf_off;
        for (int step = 0; step <= steps; ++step) {
            const double turn_deg = -reach_deg + 2 * reach_deg * step / steps;
            const double angle = along + turn_deg * std::numbers::pi / 180;
            outline.push_back(centre + (middle + Point{std::cos(angle), std::sin(angle)} * leaf_radius) * size);
        }
    }
    return outline;
}

}  // namespace

MarkShape frame_shape(Affiliation affiliation) {
    switch (affiliation) {
        case Affiliation::Friend: return MarkShape::Rectangle;
        case Affiliation::Hostile: return MarkShape::Diamond;
        case Affiliation::Unknown: return MarkShape::Clover;
        case Affiliation::Neutral: break;
    }
    return MarkShape::Square;
}

MarkForm mark_form(PlaceSign sign, SymbolSet symbols, Affiliation affiliation) {
    const bool military = sign == PlaceSign::Garrison || sign == PlaceSign::Base;
    if (symbols == SymbolSet::Nato && military) {
        return {frame_shape(affiliation), true};
    }
    switch (sign) {
        case PlaceSign::Garrison: return {MarkShape::Shield, false};
        case PlaceSign::Base: return {MarkShape::Fort, false};
        case PlaceSign::Pass: return {MarkShape::Pass, false};
        case PlaceSign::Town: break;
    }
    return {};
}

std::vector<Point> mark_outline(MarkShape shape, Point centre, double size_px) {
    switch (shape) {
        case MarkShape::Square: return placed(square, centre, size_px);
        case MarkShape::Shield: return placed(shield, centre, size_px);
        case MarkShape::Fort: return placed(fort, centre, size_px);
        case MarkShape::Pass: return disc(centre, size_px);
        case MarkShape::Rectangle: return placed(rectangle, centre, size_px);
        case MarkShape::Diamond: return placed(diamond, centre, size_px);
        case MarkShape::Clover: return clover(centre, size_px);
    }
    return {};
}

Point mark_reach(MarkShape shape, double size_px) {
    switch (shape) {
        case MarkShape::Square: return {size_px * 0.5, size_px * 0.5};
        case MarkShape::Shield: return {size_px * 0.56, size_px * 0.7};
        case MarkShape::Fort: return {size_px * 0.72, size_px * 0.72};
        case MarkShape::Pass: return {size_px * 0.95, size_px * 0.62};
        case MarkShape::Rectangle: return {size_px * 0.75, size_px * 0.5};
        case MarkShape::Diamond: return {size_px * 0.8, size_px * 0.8};
        case MarkShape::Clover: return {size_px * 0.74, size_px * 0.74};
    }
    return {};
}

double letter_room(MarkShape shape, double size_px) {
    switch (shape) {
        case MarkShape::Square: return size_px;
        case MarkShape::Shield: return size_px * 1.02;
        case MarkShape::Fort:
        case MarkShape::Pass: return size_px * 0.92;
        case MarkShape::Rectangle: return size_px * 1.4;
        case MarkShape::Diamond:
        case MarkShape::Clover: return size_px;
    }
    return size_px;
}

std::vector<Point> lower_half(const std::vector<Point>& polygon, Point centre) {
    const auto below = [centre](Point point) { return point.x - centre.x + point.y - centre.y; };
    std::vector<Point> half;
    for (std::size_t index = 0; index < polygon.size(); ++index) {
        const Point from = polygon[index];
        const Point to = polygon[(index + 1) % polygon.size()];
        const double start = below(from);
        const double end = below(to);
        if (start >= 0) {
            half.push_back(from);
        }
        if ((start < 0) != (end < 0)) {
            half.push_back(from + (to - from) * (start / (start - end)));
        }
    }
    return half;
}

}  // namespace app::scene

// Lines cut into segments: detail by scale, distances, ends, chunks.
#include "app/gl/stroke_segments.hpp"

#include <catch2/catch.hpp>

#include <cmath>

using namespace app::gl;
using app::scene::Path;
using geo::core::Point;

namespace {

Path wave(std::size_t points) {
    Path path;
    path.id = 1;
    for (std::size_t i = 0; i < points; ++i) {
        const double x = 1e6 + static_cast<double>(i) * 10;
        path.points.push_back({x, 100 * std::sin(x / 300)});
        path.bounds.add(path.points.back());
    }
    return path;
}

Point start(const StrokeVertex& segment) {
    return {static_cast<double>(segment.high[0]) + static_cast<double>(segment.low[0]),
            static_cast<double>(segment.high[1]) + static_cast<double>(segment.low[1])};
}
Point end(const StrokeVertex& segment) {
    return {static_cast<double>(segment.high[2]) + static_cast<double>(segment.low[2]),
            static_cast<double>(segment.high[3]) + static_cast<double>(segment.low[3])};
}

}  // namespace

TEST_CASE("without tolerance every point is kept to the millimetre") {
    const Path path = wave(100);
    const StrokeSegments made = stroke_segments(path, 0);
    REQUIRE(made.segments.size() == 99);
    for (std::size_t i = 0; i < 99; ++i) {
        REQUIRE(geo::core::distance(start(made.segments[i]), path.points[i]) < 1e-3);
        REQUIRE(geo::core::distance(end(made.segments[i]), path.points[i + 1]) < 1e-3);
    }
    CHECK(made.segments.front().distances[3] == 1);
    CHECK(made.segments[50].distances[3] == 0);
    CHECK(made.segments.back().distances[3] == 2);
}

TEST_CASE("with tolerance there are fewer, and distances stay those of the whole line") {
    const Path path = wave(1000);
    const StrokeSegments fine = stroke_segments(path, 0);
    const StrokeSegments coarse = stroke_segments(path, 5);
    CHECK(coarse.segments.size() < fine.segments.size() / 2);
    CHECK(coarse.segments.back().distances[1] == fine.segments.back().distances[1]);
    CHECK(coarse.segments.back().distances[2] == fine.segments.back().distances[2]);
    for (std::size_t i = 1; i < coarse.segments.size(); ++i) {
        REQUIRE(coarse.segments[i].distances[0] == coarse.segments[i - 1].distances[1]);
    }
}

TEST_CASE("levels of detail halve and are fine enough everywhere") {
    for (const double scale : {0.3, 1.0, 1.7, 900.0, 1023.9, 1024.0}) {
        const double tolerance_px = detail_tolerance(detail_level(scale)) / scale;
        CHECK(tolerance_px <= 0.351);
        CHECK(tolerance_px >= 0.24);
    }
    CHECK(detail_level(1024.0) == detail_level(1023.9) + 1);
}

TEST_CASE("closed lines have no ends, points at one place no segment") {
    Path square;
    square.closed = true;
    square.points = {{0, 0}, {10, 0}, {10, 10}, {0, 10}};
    const StrokeSegments made = stroke_segments(square, 0);
    REQUIRE(made.segments.size() == 4);
    CHECK(made.segments[3].distances[1] == 40);
    for (const StrokeVertex& segment : made.segments) {
        CHECK(segment.distances[3] == 0);
    }
    Path doubled;
    doubled.points = {{0, 0}, {5, 0}, {5, 0}, {9, 0}};
    CHECK(stroke_segments(doubled, 0).segments.size() == 2);
    CHECK(stroke_segments(Path{}, 0).segments.empty());
}

TEST_CASE("chunks hold all segments in order and bound them") {
    const StrokeSegments made = stroke_segments(wave(1000), 0);
    std::size_t next = 0;
    for (const StrokeChunk& chunk : made.chunks) {
        REQUIRE(chunk.first == next);
        next += chunk.count;
        for (std::size_t i = chunk.first; i < next; ++i) {
            REQUIRE(chunk.bounds.grown(1e-3).contains(start(made.segments[i])));
            REQUIRE(chunk.bounds.grown(1e-3).contains(end(made.segments[i])));
        }
    }
    CHECK(next == made.segments.size());
}

#include "geo/core/simplify.hpp"

#include "geo/core/segment.hpp"

#include <utility>

namespace geo::core {

namespace {

/// The point between two indices that is farthest from the segment between them.
struct Farthest {
    std::size_t index = 0;
    double distance = -1.0;
};
Farthest farthest_between(const Line& line, std::size_t first, std::size_t last) {
    Farthest farthest;
    for (std::size_t i = first + 1; i < last; ++i) {
        const double away = distance_to_segment(line[i], line[first], line[last]);
        if (away > farthest.distance) {
            farthest = {i, away};
        }
    }
    return farthest;
}

}  // namespace

Line simplify(const Line& line, double tolerance) {
    if (line.size() < 3) {
        return line;
    }
    std::vector<bool> keep(line.size(), false);
    keep.front() = true;
    keep.back() = true;
    // A stack of its own: recursion would go as deep as the line has points.
    std::vector<std::pair<std::size_t, std::size_t>> open = {{0, line.size() - 1}};
    while (!open.empty()) {
        const auto [first, last] = open.back();
        open.pop_back();
        const Farthest farthest = farthest_between(line, first, last);
        if (farthest.distance > tolerance) {
            keep[farthest.index] = true;
            open.emplace_back(first, farthest.index);
            open.emplace_back(farthest.index, last);
        }
    }
    Line simplified;
    for (std::size_t i = 0; i < line.size(); ++i) {
        if (keep[i]) {
            simplified.push_back(line[i]);
        }
    }
    return simplified;
}

}  // namespace geo::core

#include "app/scene/line_cache.hpp"

#include "app/scene/hash.hpp"
#include "app/scene/layer_writer.hpp"
#include "geo/core/simplify.hpp"

#include <cmath>

namespace app::scene {
namespace {

constexpr std::size_t most_paths = 20000;
constexpr double tolerated_px = 0.35;

/// A ring is simplified in two halves: between equal ends every point would be as near as any other.
geo::core::Line simplified_points(const Path& path, double tolerance_m) {
    constexpr std::size_t few = 8;
    if (path.points.size() <= few) {
        return path.points;
    }
    if (!path.closed) {
        return geo::core::simplify(path.points, tolerance_m);
    }
    const auto middle = path.points.begin() + static_cast<std::ptrdiff_t>(path.points.size() / 2);
    geo::core::Line first = geo::core::simplify({path.points.begin(), middle + 1}, tolerance_m);
    const geo::core::Line second = geo::core::simplify({middle, path.points.end()}, tolerance_m);
    first.insert(first.end(), second.begin() + 1, second.end());
    return first;
}

}  // namespace

PathRef LineCache::simplified(const PathRef& path, double metres_per_px) {
    const int step = static_cast<int>(std::floor(std::log2(tolerated_px * metres_per_px)));
    const std::uint64_t key = Hash().add(path->id).add(step).value();
    if (const auto found = m_paths.find(key); found != m_paths.end()) {
        return found->second;
    }
    if (m_paths.size() >= most_paths) {
        m_paths.clear();
    }
    PathRef made = make_path(simplified_points(*path, std::exp2(step)), path->closed);
    m_paths.emplace(key, made);
    return made;
}

std::vector<PathRef> LineCache::simplified(const std::vector<PathRef>& paths, double metres_per_px) {
    std::vector<PathRef> out;
    out.reserve(paths.size());
    for (const PathRef& path : paths) {
        out.push_back(simplified(path, metres_per_px));
    }
    return out;
}

}  // namespace app::scene

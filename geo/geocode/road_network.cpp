#include "geo/geocode/road_network.hpp"

#include "geo/crs/geodesic.hpp"

#include <algorithm>
#include <limits>
#include <map>
#include <queue>
#include <utility>

namespace geo::geocode {

namespace {

/// A town farther from a road than this is not on it.
constexpr double reach_m = 15000.0;
/// A way this many times as long as the straight line is a detour that no road's name means.
constexpr double longest_detour = 2.2;

double apart_m(core::LonLat a, core::LonLat b) {
    return crs::geodesic_between(a, b).distance_m;
}

}  // namespace

RoadNetwork::RoadNetwork(std::span<const core::LonLatLine> roads) {
    std::map<std::pair<double, double>, std::size_t> known;
    const auto node_of = [&](core::LonLat p) {
        const auto [entry, added] = known.try_emplace({p.lon_deg, p.lat_deg}, m_nodes.size());
        if (added) {
            m_nodes.push_back(p);
            m_edges.emplace_back();
        }
        return entry->second;
    };
    for (const core::LonLatLine& road : roads) {
        for (std::size_t i = 0; i + 1 < road.size(); ++i) {
            const std::size_t a = node_of(road[i]);
            const std::size_t b = node_of(road[i + 1]);
            const double length_m = apart_m(road[i], road[i + 1]);
            m_edges[a].push_back({b, length_m});
            m_edges[b].push_back({a, length_m});
        }
    }
}

std::optional<std::size_t> RoadNetwork::nearest(core::LonLat position) const {
    std::optional<std::size_t> best;
    double least = reach_m;
    for (std::size_t i = 0; i < m_nodes.size(); ++i) {
        const bool close = std::abs(m_nodes[i].lat_deg - position.lat_deg) < 0.2;
        const double away = close ? apart_m(m_nodes[i], position) : reach_m;
        if (away < least) {
            least = away;
            best = i;
        }
    }
    return best;
}

std::optional<core::LonLatLine> RoadNetwork::way(core::LonLat from, core::LonLat to) const {
    const auto start = nearest(from);
    const auto end = nearest(to);
    if (!start || !end || *start == *end) {
        return std::nullopt;
    }
    std::vector<double> length(m_nodes.size(), std::numeric_limits<double>::infinity());
    std::vector<std::size_t> before(m_nodes.size(), m_nodes.size());
    std::priority_queue<std::pair<double, std::size_t>, std::vector<std::pair<double, std::size_t>>, std::greater<>>
        open;
    length[*start] = 0.0;
    open.emplace(0.0, *start);
    while (!open.empty() && open.top().second != *end) {
        const auto [so_far, node] = open.top();
        open.pop();
        for (const Edge& edge : m_edges[node]) {
            const double there = so_far + edge.length_m;
            if (so_far <= length[node] && there < length[edge.to]) {
                length[edge.to] = there;
                before[edge.to] = node;
                open.emplace(there, edge.to);
            }
        }
    }
    if (length[*end] > longest_detour * apart_m(from, to)) {
        return std::nullopt;
    }
    core::LonLatLine line;
    for (std::size_t node = *end; node != m_nodes.size(); node = before[node]) {
        line.push_back(m_nodes[node]);
    }
    std::reverse(line.begin(), line.end());
    return line;
}

double line_length_m(const core::LonLatLine& line) {
    double sum = 0;
    for (std::size_t i = 0; i + 1 < line.size(); ++i) {
        sum += apart_m(line[i], line[i + 1]);
    }
    return sum;
}

core::LonLat middle_of(const core::LonLatLine& line) {
    double left = line_length_m(line) / 2;
    for (std::size_t i = 0; i + 1 < line.size(); ++i) {
        const crs::GeodesicLine step = crs::geodesic_between(line[i], line[i + 1]);
        if (left <= step.distance_m) {
            return crs::geodesic_destination(line[i], step.start_azimuth_deg, left);
        }
        left -= step.distance_m;
    }
    return line.back();
}

}  // namespace geo::geocode

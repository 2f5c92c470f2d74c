#include "app/scene/border_arcs.hpp"

#include "app/scene/hash.hpp"

#include <algorithm>
#include <cstdint>
#include <unordered_map>
#include <utility>

namespace app::scene {
namespace {

using campaign::AreaId;
using geo::core::LonLat;
using geo::core::LonLatLine;

struct Edge {
    LonLat low;
    LonLat high;

    friend bool operator==(const Edge&, const Edge&) = default;
};

struct EdgeHash {
    std::size_t operator()(const Edge& edge) const {
        return Hash().add(edge.low.lon_deg).add(edge.low.lat_deg).add(edge.high.lon_deg).add(edge.high.lat_deg).value();
    }
};

/// Areas along each edge, as indices, ascending.
using EdgeAreas = std::unordered_map<Edge, std::vector<std::uint32_t>, EdgeHash>;

Edge edge_between(LonLat a, LonLat b) {
    const bool forward = a.lon_deg < b.lon_deg || (a.lon_deg == b.lon_deg && a.lat_deg <= b.lat_deg);
    return forward ? Edge{a, b} : Edge{b, a};
}

template <typename Visit>
void for_each_ring(const campaign::Area& area, Visit visit) {
    for (const geo::core::LonLatPolygon& polygon : area.outline) {
        visit(polygon.outer);
        for (const LonLatLine& hole : polygon.holes) {
            visit(hole);
        }
    }
}

EdgeAreas areas_of_edges(const std::vector<campaign::Area>& areas) {
    EdgeAreas edges;
    for (std::uint32_t index = 0; index < areas.size(); ++index) {
        for_each_ring(areas[index], [&edges, index](const LonLatLine& ring) {
            for (std::size_t at = 0; at + 1 < ring.size(); ++at) {
                std::vector<std::uint32_t>& along = edges[edge_between(ring[at], ring[at + 1])];
                if (along.empty() || along.back() != index) {
                    along.push_back(index);
                }
            }
        });
    }
    return edges;
}

/// Where to begin so that no arc is cut in two: after an edge whose neighbours differ from those of the next.
std::size_t first_break(const std::vector<const std::vector<std::uint32_t>*>& along) {
    for (std::size_t at = 0; at < along.size(); ++at) {
        if (*along[at] != *along[(at + along.size() - 1) % along.size()]) {
            return at;
        }
    }
    return 0;
}

/// The arcs of one ring that belong to `index`: those along which it is the first of the areas.
void add_arcs(const LonLatLine& ring, std::uint32_t index, const EdgeAreas& edges, std::vector<LonLatArc>& arcs) {
    if (ring.size() < 2) {
        return;
    }
    std::vector<const std::vector<std::uint32_t>*> along;
    for (std::size_t at = 0; at + 1 < ring.size(); ++at) {
        along.push_back(&edges.at(edge_between(ring[at], ring[at + 1])));
    }
    const std::size_t count = along.size();
    const std::size_t start = first_break(along);
    const std::vector<std::uint32_t>* current = nullptr;
    for (std::size_t step = 0; step < count; ++step) {
        const std::size_t at = (start + step) % count;
        if (along[at]->front() != index) {
            current = nullptr;
            continue;
        }
        if (current == nullptr || *current != *along[at]) {
            current = along[at];
            LonLatArc arc;
            arc.line.push_back(ring[at]);
            for (const std::uint32_t area : *along[at]) {
                arc.areas.emplace_back(area);
            }
            arcs.push_back(std::move(arc));
        }
        arcs.back().line.push_back(ring[at + 1]);
    }
}

}  // namespace

std::vector<LonLatArc> border_arcs(const std::vector<campaign::Area>& areas) {
    const EdgeAreas edges = areas_of_edges(areas);
    std::vector<LonLatArc> arcs;
    for (std::uint32_t index = 0; index < areas.size(); ++index) {
        for_each_ring(areas[index], [&](const LonLatLine& ring) { add_arcs(ring, index, edges, arcs); });
    }
    return arcs;
}

}  // namespace app::scene

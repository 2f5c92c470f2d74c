#include "geo/reading/place_context.hpp"

#include <algorithm>
#include <cmath>

namespace geo::reading {

namespace {

/// Cells of three degrees: with its neighbours a cell reaches some 400 km around.
constexpr double cell_deg = 3.0;
constexpr std::int64_t columns = 120;

std::int64_t column_of(double lon_deg) {
    const auto column = static_cast<std::int64_t>(std::floor((lon_deg + 180.0) / cell_deg));
    return (column % columns + columns) % columns;
}

std::int64_t row_of(double lat_deg) {
    return static_cast<std::int64_t>(std::floor((lat_deg + 90.0) / cell_deg));
}

}  // namespace

void PlaceContext::add_country(std::string_view country, double weight) {
    if (country.empty()) {
        return;
    }
    double& sum = m_countries[std::string(country)];
    sum += weight;
    m_most = std::max(m_most, sum);
}

void PlaceContext::add_position(core::LonLat position, double weight) {
    m_cells[row_of(position.lat_deg) * columns + column_of(position.lon_deg)] += weight;
    m_total += weight;
}

double PlaceContext::country_share(std::string_view country) const {
    const auto found = m_countries.find(std::string(country));
    return found == m_countries.end() ? 0.0 : std::sqrt(found->second / m_most);
}

double PlaceContext::nearness(core::LonLat position) const {
    if (m_total <= 0.0) {
        return 0.0;
    }
    double near = 0.0;
    for (std::int64_t row = row_of(position.lat_deg) - 1; row <= row_of(position.lat_deg) + 1; ++row) {
        for (std::int64_t step = -1; step <= 1; ++step) {
            const std::int64_t column = (column_of(position.lon_deg) + step + columns) % columns;
            const auto cell = m_cells.find(row * columns + column);
            near += cell == m_cells.end() ? 0.0 : cell->second;
        }
    }
    return std::sqrt(std::min(1.0, 2.0 * near / m_total));
}

void PlaceContext::clear_positions() {
    m_cells.clear();
    m_total = 0.0;
}

}  // namespace geo::reading

// What a text is about, as far as places go: how often each country is named, and where the named places lie.
#pragma once

#include "geo/core/point.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>

namespace geo::reading {

class PlaceContext {
  public:
    void add_country(std::string_view country, double weight);
    void add_position(core::LonLat position, double weight);
    /// 0 (never named) to 1 (the country that is named most).
    [[nodiscard]] double country_share(std::string_view country) const;
    /// 0 (nothing named lies near) to 1 (much of what is named does).
    [[nodiscard]] double nearness(core::LonLat position) const;
    /// Forgets the positions, not the countries.
    void clear_positions();

  private:
    std::unordered_map<std::string, double> m_countries;
    std::unordered_map<std::int64_t, double> m_cells;
    double m_most = 0.0;
    double m_total = 0.0;
};

}  // namespace geo::reading

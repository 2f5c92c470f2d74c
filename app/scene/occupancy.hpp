// What ground of the page is taken by labels, symbols and panels.
#pragma once

#include "geo/core/box.hpp"

#include <vector>

namespace app::scene {

/// Boxes in pixels. Few enough that looking at all of them is quick.
class Occupancy {
  public:
    explicit Occupancy(const geo::core::Box& page) : m_page(page) {}

    /// `weight` is what covering it costs, a pixel.
    void take(const geo::core::Box& box, double weight = 1.0) { m_taken.push_back({box, weight}); }
    /// On the page, and nothing there yet.
    [[nodiscard]] bool is_free(const geo::core::Box& box) const;
    /// What it would cost to cover the box: its pixels that are taken already, by weight, and those off the page.
    [[nodiscard]] double cost(const geo::core::Box& box) const;

  private:
    struct Taken {
        geo::core::Box box;
        double weight = 1.0;
    };
    geo::core::Box m_page;
    std::vector<Taken> m_taken;
};

}  // namespace app::scene

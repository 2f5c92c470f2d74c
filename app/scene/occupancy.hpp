// What ground of the page is taken by labels, symbols and panels.
#pragma once

#include "geo/core/box.hpp"

#include <vector>

namespace app::scene {

/// Boxes in pixels. Few enough that looking at all of them is quick.
class Occupancy {
  public:
    explicit Occupancy(const geo::core::Box& page) : m_page(page) {}

    void take(const geo::core::Box& box) { m_taken.push_back(box); }
    /// On the page, and nothing there yet.
    [[nodiscard]] bool is_free(const geo::core::Box& box) const;
    /// The pixels of `box` that are taken already or off the page; ground that is taken twice counts twice.
    [[nodiscard]] double overlap(const geo::core::Box& box) const;

  private:
    geo::core::Box m_page;
    std::vector<geo::core::Box> m_taken;
};

}  // namespace app::scene

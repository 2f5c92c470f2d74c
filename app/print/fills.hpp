// Fills and their patterns as paths and clipped lines. Only for the .cpp files of this folder.
#pragma once

#include "app/print/canvas.hpp"

#include <map>
#include <utility>
#include <vector>

namespace app::print {

/// Draws the fills of one page. A mesh that is filled and hatched is outlined once.
class FillPen {
  public:
    explicit FillPen(const Canvas& canvas) : m_canvas(&canvas) {}

    void draw(const scene::FillItem& item);

  private:
    using Rings = std::vector<geo::core::Line>;

    [[nodiscard]] const Rings& rings_of(const scene::FillItem& item);
    void add_rings(const Rings& rings) const;
    void draw_pattern(const scene::Paint& paint, scene::Space space, const Rings& rings) const;

    const Canvas* m_canvas;
    std::map<std::pair<std::uint64_t, scene::Space>, Rings> m_rings;
};

}  // namespace app::print

// Where the ground is kept while the map is moved: pictures of the page's size laid side by side over the world, of
// which the page shows parts of up to four. They wrap into one picture, since what of them is seen never overlaps.
#pragma once

#include "app/image/image.hpp"
#include "app/scene/view.hpp"

#include <span>
#include <vector>

namespace app::gl {

/// What the page shows of one picture of the lattice.
struct GroundCell {
    scene::View view;               ///< of the whole picture: its pixels depend on nothing else
    image::PixelRect on_page;       ///< the part that is seen
    geo::core::Point page_to_cell;  ///< to be added to page pixels; whole
};

/// The lattice of a view: anchored where the map stood before it was moved by whole pixels. The same pixel of the
/// ground is then always drawn in the same place of the same picture, so it is the same to the last bit. A view that
/// was never moved, or not by whole pixels, is one picture.
class GroundLattice {
  public:
    explicit GroundLattice(const scene::View& view);
    /// As if the view had never been moved.
    [[nodiscard]] static GroundLattice alone(const scene::View& view);

    [[nodiscard]] const std::vector<GroundCell>& cells() const { return m_cells; }
    /// Whether the page is one whole picture, drawn by the page's own view.
    [[nodiscard]] bool is_page() const;
    /// Whether both keep pixels of the ground in the same places.
    [[nodiscard]] bool same_places(const GroundLattice& other) const;
    /// Whether both show the same part of it besides.
    [[nodiscard]] bool same_page(const GroundLattice& other) const;
    /// Boxes of the page that `before`, in the same places, does not show.
    [[nodiscard]] std::vector<image::PixelRect> uncovered(const GroundLattice& before) const;

  private:
    GroundLattice(const scene::View& anchored, long x, long y);

    scene::View m_anchored;  ///< the picture at (0, 0)
    long m_x = 0;            ///< of the page's corner in the lattice, pixels
    long m_y = 0;
    std::vector<GroundCell> m_cells;
};

/// What of the boxes of the page lies in a cell, as boxes of the cell's picture.
[[nodiscard]] std::vector<image::PixelRect> in_cell(std::span<const image::PixelRect> page_boxes,
                                                    const GroundCell& cell);

}  // namespace app::gl

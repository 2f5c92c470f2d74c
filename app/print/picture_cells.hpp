// The cells of a picture, halved as often as its size on the page asks, read smoothly between their middles.
#pragma once

#include "app/scene/draw_list.hpp"

#include <cstdint>
#include <vector>

namespace app::print {

class PictureCells {
  public:
    /// `shrink`: how many cells of the picture fall on one that is wanted, in one direction.
    PictureCells(const scene::Picture& picture, double shrink);

    [[nodiscard]] int width() const { return m_width; }
    [[nodiscard]] int height() const { return m_height; }

    /// What is laid over the page at a place (in cells, origin at the outer corner): see ResampledPicture.
    [[nodiscard]] std::uint32_t ink_at(geo::core::Point cell, double opacity) const;

  private:
    void halve();

    int m_width;
    int m_height;
    int m_channels;
    std::vector<float> m_values;  ///< colours multiplied by alpha, 0 to 255
};

}  // namespace app::print

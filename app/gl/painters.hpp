// Everything that puts items into a framebuffer: programs, caches, and the order of work for one stage of a frame.
#pragma once

#include "app/gl/command_list.hpp"
#include "app/gl/fill_painter.hpp"
#include "app/gl/ground_lattice.hpp"
#include "app/gl/mark_painter.hpp"
#include "app/gl/mesh_cache.hpp"
#include "app/gl/picture_cache.hpp"
#include "app/gl/picture_painter.hpp"
#include "app/gl/render_target.hpp"
#include "app/gl/stroke_painter.hpp"

#include <span>

namespace app::gl {

/// Layers that are drawn together over what is kept from below.
struct Stage {
    std::span<const scene::Layer> layers;
    const RenderTarget* below = nullptr;  ///< null: over the background
    const RenderTarget* target = nullptr;
    scene::View view;  ///< of the target; layers with a window have their own
    scene::Color background;
    geo::core::Point moved_px;  ///< from the boxes of items to pixels of the target
    /// How the page lies on the picture below; empty: as on the target.
    std::span<const GroundCell> below_cells;
};

class Painters {
  public:
    [[nodiscard]] static geo::Result<Painters> create(std::shared_ptr<const text::FontStack> fonts);

    void begin_frame();
    /// Draws a stage anew inside `boxes` (pixels of the target) and nowhere else. Returns how many items that were.
    [[nodiscard]] geo::Result<int> paint(const Stage& stage, std::span<const image::PixelRect> boxes);
    /// Textures and buffers held, and what is kept to fill them.
    [[nodiscard]] std::size_t bytes() const;

  private:
    Painters(FillPainter fills, StrokePainter strokes, PicturePainter pictures, MarkPainter marks,
             std::shared_ptr<const text::FontStack> fonts);
    /// Uploads what the stage needs and says what to draw; `full` becomes true where the sprites do not fit.
    [[nodiscard]] CommandList gather(const Stage& stage, std::span<const image::PixelRect> boxes, int& items,
                                     bool& full);
    void ready(const scene::Item& item, const scene::View& view);
    void draw(const Command& command, const scene::View& view, const image::PixelRect& box);

    FillPainter m_fills;
    StrokePainter m_strokes;
    PicturePainter m_pictures;
    MarkPainter m_marks;
    MeshCache m_mesh_cache;
    PictureCache m_picture_cache;
    MarkMaker m_mark_maker;
};

}  // namespace app::gl

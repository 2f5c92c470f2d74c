// Draws StrokeItems in two passes: how much of each pixel the lines cover, then their colour by that cover, once.
#pragma once

#include "app/gl/page_transform.hpp"
#include "app/gl/stroke_arena.hpp"

#include <vector>

namespace app::gl {

class StrokePainter {
  public:
    [[nodiscard]] static geo::Result<StrokePainter> create();

    void begin_frame() { m_arena.begin_frame(); }
    /// Before `upload`, which comes before the first `draw`.
    void prepare(const scene::StrokeItem& item, const scene::View& view);
    void upload() { m_arena.upload(); }
    /// Draws what may touch `clip_px`.
    void draw(const scene::StrokeItem& item, const scene::View& view, const geo::core::Box& clip_px);
    [[nodiscard]] std::size_t bytes() const { return m_arena.bytes(); }

  private:
    struct CoverUniforms {
        TransformUniforms transform;
        GLint reach_px = -1;
        GLint start_half_px = -1;
        GLint end_half_px = -1;
        GLint dash_px = -1;
        GLint gap_px = -1;
        GLint round_caps = -1;
        GLint opacity = -1;
    };
    struct ColorUniforms {
        TransformUniforms transform;
        GLint reach_px = -1;
        GLint color = -1;
    };
    StrokePainter(Program cover, Program color);

    void find_chunks(const scene::StrokeItem& item, const PageTransform& transform, int level,
                     const geo::core::Box& clip_px);
    void draw_chunks() const;

    Program m_cover;
    Program m_color;
    CoverUniforms m_cover_uniforms;
    ColorUniforms m_color_uniforms;
    StrokeArena m_arena;
    std::vector<GLsizei> m_counts;       ///< indices of each chunk to draw
    std::vector<const void*> m_offsets;  ///< and where they begin
};

}  // namespace app::gl

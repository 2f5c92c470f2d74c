// Draws StrokeItems in two passes: how much of each pixel the lines cover, then their colour by that cover, once. The
// second pass may draw anything that holds the lines: where they are dense, a few boxes instead of all their segments.
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
    /// A program that gathers cover, and where its uniforms are.
    struct CoverShader {
        Program program;
        TransformUniforms transform;
        GLint reach_px = -1;
        GLint start_half_px = -1;
        GLint end_half_px = -1;
        GLint dash_px = -1;
        GLint gap_px = -1;
        GLint round_caps = -1;
        GLint opacity = -1;

        [[nodiscard]] static geo::Result<CoverShader> create(const char* fragment_file);
    };
    /// A program that lays the colour on.
    struct ColorShader {
        Program program;
        TransformUniforms transform;
        GLint reach_px = -1;
        GLint color = -1;

        [[nodiscard]] static geo::Result<ColorShader> create(const char* vertex_file);
    };
    StrokePainter(CoverShader plain, CoverShader full, ColorShader segments, ColorShader boxes);

    /// Segments to draw: where each run begins and how many vertices it has.
    struct Runs {
        std::vector<GLint> firsts;
        std::vector<GLsizei> counts;

        void clear();
        void add(const StrokeChunk& chunk);
        void draw() const;
    };
    void find_chunks(const scene::StrokeItem& item, const PageTransform& transform, int level,
                     const geo::core::Box& clip_px);
    void gather_cover(const scene::Pen& pen, const PageTransform& transform) const;
    void apply_color(const scene::Pen& pen, const PageTransform& transform) const;

    CoverShader m_plain;  ///< solid lines of one width with round ends, which most are
    CoverShader m_full;
    ColorShader m_segment_color;
    ColorShader m_box_color;
    StrokeArena m_arena;
    VertexArray m_box_array;
    Buffer m_box_buffer;
    Runs m_all;                  ///< what is seen of the item
    Runs m_sparse;               ///< those of it whose boxes are mostly empty
    std::vector<float> m_boxes;  ///< boxes of the others, page pixels, six corners each
};

}  // namespace app::gl

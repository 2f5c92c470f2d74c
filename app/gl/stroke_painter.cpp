#include "app/gl/stroke_painter.hpp"

#include "app/gl/blend.hpp"

#include <algorithm>
#include <limits>

namespace app::gl {

namespace {

/// Page lines are drawn as they are, at a level of their own.
constexpr int page_level = std::numeric_limits<int>::min();
constexpr std::size_t indices_each = 6;

int level_of(const scene::StrokeItem& item, const scene::View& view) {
    return item.space == scene::Space::World ? detail_level(view.metres_per_px) : page_level;
}

float end_width(const scene::Pen& pen) {
    return pen.end_width_px < 0 ? pen.width_px : pen.end_width_px;
}

float reach(const scene::Pen& pen) {
    return std::max(pen.width_px, end_width(pen)) / 2 + 1;
}

}  // namespace

geo::Result<StrokePainter> StrokePainter::create() {
    geo::Result<Program> cover = Program::create("stroke.vert", "stroke.frag");
    if (!cover) {
        return geo::fail(cover.error());
    }
    geo::Result<Program> color = Program::create("stroke.vert", "flat.frag");
    if (!color) {
        return geo::fail(color.error());
    }
    return StrokePainter(std::move(*cover), std::move(*color));
}

StrokePainter::StrokePainter(Program cover, Program color)
    : m_cover(std::move(cover)),
      m_color(std::move(color)),
      m_cover_uniforms{TransformUniforms::of(m_cover),  m_cover.location("reach_px"), m_cover.location("start_half_px"),
                       m_cover.location("end_half_px"), m_cover.location("dash_px"),  m_cover.location("gap_px"),
                       m_cover.location("round_caps"),  m_cover.location("opacity")},
      m_color_uniforms{TransformUniforms::of(m_color), m_color.location("reach_px"), m_color.location("color")} {}

void StrokePainter::prepare(const scene::StrokeItem& item, const scene::View& view) {
    const int level = level_of(item, view);
    for (const scene::PathRef& path : item.paths) {
        m_arena.prepare(*path, level, level != page_level);
    }
}

void StrokePainter::find_chunks(const scene::StrokeItem& item, const PageTransform& transform, int level,
                                const geo::core::Box& clip_px) {
    m_counts.clear();
    m_offsets.clear();
    const geo::core::Box near_clip = clip_px.grown(static_cast<double>(reach(item.pen)));
    std::size_t end = 0;
    for (const scene::PathRef& path : item.paths) {
        if (!transform.px_from(path->bounds).intersects(near_clip)) {
            continue;
        }
        for (const StrokeChunk& chunk : m_arena.chunks(*path, level)) {
            if (!transform.px_from(chunk.bounds).intersects(near_clip)) {
                continue;
            }
            const auto indices = static_cast<GLsizei>(chunk.count * indices_each);
            if (!m_counts.empty() && end == chunk.first) {
                m_counts.back() += indices;
            } else {
                m_counts.push_back(indices);
                m_offsets.push_back(reinterpret_cast<const void*>(chunk.first * indices_each * sizeof(GLuint)));
            }
            end = chunk.first + chunk.count;
        }
    }
}

void StrokePainter::draw_chunks() const {
    glMultiDrawElements(GL_TRIANGLES, m_counts.data(), GL_UNSIGNED_INT, m_offsets.data(),
                        static_cast<GLsizei>(m_counts.size()));
}

void StrokePainter::draw(const scene::StrokeItem& item, const scene::View& view, const geo::core::Box& clip_px) {
    const PageTransform transform = page_transform(view, item.space);
    find_chunks(item, transform, level_of(item, view), clip_px);
    const scene::Pen& pen = item.pen;
    if (m_counts.empty() || pen.color.alpha == 0) {
        return;
    }
    m_arena.bind();
    m_cover.use();
    m_cover_uniforms.transform.set(transform);
    glUniform1f(m_cover_uniforms.reach_px, reach(pen));
    glUniform1f(m_cover_uniforms.start_half_px, pen.width_px / 2);
    glUniform1f(m_cover_uniforms.end_half_px, end_width(pen) / 2);
    glUniform1f(m_cover_uniforms.dash_px, pen.gap_px > 0 ? pen.dash_px : 0);
    glUniform1f(m_cover_uniforms.gap_px, pen.gap_px);
    glUniform1f(m_cover_uniforms.round_caps, pen.cap == scene::Cap::Round ? 1.0F : 0.0F);
    glUniform1f(m_cover_uniforms.opacity, static_cast<float>(pen.color.alpha) / 255.0F);
    set_blend(Blend::GatherCover);
    draw_chunks();

    m_color.use();
    m_color_uniforms.transform.set(transform);
    glUniform1f(m_color_uniforms.reach_px, reach(pen));
    glUniform4f(m_color_uniforms.color, static_cast<float>(pen.color.red) / 255.0F,
                static_cast<float>(pen.color.green) / 255.0F, static_cast<float>(pen.color.blue) / 255.0F, 1.0F);
    set_blend(Blend::ApplyCover);
    draw_chunks();
}

}  // namespace app::gl

#include "app/gl/stroke_painter.hpp"

#include "app/gl/blend.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace app::gl {

namespace {

/// Page lines are drawn as they are, at a level of their own.
constexpr int page_level = std::numeric_limits<int>::min();
/// A segment costs as much as filling about so many pixels.
constexpr double segment_px = 400;

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

geo::Result<StrokePainter::CoverShader> StrokePainter::CoverShader::create(const char* fragment_file) {
    geo::Result<Program> made = Program::create("stroke.vert", fragment_file);
    if (!made) {
        return geo::fail(made.error());
    }
    CoverShader shader{std::move(*made), {}};
    const Program& program = shader.program;
    shader.transform = TransformUniforms::of(program);
    shader.reach_px = program.location("reach_px");
    shader.start_half_px = program.location("start_half_px");
    shader.end_half_px = program.location("end_half_px");
    shader.dash_px = program.location("dash_px");
    shader.gap_px = program.location("gap_px");
    shader.round_caps = program.location("round_caps");
    shader.opacity = program.location("opacity");
    return shader;
}

geo::Result<StrokePainter::ColorShader> StrokePainter::ColorShader::create(const char* vertex_file) {
    geo::Result<Program> program = Program::create(vertex_file, "flat.frag");
    if (!program) {
        return geo::fail(program.error());
    }
    const TransformUniforms transform = TransformUniforms::of(*program);
    const GLint reach_px = program->location("reach_px");
    const GLint color = program->location("color");
    return ColorShader{std::move(*program), transform, reach_px, color};
}

geo::Result<StrokePainter> StrokePainter::create() {
    geo::Result<CoverShader> plain = CoverShader::create("line.frag");
    if (!plain) {
        return geo::fail(plain.error());
    }
    geo::Result<CoverShader> full = CoverShader::create("stroke.frag");
    if (!full) {
        return geo::fail(full.error());
    }
    geo::Result<ColorShader> segments = ColorShader::create("stroke.vert");
    if (!segments) {
        return geo::fail(segments.error());
    }
    geo::Result<ColorShader> boxes = ColorShader::create("page.vert");
    if (!boxes) {
        return geo::fail(boxes.error());
    }
    return StrokePainter(std::move(*plain), std::move(*full), std::move(*segments), std::move(*boxes));
}

StrokePainter::StrokePainter(CoverShader plain, CoverShader full, ColorShader segments, ColorShader boxes)
    : m_plain(std::move(plain)),
      m_full(std::move(full)),
      m_segment_color(std::move(segments)),
      m_box_color(std::move(boxes)),
      m_box_array(VertexArray::create()),
      m_box_buffer(Buffer::create()) {
    glBindVertexArray(m_box_array.name());
    glBindBuffer(GL_ARRAY_BUFFER, m_box_buffer.name());
    glEnableVertexAttribArray(0);
    glVertexAttribPointer(0, 2, GL_FLOAT, GL_FALSE, 0, nullptr);
    glBindVertexArray(0);
}

void StrokePainter::Runs::clear() {
    firsts.clear();
    counts.clear();
}

void StrokePainter::Runs::add(const StrokeChunk& chunk) {
    const auto first = static_cast<GLint>(chunk.first * StrokeArena::corners);
    const auto count = static_cast<GLsizei>(chunk.count * StrokeArena::corners);
    if (!firsts.empty() && firsts.back() + counts.back() == first) {
        counts.back() += count;
    } else {
        firsts.push_back(first);
        counts.push_back(count);
    }
}

void StrokePainter::Runs::draw() const {
    glMultiDrawArrays(GL_TRIANGLES, firsts.data(), counts.data(), static_cast<GLsizei>(firsts.size()));
}

void StrokePainter::prepare(const scene::StrokeItem& item, const scene::View& view) {
    const int level = level_of(item, view);
    for (const scene::PathRef& path : item.paths) {
        m_arena.prepare(*path, level, level != page_level);
    }
}

void StrokePainter::find_chunks(const scene::StrokeItem& item, const PageTransform& transform, int level,
                                const geo::core::Box& clip_px) {
    m_all.clear();
    m_sparse.clear();
    m_boxes.clear();
    const auto reach_px = static_cast<double>(reach(item.pen));
    for (const scene::PathRef& path : item.paths) {
        if (!transform.px_from(path->bounds).grown(reach_px).intersects(clip_px)) {
            continue;
        }
        for (const StrokeChunk& chunk : m_arena.chunks(*path, level)) {
            const geo::core::Box box = transform.px_from(chunk.bounds).grown(reach_px);
            if (!box.intersects(clip_px)) {
                continue;
            }
            m_all.add(chunk);
            const auto left = static_cast<float>(std::floor(std::max(box.min_x, clip_px.min_x)));
            const auto top = static_cast<float>(std::floor(std::max(box.min_y, clip_px.min_y)));
            const auto right = static_cast<float>(std::ceil(std::min(box.max_x, clip_px.max_x)));
            const auto bottom = static_cast<float>(std::ceil(std::min(box.max_y, clip_px.max_y)));
            if (static_cast<double>((right - left) * (bottom - top)) > segment_px * static_cast<double>(chunk.count)) {
                m_sparse.add(chunk);
            } else {
                m_boxes.insert(m_boxes.end(),
                               {left, top, right, top, left, bottom, left, bottom, right, top, right, bottom});
            }
        }
    }
}

void StrokePainter::gather_cover(const scene::Pen& pen, const PageTransform& transform) const {
    const bool dashed = pen.dash_px > 0 && pen.gap_px > 0;
    const bool plain = !dashed && pen.cap == scene::Cap::Round && end_width(pen) == pen.width_px;
    const CoverShader& shader = plain ? m_plain : m_full;
    shader.program.use();
    shader.transform.set(transform);
    glUniform1f(shader.reach_px, reach(pen));
    glUniform1f(shader.start_half_px, pen.width_px / 2);
    glUniform1f(shader.end_half_px, end_width(pen) / 2);
    glUniform1f(shader.dash_px, dashed ? pen.dash_px : 0);
    glUniform1f(shader.gap_px, pen.gap_px);
    glUniform1f(shader.round_caps, pen.cap == scene::Cap::Round ? 1.0F : 0.0F);
    glUniform1f(shader.opacity, static_cast<float>(pen.color.alpha) / 255.0F);
    set_blend(Blend::GatherCover);
    m_arena.bind();
    m_all.draw();
}

void StrokePainter::apply_color(const scene::Pen& pen, const PageTransform& transform) const {
    set_blend(Blend::ApplyCover);
    const std::array<float, 4> color{static_cast<float>(pen.color.red) / 255.0F,
                                     static_cast<float>(pen.color.green) / 255.0F,
                                     static_cast<float>(pen.color.blue) / 255.0F, 1.0F};
    if (!m_sparse.firsts.empty()) {
        m_segment_color.program.use();
        m_segment_color.transform.set(transform);
        glUniform1f(m_segment_color.reach_px, reach(pen));
        glUniform4fv(m_segment_color.color, 1, color.data());
        m_sparse.draw();
    }
    if (!m_boxes.empty()) {
        m_box_color.program.use();
        m_box_color.transform.set(transform);
        glUniform4fv(m_box_color.color, 1, color.data());
        glBindVertexArray(m_box_array.name());
        glBindBuffer(GL_ARRAY_BUFFER, m_box_buffer.name());
        glBufferData(GL_ARRAY_BUFFER, static_cast<GLsizeiptr>(m_boxes.size() * sizeof(float)), m_boxes.data(),
                     GL_STREAM_DRAW);
        glDrawArrays(GL_TRIANGLES, 0, static_cast<GLsizei>(m_boxes.size() / 2));
    }
}

void StrokePainter::draw(const scene::StrokeItem& item, const scene::View& view, const geo::core::Box& clip_px) {
    const PageTransform transform = page_transform(view, item.space);
    find_chunks(item, transform, level_of(item, view), clip_px);
    if (!m_all.firsts.empty() && item.pen.color.alpha > 0) {
        gather_cover(item.pen, transform);
        apply_color(item.pen, transform);
    }
}

}  // namespace app::gl

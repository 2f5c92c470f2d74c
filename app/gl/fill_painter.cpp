#include "app/gl/fill_painter.hpp"

#include "app/gl/blend.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace app::gl {

using geo::core::Point;
using scene::Pattern;

namespace {

constexpr double half_root = std::numbers::sqrt2 / 2;

/// A mesh of no more pixels has its corners within a few hundredths of a pixel in single floats.
constexpr double near_extent_px = 65536;

/// Across the lines of a pattern, page pixels with y down. Hatch lines rise to the right.
Point across(Pattern pattern) {
    switch (pattern) {
        case Pattern::BackHatch: return {half_root, -half_root};
        case Pattern::Horizontal: return {0, 1};
        case Pattern::Vertical: return {1, 0};
        default: return {half_root, half_root};
    }
}

bool is_lattice(Pattern pattern) {
    return pattern == Pattern::CrossHatch || pattern == Pattern::Dots;
}

}  // namespace

std::array<float, 4> premultiplied(scene::Color color) {
    const float alpha = static_cast<float>(color.alpha) / 255.0F;
    const float factor = alpha / 255.0F;
    return {static_cast<float>(color.red) * factor, static_cast<float>(color.green) * factor,
            static_cast<float>(color.blue) * factor, alpha};
}

float pattern_phase_px(const PageTransform& transform, Point direction, double spacing_px) {
    const double along = geo::core::dot(transform.px_from(Point{0, 0}), direction);
    return static_cast<float>(along - spacing_px * std::floor(along / spacing_px));
}

geo::Result<FillPainter::Shader> FillPainter::Shader::create(const char* vertex_file, const char* fragment_file) {
    geo::Result<Program> made = Program::create(vertex_file, fragment_file);
    if (!made) {
        return geo::fail(made.error());
    }
    Shader shader{std::move(*made), {}};
    const Program& program = shader.program;
    shader.transform = TransformUniforms::of(program);
    shader.color = program.location("color");
    shader.pattern_color = program.location("pattern_color");
    shader.direction = program.location("direction");
    shader.phase_px = program.location("phase_px");
    shader.spacing_px = program.location("spacing_px");
    shader.line_px = program.location("line_px");
    shader.dots = program.location("dots");
    return shader;
}

geo::Result<FillPainter> FillPainter::create() {
    geo::Result<Shader> flat = Shader::create("mesh.vert", "flat.frag");
    if (!flat) {
        return geo::fail(flat.error());
    }
    geo::Result<Shader> hatch = Shader::create("hatch.vert", "hatch.frag");
    if (!hatch) {
        return geo::fail(hatch.error());
    }
    geo::Result<Shader> far_hatch = Shader::create("mesh.vert", "far_hatch.frag");
    if (!far_hatch) {
        return geo::fail(far_hatch.error());
    }
    geo::Result<Shader> lattice = Shader::create("mesh.vert", "lattice.frag");
    if (!lattice) {
        return geo::fail(lattice.error());
    }
    return FillPainter(std::move(*flat), std::move(*hatch), std::move(*far_hatch), std::move(*lattice));
}

const FillPainter::Shader& FillPainter::shader_for(Pattern pattern, double extent_px) const {
    if (pattern == Pattern::None) {
        return m_flat;
    }
    if (is_lattice(pattern)) {
        return m_lattice;
    }
    return extent_px < near_extent_px ? m_hatch : m_far_hatch;
}

bool is_pattern_over(const scene::FillItem& above, const scene::FillItem& below) {
    return above.mesh == below.mesh && above.space == below.space && above.paint.color.alpha == 0 &&
           above.paint.pattern != Pattern::None && below.paint.pattern == Pattern::None;
}

scene::Paint patterned(const scene::Paint& below, const scene::Paint& above) {
    scene::Paint paint = above;
    paint.color = below.color;
    return paint;
}

void FillPainter::draw(const scene::Paint& paint, scene::Space space, const GpuMesh& mesh,
                       const scene::View& view) const {
    const bool patterned = paint.pattern != Pattern::None && paint.pattern_color.alpha > 0 && paint.spacing_px > 0;
    if (!patterned && paint.color.alpha == 0) {
        return;
    }
    const PageTransform transform = page_transform(view, space);
    const Shader& shader = shader_for(patterned ? paint.pattern : Pattern::None, mesh.extent * transform.scale[0]);
    shader.program.use();
    shader.transform.set(transform);
    glUniform4fv(shader.color, 1, premultiplied(paint.color).data());
    if (patterned) {
        const auto spacing_px = static_cast<double>(paint.spacing_px);
        const Point direction = across(paint.pattern);
        const float phase_px = pattern_phase_px(transform, direction, spacing_px);
        glUniform4fv(shader.pattern_color, 1, premultiplied(paint.pattern_color).data());
        glUniform1f(shader.spacing_px, paint.spacing_px);
        glUniform1f(shader.line_px, paint.line_px);
        if (is_lattice(paint.pattern)) {
            glUniform2f(shader.phase_px, phase_px, pattern_phase_px(transform, across(Pattern::BackHatch), spacing_px));
            glUniform1f(shader.dots, paint.pattern == Pattern::Dots ? 1.0F : 0.0F);
        } else {
            glUniform1f(shader.phase_px, phase_px);
            glUniform2f(shader.direction, static_cast<float>(direction.x), static_cast<float>(direction.y));
        }
    }
    set_blend(paint.color.alpha == 255 ? Blend::Replace : Blend::Over);
    glBindVertexArray(mesh.array.name());
    glDrawElements(GL_TRIANGLES, mesh.index_count, GL_UNSIGNED_INT, nullptr);
}

}  // namespace app::gl

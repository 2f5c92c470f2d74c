// Draws FillItems: meshes in one colour, hatched or dotted.
#pragma once

#include "app/gl/mesh_cache.hpp"
#include "app/gl/page_transform.hpp"

namespace app::gl {

class FillPainter {
  public:
    [[nodiscard]] static geo::Result<FillPainter> create();

    void draw(const scene::Paint& paint, scene::Space space, const GpuMesh& mesh, const scene::View& view) const;

  private:
    struct Shader {
        Program program;
        TransformUniforms transform;
        GLint color = -1;
        GLint pattern_color = -1;
        GLint direction = -1;
        GLint phase_px = -1;
        GLint spacing_px = -1;
        GLint line_px = -1;
        GLint dots = -1;

        [[nodiscard]] static geo::Result<Shader> create(const char* vertex_file, const char* fragment_file);
    };
    FillPainter(Shader flat, Shader hatch, Shader far_hatch, Shader lattice)
        : m_flat(std::move(flat)),
          m_hatch(std::move(hatch)),
          m_far_hatch(std::move(far_hatch)),
          m_lattice(std::move(lattice)) {}
    [[nodiscard]] const Shader& shader_for(scene::Pattern pattern, double extent_px) const;

    Shader m_flat;
    Shader m_hatch;
    Shader m_far_hatch;  ///< of meshes much larger than the page
    Shader m_lattice;
};

/// Whether `above`, drawn right after `below`, is only a pattern over the same shape in one colour: then both are one
/// paint.
[[nodiscard]] bool is_pattern_over(const scene::FillItem& above, const scene::FillItem& below);
/// That paint.
[[nodiscard]] scene::Paint patterned(const scene::Paint& below, const scene::Paint& above);

/// A straight colour as the shaders take it: premultiplied, 0 to 1.
[[nodiscard]] std::array<float, 4> premultiplied(scene::Color color);

/// How far the world's origin is along a direction on the page, less whole spacings: what keeps a pattern on the
/// ground.
[[nodiscard]] float pattern_phase_px(const PageTransform& transform, geo::core::Point direction, double spacing_px);

}  // namespace app::gl

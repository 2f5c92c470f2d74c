#include "app/gl/picture_painter.hpp"

#include "app/gl/blend.hpp"

#include <algorithm>
#include <cmath>

namespace app::gl {

namespace {

/// The halving whose cells come nearest to a pixel. Chosen here and not by the sampler: that would ask for it at every
/// pixel.
int level_for(const GpuMesh& mesh, const GpuPicture& picture, const PageTransform& transform) {
    const double pixel = std::abs(transform.scale[0] * transform.scale[1]);
    const double cells_per_px = mesh.picture_share * picture.width * picture.height / pixel;
    if (cells_per_px <= 1.0) {
        return 0;
    }
    return std::clamp(static_cast<int>(std::lround(std::log2(cells_per_px) / 2)), 0, picture.levels - 1);
}

}  // namespace

geo::Result<PicturePainter::Shader> PicturePainter::Shader::create(const char* fragment_file) {
    geo::Result<Program> program = Program::create("mesh.vert", fragment_file);
    if (!program) {
        return geo::fail(program.error());
    }
    const TransformUniforms transform = TransformUniforms::of(*program);
    const GLint opacity = program->location("opacity");
    return Shader{std::move(*program), transform, opacity};
}

geo::Result<PicturePainter> PicturePainter::create() {
    geo::Result<Shader> shade = Shader::create("shade.frag");
    if (!shade) {
        return geo::fail(shade.error());
    }
    geo::Result<Shader> colors = Shader::create("picture.frag");
    if (!colors) {
        return geo::fail(colors.error());
    }
    return PicturePainter(std::move(*shade), std::move(*colors));
}

void PicturePainter::draw(const scene::PictureItem& item, const GpuMesh& mesh, const GpuPicture& picture,
                          const scene::View& view) const {
    const PageTransform transform = page_transform(view, item.space);
    const bool grey = item.picture->channels == 1;
    const Shader& shader = grey ? m_shade : m_colors;
    shader.program.use();
    shader.transform.set(transform);
    glUniform1f(shader.opacity, item.opacity);
    if (grey) {
        set_blend(Blend::Multiply);
    } else {
        set_blend(picture.opaque && item.opacity >= 1.0F ? Blend::Replace : Blend::Over);
    }
    glBindTexture(GL_TEXTURE_2D, picture.texture.name());
    const int level = level_for(mesh, picture, transform);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_BASE_LEVEL, level);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAX_LEVEL, level);
    glBindVertexArray(mesh.array.name());
    glDrawElements(GL_TRIANGLES, mesh.index_count, GL_UNSIGNED_INT, nullptr);
}

}  // namespace app::gl

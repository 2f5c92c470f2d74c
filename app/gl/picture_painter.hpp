// Draws PictureItems: relief shading multiplied over what is below, pictures in colours laid over it.
#pragma once

#include "app/gl/mesh_cache.hpp"
#include "app/gl/page_transform.hpp"
#include "app/gl/picture_cache.hpp"

namespace app::gl {

class PicturePainter {
  public:
    [[nodiscard]] static geo::Result<PicturePainter> create();

    void draw(const scene::PictureItem& item, const GpuMesh& mesh, const GpuPicture& picture,
              const scene::View& view) const;

  private:
    struct Shader {
        Program program;
        TransformUniforms transform;
        GLint opacity = -1;

        [[nodiscard]] static geo::Result<Shader> create(const char* fragment_file);
    };
    PicturePainter(Shader shade, Shader colors) : m_shade(std::move(shade)), m_colors(std::move(colors)) {}

    Shader m_shade;
    Shader m_colors;
};

}  // namespace app::gl

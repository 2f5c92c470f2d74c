// Meshes on the GPU, uploaded when first drawn and kept by their id.
#pragma once

#include "app/gl/handle.hpp"
#include "app/scene/draw_list.hpp"

#include <unordered_map>

namespace app::gl {

/// A mesh ready to draw with mesh.vert.
struct GpuMesh {
    VertexArray array;
    Buffer vertices;
    Buffer indices;
    GLsizei index_count = 0;
    /// Parts of the picture (0 to 1 each way) in a unit of ground, by area: tells how far a picture is scaled down.
    double picture_share = 0.0;
    double extent = 0.0;  ///< the longer side of its box, in units of its coordinates
    std::size_t bytes = 0;
};

/// Bounded: where it is over its budget at the start of a frame, it starts again.
class MeshCache {
  public:
    void begin_frame();
    [[nodiscard]] const GpuMesh& get(const scene::Mesh& mesh);
    [[nodiscard]] std::size_t bytes() const { return m_bytes; }

  private:
    std::unordered_map<std::uint64_t, GpuMesh> m_meshes;
    std::size_t m_bytes = 0;
};

}  // namespace app::gl

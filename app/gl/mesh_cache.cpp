#include "app/gl/mesh_cache.hpp"

#include "app/gl/page_transform.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

namespace app::gl {

using geo::core::Point;

namespace {

constexpr std::size_t budget_bytes = std::size_t{64} << 20U;

/// What mesh.vert reads.
struct MeshVertex {
    std::array<float, 2> high{};
    std::array<float, 2> low{};
    std::array<float, 2> picture{};
};

std::vector<MeshVertex> vertices_of(const scene::Mesh& mesh) {
    std::vector<MeshVertex> vertices;
    vertices.reserve(mesh.triangles.vertices.size());
    for (std::size_t i = 0; i < mesh.triangles.vertices.size(); ++i) {
        const SplitDouble x = split(mesh.triangles.vertices[i].x);
        const SplitDouble y = split(mesh.triangles.vertices[i].y);
        MeshVertex vertex{{x.high, y.high}, {x.low, y.low}, {}};
        if (i < mesh.texture.size()) {
            vertex.picture = {static_cast<float>(mesh.texture[i].x), static_cast<float>(mesh.texture[i].y)};
        }
        vertices.push_back(vertex);
    }
    return vertices;
}

double picture_share(const scene::Mesh& mesh) {
    double ground = 0.0;
    double picture = 0.0;
    const auto& indices = mesh.triangles.indices;
    for (std::size_t i = 0; i + 2 < indices.size() && !mesh.texture.empty(); i += 3) {
        const auto doubled = [&](const std::vector<Point>& at) {
            return std::abs(geo::core::cross(at[indices[i + 1]] - at[indices[i]], at[indices[i + 2]] - at[indices[i]]));
        };
        ground += doubled(mesh.triangles.vertices);
        picture += doubled(mesh.texture);
    }
    return ground > 0.0 ? picture / ground : 0.0;
}

GpuMesh uploaded(const scene::Mesh& mesh) {
    GpuMesh made;
    made.array = VertexArray::create();
    made.vertices = Buffer::create();
    made.indices = Buffer::create();
    made.index_count = static_cast<GLsizei>(mesh.triangles.indices.size());
    made.picture_share = picture_share(mesh);
    made.extent = std::max(mesh.bounds.width(), mesh.bounds.height());
    const std::vector<MeshVertex> vertices = vertices_of(mesh);
    const std::size_t vertex_bytes = vertices.size() * sizeof(MeshVertex);
    const std::size_t index_bytes = mesh.triangles.indices.size() * sizeof(std::uint32_t);
    glBindVertexArray(made.array.name());
    glBindBuffer(GL_ARRAY_BUFFER, made.vertices.name());
    glBufferData(GL_ARRAY_BUFFER, static_cast<GLsizeiptr>(vertex_bytes), vertices.data(), GL_STATIC_DRAW);
    glBindBuffer(GL_ELEMENT_ARRAY_BUFFER, made.indices.name());
    glBufferData(GL_ELEMENT_ARRAY_BUFFER, static_cast<GLsizeiptr>(index_bytes), mesh.triangles.indices.data(),
                 GL_STATIC_DRAW);
    for (GLuint i = 0; i < 3; ++i) {
        glEnableVertexAttribArray(i);
        glVertexAttribPointer(i, 2, GL_FLOAT, GL_FALSE, static_cast<GLsizei>(sizeof(MeshVertex)),
                              reinterpret_cast<const void*>(std::size_t{i} * 2 * sizeof(float)));
    }
    glBindVertexArray(0);
    made.bytes = vertex_bytes + index_bytes;
    return made;
}

}  // namespace

void MeshCache::begin_frame() {
    if (m_bytes > budget_bytes) {
        m_meshes.clear();
        m_bytes = 0;
    }
}

const GpuMesh& MeshCache::get(const scene::Mesh& mesh) {
    const auto found = m_meshes.find(mesh.id);
    if (found != m_meshes.end()) {
        return found->second;
    }
    const GpuMesh& made = m_meshes.emplace(mesh.id, uploaded(mesh)).first->second;
    m_bytes += made.bytes;
    return made;
}

}  // namespace app::gl

#include "app/gl/stroke_arena.hpp"

#include <algorithm>

namespace app::gl {

namespace {

constexpr std::size_t segment_bytes = StrokeArena::corners * sizeof(StrokeVertex);
constexpr std::size_t budget_bytes = std::size_t{48} << 20U;
constexpr std::size_t least_segments = 4096;

void* at_byte(std::size_t offset) {
    return reinterpret_cast<void*>(offset);
}

void describe_vertices() {
    constexpr auto stride = static_cast<GLsizei>(sizeof(StrokeVertex));
    for (GLuint i = 0; i < 3; ++i) {
        glEnableVertexAttribArray(i);
        glVertexAttribPointer(i, 4, GL_FLOAT, GL_FALSE, stride, at_byte(std::size_t{i} * 4 * sizeof(float)));
    }
}

}  // namespace

std::size_t StrokeArena::bytes() const {
    return m_capacity * segment_bytes;
}

void StrokeArena::begin_frame() {
    if (m_uploaded * segment_bytes > budget_bytes) {
        m_paths.clear();
        m_uploaded = 0;
    }
}

void StrokeArena::prepare(const scene::Path& path, int level, bool thin) {
    const auto [entry, added] = m_paths.try_emplace({path.id, level});
    if (!added) {
        return;
    }
    StrokeSegments made = stroke_segments(path, thin ? detail_tolerance(level) : 0.0);
    for (StrokeChunk& chunk : made.chunks) {
        chunk.first += m_uploaded + m_waiting.size();
    }
    entry->second = std::move(made.chunks);
    m_waiting.insert(m_waiting.end(), made.segments.begin(), made.segments.end());
}

void StrokeArena::grow(std::size_t segments) {
    const std::size_t capacity = std::max({segments, m_capacity * 2, least_segments});
    Buffer larger = Buffer::create();
    glBindVertexArray(m_array.name());
    glBindBuffer(GL_ARRAY_BUFFER, larger.name());
    glBufferData(GL_ARRAY_BUFFER, static_cast<GLsizeiptr>(capacity * segment_bytes), nullptr, GL_DYNAMIC_DRAW);
    describe_vertices();
    if (m_uploaded > 0) {
        glBindBuffer(GL_COPY_READ_BUFFER, m_vertices.name());
        glCopyBufferSubData(GL_COPY_READ_BUFFER, GL_ARRAY_BUFFER, 0, 0,
                            static_cast<GLsizeiptr>(m_uploaded * segment_bytes));
        glBindBuffer(GL_COPY_READ_BUFFER, 0);
    }
    m_vertices = std::move(larger);
    glBindVertexArray(0);
    m_capacity = capacity;
}

void StrokeArena::upload() {
    if (m_waiting.empty()) {
        return;
    }
    if (m_uploaded + m_waiting.size() > m_capacity) {
        grow(m_uploaded + m_waiting.size());
    }
    std::vector<StrokeVertex> vertices;
    vertices.reserve(m_waiting.size() * corners);
    for (const StrokeVertex& segment : m_waiting) {
        vertices.insert(vertices.end(), corners, segment);
    }
    glBindBuffer(GL_ARRAY_BUFFER, m_vertices.name());
    glBufferSubData(GL_ARRAY_BUFFER, static_cast<GLintptr>(m_uploaded * segment_bytes),
                    static_cast<GLsizeiptr>(vertices.size() * sizeof(StrokeVertex)), vertices.data());
    m_uploaded += m_waiting.size();
    m_waiting.clear();
}

const std::vector<StrokeChunk>& StrokeArena::chunks(const scene::Path& path, int level) const {
    return m_paths.at({path.id, level});
}

}  // namespace app::gl

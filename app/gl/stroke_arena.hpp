// Segments of all lines in one vertex buffer, cut when first needed and kept by path and level of detail.
#pragma once

#include "app/gl/handle.hpp"
#include "app/gl/stroke_segments.hpp"

#include <map>
#include <utility>
#include <vector>

namespace app::gl {

/// Bounded: where a frame would leave it larger than its budget, it starts again with what that frame needs.
class StrokeArena {
  public:
    StrokeArena() : m_array(VertexArray::create()) {}

    /// Call before the first `prepare` of a frame.
    void begin_frame();
    /// Makes sure that a path is in the buffer. Uploading happens in `upload`, before anything is drawn.
    void prepare(const scene::Path& path, int level, bool thin);
    void upload();

    /// Chunks of a prepared path; segment numbers count in the whole buffer.
    [[nodiscard]] const std::vector<StrokeChunk>& chunks(const scene::Path& path, int level) const;
    /// The vertex array: three vertices a segment.
    static constexpr std::size_t corners = 3;
    void bind() const { glBindVertexArray(m_array.name()); }
    [[nodiscard]] std::size_t bytes() const;

  private:
    using Key = std::pair<std::uint64_t, int>;

    void grow(std::size_t segments);

    VertexArray m_array;
    Buffer m_vertices;
    std::size_t m_capacity = 0;  ///< segments
    std::size_t m_uploaded = 0;
    std::vector<StrokeVertex> m_waiting;  ///< segments after the uploaded ones
    std::map<Key, std::vector<StrokeChunk>> m_paths;
};

}  // namespace app::gl

// Draws marks: uploads the sheet and the rectangles of a stage once, then run by run.
#pragma once

#include "app/gl/command_list.hpp"
#include "app/gl/handle.hpp"
#include "app/gl/program.hpp"

#include <array>
#include <vector>

namespace app::gl {

class MarkPainter {
  public:
    [[nodiscard]] static geo::Result<MarkPainter> create();

    void upload(const SpriteSheet& sheet, const std::vector<MarkVertex>& vertices);
    void draw(const Command& command, const scene::View& view) const;
    [[nodiscard]] std::size_t bytes() const;

  private:
    explicit MarkPainter(std::vector<Program> programs);
    void upload_sheet(const SpriteSheet& sheet);
    void upload_vertices(const std::vector<MarkVertex>& vertices);

    std::vector<Program> m_programs;  ///< by MarkKind
    std::array<GLint, mark_kind_count> m_page_px{};
    VertexArray m_array;
    Buffer m_vertices;
    Buffer m_indices;
    std::size_t m_index_marks = 0;  ///< marks that the index buffer has room for
    std::size_t m_vertex_bytes = 0;
    Texture m_sheet;
    int m_sheet_width = 0;
    int m_sheet_height = 0;
};

}  // namespace app::gl

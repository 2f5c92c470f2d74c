#include "app/gl/mark_painter.hpp"

#include "app/gl/blend.hpp"

#include <algorithm>
#include <cstddef>

namespace app::gl {

namespace {

constexpr std::size_t indices_each = 6;

/// By MarkKind.
constexpr std::array<const char*, mark_kind_count> fragment_files{"disc.frag", "box.frag", "sprite.frag"};

void describe(GLuint location, GLint count, GLenum type, bool normalized, std::size_t offset) {
    glEnableVertexAttribArray(location);
    glVertexAttribPointer(location, count, type, static_cast<GLboolean>(normalized ? GL_TRUE : GL_FALSE),
                          static_cast<GLsizei>(sizeof(MarkVertex)), reinterpret_cast<const void*>(offset));
}

}  // namespace

geo::Result<MarkPainter> MarkPainter::create() {
    std::vector<Program> programs;
    for (const char* file : fragment_files) {
        geo::Result<Program> program = Program::create("mark.vert", file);
        if (!program) {
            return geo::fail(program.error());
        }
        programs.push_back(std::move(*program));
    }
    return MarkPainter(std::move(programs));
}

MarkPainter::MarkPainter(std::vector<Program> programs)
    : m_programs(std::move(programs)),
      m_array(VertexArray::create()),
      m_vertices(Buffer::create()),
      m_indices(Buffer::create()),
      m_sheet(Texture::create()) {
    for (std::size_t i = 0; i < m_programs.size(); ++i) {
        m_page_px[i] = m_programs[i].location("page_px");
    }
    glBindVertexArray(m_array.name());
    glBindBuffer(GL_ARRAY_BUFFER, m_vertices.name());
    glBindBuffer(GL_ELEMENT_ARRAY_BUFFER, m_indices.name());
    describe(0, 2, GL_FLOAT, false, offsetof(MarkVertex, corner_px));
    describe(1, 4, GL_FLOAT, false, offsetof(MarkVertex, shape));
    describe(2, 2, GL_FLOAT, false, offsetof(MarkVertex, extra));
    describe(3, 4, GL_UNSIGNED_BYTE, true, offsetof(MarkVertex, front));
    describe(4, 4, GL_UNSIGNED_BYTE, true, offsetof(MarkVertex, back));
    glBindVertexArray(0);
    glBindTexture(GL_TEXTURE_2D, m_sheet.name());
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, GL_NEAREST);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAG_FILTER, GL_NEAREST);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAX_LEVEL, 0);
    glBindTexture(GL_TEXTURE_2D, 0);
}

std::size_t MarkPainter::bytes() const {
    return m_vertex_bytes + m_index_marks * indices_each * sizeof(GLuint) +
           static_cast<std::size_t>(m_sheet_width) * static_cast<std::size_t>(m_sheet_height) * SpriteSheet::channels;
}

void MarkPainter::upload(const SpriteSheet& sheet, const std::vector<MarkVertex>& vertices) {
    upload_sheet(sheet);
    upload_vertices(vertices);
}

void MarkPainter::upload_sheet(const SpriteSheet& sheet) {
    if (sheet.height() == 0) {
        return;
    }
    glBindTexture(GL_TEXTURE_2D, m_sheet.name());
    glPixelStorei(GL_UNPACK_ALIGNMENT, 1);
    if (sheet.width() != m_sheet_width || sheet.height() > m_sheet_height) {
        m_sheet_width = sheet.width();
        m_sheet_height = sheet.height();
        glTexImage2D(GL_TEXTURE_2D, 0, GL_RG8, m_sheet_width, m_sheet_height, 0, GL_RG, GL_UNSIGNED_BYTE,
                     sheet.texels().data());
    } else {
        glTexSubImage2D(GL_TEXTURE_2D, 0, 0, 0, m_sheet_width, sheet.height(), GL_RG, GL_UNSIGNED_BYTE,
                        sheet.texels().data());
    }
    glPixelStorei(GL_UNPACK_ALIGNMENT, 4);
}

void MarkPainter::upload_vertices(const std::vector<MarkVertex>& vertices) {
    if (vertices.empty()) {
        return;
    }
    m_vertex_bytes = vertices.size() * sizeof(MarkVertex);
    glBindBuffer(GL_ARRAY_BUFFER, m_vertices.name());
    glBufferData(GL_ARRAY_BUFFER, static_cast<GLsizeiptr>(m_vertex_bytes), vertices.data(), GL_STREAM_DRAW);
    const std::size_t marks = vertices.size() / mark_vertices;
    if (marks <= m_index_marks) {
        return;
    }
    m_index_marks = marks * 2;
    std::vector<GLuint> indices;
    indices.reserve(m_index_marks * indices_each);
    for (GLuint mark = 0; mark < m_index_marks; ++mark) {
        for (const GLuint corner : {0U, 1U, 2U, 2U, 1U, 3U}) {
            indices.push_back(mark * static_cast<GLuint>(mark_vertices) + corner);
        }
    }
    glBindVertexArray(m_array.name());
    glBufferData(GL_ELEMENT_ARRAY_BUFFER, static_cast<GLsizeiptr>(indices.size() * sizeof(GLuint)), indices.data(),
                 GL_STATIC_DRAW);
    glBindVertexArray(0);
}

void MarkPainter::draw(const Command& command, const scene::View& view) const {
    const auto kind = static_cast<std::size_t>(command.kind);
    m_programs[kind].use();
    glUniform2f(m_page_px[kind], static_cast<float>(view.width_px), static_cast<float>(view.height_px));
    if (command.kind == MarkKind::Sprite) {
        glBindTexture(GL_TEXTURE_2D, m_sheet.name());
    }
    set_blend(Blend::Over);
    glBindVertexArray(m_array.name());
    glDrawElements(GL_TRIANGLES, static_cast<GLsizei>(command.mark_count * indices_each), GL_UNSIGNED_INT,
                   reinterpret_cast<const void*>(command.first_mark * indices_each * sizeof(GLuint)));
}

}  // namespace app::gl

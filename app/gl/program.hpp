// A linked pair of shaders from the folder shaders/.
#pragma once

#include "app/gl/handle.hpp"
#include "geo/base/result.hpp"

#include <string>

namespace app::gl {

/// Compiled once; uniforms are set by location while it is in use.
class Program {
  public:
    /// Takes embedded files by name ("mesh.vert", "fill.frag"). Fails with Internal and the driver's log.
    [[nodiscard]] static geo::Result<Program> create(const std::string& vertex_file, const std::string& fragment_file);

    void use() const { glUseProgram(m_name.name()); }
    /// -1, which every glUniform call ignores, where the shader does not use that name.
    [[nodiscard]] GLint location(const char* uniform) const { return glGetUniformLocation(m_name.name(), uniform); }

  private:
    explicit Program(ProgramName name) : m_name(std::move(name)) {}
    ProgramName m_name;
};

}  // namespace app::gl

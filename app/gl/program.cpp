#include "app/gl/program.hpp"

#include "shaders/embedded.hpp"

#include <fmt/format.h>

namespace app::gl {

namespace {

template <typename GetInteger, typename GetText>
std::string log_of(GLuint name, GetInteger get_integer, GetText get_text) {
    GLint length = 0;
    get_integer(name, GL_INFO_LOG_LENGTH, &length);
    std::string text(static_cast<std::size_t>(std::max(length, 1)), '\0');
    get_text(name, length, &length, text.data());
    text.resize(static_cast<std::size_t>(length));
    return text;
}

template <GLenum Stage>
geo::Result<Handle<ShaderKind<Stage>>> compiled(const std::string& file) {
    const std::string_view text = shaders::source(file);
    auto shader = Handle<ShaderKind<Stage>>::create();
    const GLchar* start = text.data();
    const auto length = static_cast<GLint>(text.size());
    glShaderSource(shader.name(), 1, &start, &length);
    glCompileShader(shader.name());
    GLint good = 0;
    glGetShaderiv(shader.name(), GL_COMPILE_STATUS, &good);
    if (text.empty() || good == 0) {
        return geo::fail(geo::ErrorCode::Internal,
                         fmt::format("The shader {} does not compile: {}", file,
                                     log_of(shader.name(), glad_glGetShaderiv, glad_glGetShaderInfoLog)));
    }
    return shader;
}

}  // namespace

geo::Result<Program> Program::create(const std::string& vertex_file, const std::string& fragment_file) {
    auto vertex = compiled<GL_VERTEX_SHADER>(vertex_file);
    if (!vertex) {
        return geo::fail(vertex.error());
    }
    auto fragment = compiled<GL_FRAGMENT_SHADER>(fragment_file);
    if (!fragment) {
        return geo::fail(fragment.error());
    }
    ProgramName name = ProgramName::create();
    glAttachShader(name.name(), vertex->name());
    glAttachShader(name.name(), fragment->name());
    glLinkProgram(name.name());
    glDetachShader(name.name(), vertex->name());
    glDetachShader(name.name(), fragment->name());
    GLint good = 0;
    glGetProgramiv(name.name(), GL_LINK_STATUS, &good);
    if (good == 0) {
        return geo::fail(geo::ErrorCode::Internal,
                         fmt::format("The shaders {} and {} do not link: {}", vertex_file, fragment_file,
                                     log_of(name.name(), glad_glGetProgramiv, glad_glGetProgramInfoLog)));
    }
    return Program(std::move(name));
}

}  // namespace app::gl

// Names of OpenGL objects that are deleted with their owner. The context must be current at both ends.
#pragma once

#include <glad/gl.h>

#include <utility>

namespace app::gl {

/// A move-only name of an object; 0 is none. `Kind` creates and deletes.
template <typename Kind>
class Handle {
  public:
    Handle() = default;
    Handle(Handle&& other) noexcept : m_name(std::exchange(other.m_name, 0)) {}
    Handle& operator=(Handle&& other) noexcept {
        if (this != &other) {
            reset();
            m_name = std::exchange(other.m_name, 0);
        }
        return *this;
    }
    Handle(const Handle&) = delete;
    Handle& operator=(const Handle&) = delete;
    ~Handle() { reset(); }

    [[nodiscard]] static Handle create() {
        Handle made;
        made.m_name = Kind::create();
        return made;
    }
    [[nodiscard]] GLuint name() const { return m_name; }
    explicit operator bool() const { return m_name != 0; }

  private:
    void reset() {
        if (m_name != 0) {
            Kind::destroy(m_name);
            m_name = 0;
        }
    }

    GLuint m_name = 0;
};

struct BufferKind {
    static GLuint create() {
        GLuint name = 0;
        glGenBuffers(1, &name);
        return name;
    }
    static void destroy(GLuint name) { glDeleteBuffers(1, &name); }
};
struct VertexArrayKind {
    static GLuint create() {
        GLuint name = 0;
        glGenVertexArrays(1, &name);
        return name;
    }
    static void destroy(GLuint name) { glDeleteVertexArrays(1, &name); }
};
struct TextureKind {
    static GLuint create() {
        GLuint name = 0;
        glGenTextures(1, &name);
        return name;
    }
    static void destroy(GLuint name) { glDeleteTextures(1, &name); }
};
struct FramebufferKind {
    static GLuint create() {
        GLuint name = 0;
        glGenFramebuffers(1, &name);
        return name;
    }
    static void destroy(GLuint name) { glDeleteFramebuffers(1, &name); }
};
struct ProgramKind {
    static GLuint create() { return glCreateProgram(); }
    static void destroy(GLuint name) { glDeleteProgram(name); }
};
template <GLenum Stage>
struct ShaderKind {
    static GLuint create() { return glCreateShader(Stage); }
    static void destroy(GLuint name) { glDeleteShader(name); }
};

using Buffer = Handle<BufferKind>;
using VertexArray = Handle<VertexArrayKind>;
using Texture = Handle<TextureKind>;
using Framebuffer = Handle<FramebufferKind>;
using ProgramName = Handle<ProgramKind>;

}  // namespace app::gl

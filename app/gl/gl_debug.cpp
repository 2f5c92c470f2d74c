#include "app/gl/gl_debug.hpp"

#include <glad/gl.h>

namespace app::gl {

namespace {

// From the extension KHR_debug, which glad's 3.3 header leaves out.
constexpr GLenum debug_output = 0x92E0;
constexpr GLenum debug_output_synchronous = 0x8242;
constexpr GLenum severity_notification = 0x826B;

using Callback = void (*)(GLenum source, GLenum type, GLuint id, GLenum severity, GLsizei length, const GLchar* text,
                          const void* user);
using SetCallback = void (*)(Callback callback, const void* user);

SetCallback find_setter(GetProcAddress get_proc_address) {
    return reinterpret_cast<SetCallback>(get_proc_address("glDebugMessageCallback"));
}

void collect(GLenum /*source*/, GLenum /*type*/, GLuint /*id*/, GLenum severity, GLsizei length, const GLchar* text,
             const void* user) {
    if (severity != severity_notification) {
        static_cast<const DebugLog::Heard*>(user)->messages.emplace_back(text, static_cast<std::size_t>(length));
    }
}

}  // namespace

DebugLog::DebugLog(GetProcAddress get_proc_address)
    : m_get_proc_address(get_proc_address), m_heard(std::make_unique<const Heard>()) {
    if (const SetCallback set = find_setter(get_proc_address)) {
        set(&collect, m_heard.get());
        glEnable(debug_output);
        glEnable(debug_output_synchronous);
        m_listens = glGetError() == GL_NO_ERROR;
    }
}

DebugLog::~DebugLog() {
    if (const SetCallback set = find_setter(m_get_proc_address)) {
        glDisable(debug_output);
        set(nullptr, nullptr);
    }
}

}  // namespace app::gl

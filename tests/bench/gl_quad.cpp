#include "tests/bench/gl_quad.hpp"

#include "app/gl/handle.hpp"
#include "tests/bench/processor_time.hpp"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <utility>
#include <vector>

namespace bench {
namespace {

constexpr const char* vertex_text = R"(#version 330 core
out vec2 place;
void main() {
    place = vec2(gl_VertexID & 1, gl_VertexID >> 1);
    gl_Position = vec4(place * 2.0 - 1.0, 0.0, 1.0);
}
)";
constexpr const char* fragment_text = R"(#version 330 core
uniform sampler2D picture;
in vec2 place;
out vec4 result;
void main() { result = texture(picture, place); }
)";

template <GLenum Stage>
void attach(const app::gl::ProgramName& program, const char* text) {
    const auto shader = app::gl::Handle<app::gl::ShaderKind<Stage>>::create();
    glShaderSource(shader.name(), 1, &text, nullptr);
    glCompileShader(shader.name());
    glAttachShader(program.name(), shader.name());
}

app::gl::ProgramName quad_program() {
    app::gl::ProgramName program = app::gl::ProgramName::create();
    attach<GL_VERTEX_SHADER>(program, vertex_text);
    attach<GL_FRAGMENT_SHADER>(program, fragment_text);
    glLinkProgram(program.name());
    GLint linked = 0;
    glGetProgramiv(program.name(), GL_LINK_STATUS, &linked);
    if (linked == 0) {
        std::fputs("The quad's shaders do not link.\n", stderr);
        std::abort();
    }
    return program;
}

app::gl::Texture texture(int width_px, int height_px) {
    // Noise, so that nothing can be spared by sameness.
    std::vector<unsigned char> texels(static_cast<std::size_t>(width_px) * static_cast<std::size_t>(height_px) * 4);
    unsigned state = 1;
    for (unsigned char& texel : texels) {
        state = state * 1664525U + 1013904223U;
        texel = static_cast<unsigned char>(state >> 24U);
    }
    app::gl::Texture made = app::gl::Texture::create();
    glBindTexture(GL_TEXTURE_2D, made.name());
    glTexImage2D(GL_TEXTURE_2D, 0, GL_RGBA8, width_px, height_px, 0, GL_RGBA, GL_UNSIGNED_BYTE, texels.data());
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, GL_LINEAR);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAG_FILTER, GL_LINEAR);
    return made;
}

double median(std::vector<double> times) {
    const auto middle = times.begin() + static_cast<std::ptrdiff_t>(times.size() / 2);
    std::nth_element(times.begin(), middle, times.end());
    return *middle;
}

}  // namespace

QuadTime quad_time(int width_px, int height_px, int repeats) {
    const app::gl::ProgramName program = quad_program();
    const app::gl::VertexArray array = app::gl::VertexArray::create();
    const app::gl::Texture target = texture(width_px, height_px);
    const app::gl::Texture picture = texture(width_px, height_px);
    const app::gl::Framebuffer framebuffer = app::gl::Framebuffer::create();
    glBindFramebuffer(GL_FRAMEBUFFER, framebuffer.name());
    glFramebufferTexture2D(GL_FRAMEBUFFER, GL_COLOR_ATTACHMENT0, GL_TEXTURE_2D, target.name(), 0);
    glViewport(0, 0, width_px, height_px);
    glDisable(GL_BLEND);
    glDisable(GL_SCISSOR_TEST);
    glUseProgram(program.name());
    glBindVertexArray(array.name());
    std::vector<double> times;
    std::vector<double> processor_times;
    // The first draws compile and touch memory; they are not counted.
    for (int i = -2; i < repeats; ++i) {
        const auto begin = std::chrono::steady_clock::now();
        const double begin_ms = processor_ms();
        glDrawArrays(GL_TRIANGLE_STRIP, 0, 4);
        glFinish();
        const std::chrono::duration<double, std::milli> took = std::chrono::steady_clock::now() - begin;
        if (i >= 0) {
            times.push_back(took.count());
            processor_times.push_back(processor_ms() - begin_ms);
        }
    }
    glBindFramebuffer(GL_FRAMEBUFFER, 0);
    glBindVertexArray(0);
    glUseProgram(0);
    return {median(std::move(times)), median(std::move(processor_times))};
}

}  // namespace bench

// The GLSL files of this folder, embedded into the program when it is built.
#pragma once

#include <string_view>

namespace shaders {

// The text of the shader with this file name ("fill.frag"), as it is on disk; it ends with a NUL that is not counted,
// so data() can be handed to OpenGL. Empty if there is no such file.
std::string_view source(std::string_view file_name);

}  // namespace shaders

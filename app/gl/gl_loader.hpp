// Loads the OpenGL functions of the current context through glad and tells what driver it is.
#pragma once

#include "geo/base/result.hpp"

#include <string>

namespace app::gl {

using ProcAddress = void (*)();
using GetProcAddress = ProcAddress (*)(const char* name);

/// What `salang info --gl` prints.
struct DriverInfo {
    std::string vendor;
    std::string renderer;
    std::string version;
    int max_texture_px = 0;
};

/// Must be called once for each context, while it is current. Fails with NoGraphics where it is older than OpenGL 3.3.
[[nodiscard]] geo::Result<DriverInfo> load_functions(GetProcAddress get_proc_address);

}  // namespace app::gl

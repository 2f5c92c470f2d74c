# Panels, with Debian's own GLFW and OpenGL 3 backends, in app/ui and app/shell only.
salang_pkg_config(imgui 1.86 libimgui-dev imgui)
# Debian's archive leaves the stb functions and the libraries of its backends to the program.
find_library(salang_stb_library stb)
if(NOT salang_stb_library)
  salang_missing(stb 0.0 libstb-dev)
endif()
target_link_libraries(salang_imgui INTERFACE ${salang_stb_library} salang::glfw)

# The window and its input, in app/shell only.
salang_pkg_config(glfw 3.3 libglfw3-dev glfw3)

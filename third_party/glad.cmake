# The OpenGL 3.3 core loader, for app/gl only. Debian's glad is a generator: its output goes to the build tree, never to the repository.
set(salang_glad_dir ${PROJECT_BINARY_DIR}/generated/glad)
if(NOT EXISTS ${salang_glad_dir}/complete)
  # The script names Debian's own interpreter; asking "python3 -m glad" first could meet another python3 without glad.
  find_program(SALANG_GLAD glad PATHS /usr/bin NO_DEFAULT_PATH)
  find_program(SALANG_GLAD glad)
  if(SALANG_GLAD)
    set(salang_glad_command ${SALANG_GLAD})
  else()
    set(salang_glad_command ${SALANG_PYTHON} -m glad)
  endif()
  execute_process(
    COMMAND ${salang_glad_command} --reproducible --quiet --api gl:core=3.3 --out-path ${salang_glad_dir} c
    RESULT_VARIABLE salang_glad_failed OUTPUT_QUIET ERROR_QUIET)
  if(salang_glad_failed OR NOT EXISTS ${salang_glad_dir}/src/gl.c)
    salang_missing(glad 2.0 python3-glad)
  endif()
  file(TOUCH ${salang_glad_dir}/complete)
endif()
add_library(salang_glad STATIC ${salang_glad_dir}/src/gl.c)
add_library(salang::glad ALIAS salang_glad)
target_include_directories(salang_glad SYSTEM PUBLIC ${salang_glad_dir}/include)
target_link_libraries(salang_glad PRIVATE ${CMAKE_DL_LIBS})
set_property(GLOBAL APPEND PROPERTY SALANG_THIRD_PARTY glad)

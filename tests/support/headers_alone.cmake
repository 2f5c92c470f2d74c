# Target headers_alone: every header of geo, app and shaders compiles when it is the only include, and bears being included twice.
file(GLOB_RECURSE headers CONFIGURE_DEPENDS RELATIVE ${PROJECT_SOURCE_DIR}
  ${PROJECT_SOURCE_DIR}/geo/*.hpp ${PROJECT_SOURCE_DIR}/app/*.hpp ${PROJECT_SOURCE_DIR}/shaders/*.hpp)
set(alone_sources "")
foreach(header IN LISTS headers)
  string(REGEX REPLACE "\\.hpp$" ".cpp" source ${PROJECT_BINARY_DIR}/generated/headers_alone/${header})
  file(CONFIGURE OUTPUT ${source} CONTENT "#include \"${header}\"\n#include \"${header}\"\n" @ONLY)
  list(APPEND alone_sources ${source})
endforeach()
add_library(headers_alone OBJECT EXCLUDE_FROM_ALL ${alone_sources})
# Optimising would find nothing more here.
target_compile_options(headers_alone PRIVATE -O0 -g0)
get_property(outside GLOBAL PROPERTY SALANG_THIRD_PARTY)
list(TRANSFORM outside PREPEND salang::)
target_link_libraries(headers_alone PRIVATE project_options salang::shaders ${outside})
target_include_directories(headers_alone PRIVATE ${PROJECT_SOURCE_DIR})

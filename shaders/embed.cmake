# cmake -DOUTPUT=<file.cpp> "-DSHADERS=<a.vert;b.frag>" -P embed.cmake
# Writes the shaders as byte arrays (a string literal has a length limit, and escaping would change the text).
set(arrays "")
set(rows "")
set(number 0)
foreach(path IN LISTS SHADERS)
  get_filename_component(name ${path} NAME)
  file(READ ${path} bytes HEX)
  string(REGEX REPLACE "([0-9a-f][0-9a-f])" "'\\\\x\\1'," bytes "${bytes}")
  string(APPEND arrays "constexpr char bytes_${number}[] = {${bytes}'\\0'}; // ${name}\n")
  string(APPEND rows "    {\"${name}\", {bytes_${number}, sizeof bytes_${number} - 1}},\n")
  math(EXPR number "${number} + 1")
endforeach()
file(WRITE ${OUTPUT} "// Made by shaders/embed.cmake.
#include \"shaders/embedded.hpp\"

#include <array>

namespace shaders {
namespace {

struct Entry {
    std::string_view name;
    std::string_view text;
};

${arrays}
constexpr std::array<Entry, ${number}> entries{{
${rows}}};

} // namespace

std::string_view source(std::string_view file_name)
{
    for (const Entry& entry : entries) {
        if (entry.name == file_name) {
            return entry.text;
        }
    }
    return {};
}

} // namespace shaders
")

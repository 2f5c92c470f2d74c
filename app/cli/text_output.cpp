#include "app/cli/text_output.hpp"

#include "app/cli/exit_code.hpp"
#include "app/image/output_file.hpp"

#include <cstdint>
#include <span>

namespace app::cli {
namespace {

constexpr const char* standard_output = "-";

image::Existing existing(bool force) {
    return force ? image::Existing::Overwrite : image::Existing::Refuse;
}

}  // namespace

geo::Result<void> check_text_output(const std::string& output, bool force) {
    if (output == standard_output) {
        return {};
    }
    return image::check_output(output, existing(force));
}

geo::Result<void> write_text_output(std::string_view text, const std::string& output, bool force) {
    if (output == standard_output) {
        return print_output(text);
    }
    const std::span bytes(reinterpret_cast<const std::uint8_t*>(text.data()), text.size());
    return image::write_file(bytes, output, existing(force));
}

}  // namespace app::cli

// The last touch on Cairo's SVG. Only for the .cpp files of this folder.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace app::print {

/// The document with a title, and with its surfaces numbered from 1: Cairo counts all that a process ever made, so the
/// second writing of a page would differ from the first.
[[nodiscard]] std::vector<std::uint8_t> finished_svg(const std::vector<std::uint8_t>& svg, const std::string& title);

}  // namespace app::print

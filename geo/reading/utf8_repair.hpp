// UTF-8 that may be broken to UTF-8 that is not.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace geo::reading {

/// What was seen while UTF-8 was read.
struct Utf8Counts {
    std::size_t wide = 0;    ///< well-formed characters beyond ASCII
    std::size_t broken = 0;  ///< sequences that were not
};

/// Appends `bytes` to `text`, each maximal broken sequence as one U+FFFD. An unfinished sequence at the end is left
/// unless `last`; answers how many bytes were taken.
std::size_t append_repaired(std::string_view bytes, bool last, std::string& text, Utf8Counts& counts);

}  // namespace geo::reading

// A line of a paragraph as it is set.
#pragma once

#include <cstddef>

namespace app::document {

/// Bytes of a paragraph, end exclusive.
struct Line {
    std::size_t begin = 0;
    std::size_t end = 0;

    friend bool operator==(const Line&, const Line&) = default;
};

}  // namespace app::document

// Is it UTF-8?
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace geo::table {

/// The offset of the first byte that is not part of well-formed UTF-8 (overlong forms, surrogates and NUL are not);
/// nothing if all is well.
[[nodiscard]] std::optional<std::size_t> first_non_utf8(std::string_view text);

}  // namespace geo::table

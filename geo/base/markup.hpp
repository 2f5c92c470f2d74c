// Words for XML and HTML.
#pragma once

#include <string>
#include <string_view>

namespace geo {

/// The words with the letters that mean something in markup (& < > ") as entities, fit for text and for attributes in
/// double quotes. Control characters other than tab and line break, which XML 1.0 does not have (section 2.2), are left
/// out.
[[nodiscard]] std::string escaped_markup(std::string_view words);

}  // namespace geo

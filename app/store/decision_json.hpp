// Decisions about a text as JSON, with the number of the format in it.
#pragma once

#include "app/document/kept_decisions.hpp"
#include "geo/base/result.hpp"

#include <string>
#include <string_view>

namespace app::store {

inline constexpr int decisions_version = 1;

[[nodiscard]] std::string decisions_json(const document::KeptDecisions& kept);

/// Fields that are missing keep their defaults, unknown ones are passed over. Fails with BadData where the text is no
/// such file, has a version from the future, or holds something of another type than it must.
[[nodiscard]] geo::Result<document::KeptDecisions> decisions_from_json(std::string_view text);

}  // namespace app::store

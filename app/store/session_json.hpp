// Sessions as JSON, with the number of the format in it.
#pragma once

#include "app/state/session_data.hpp"
#include "geo/base/result.hpp"

#include <string>
#include <string_view>

namespace app::store {

inline constexpr int session_version = 1;

[[nodiscard]] std::string session_json(const state::SessionData& data);

/// Fields that are missing keep their defaults, unknown ones are passed over. Fails with BadData where the text is no
/// session, has a version from the future, or holds something of another type than it must.
[[nodiscard]] geo::Result<state::SessionData> session_from_json(std::string_view text);

}  // namespace app::store

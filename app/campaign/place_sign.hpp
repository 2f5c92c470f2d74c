// Which sign a place has on the map, told from the words that say what it is.
#pragma once

#include <string_view>

namespace app::campaign {

/// `Base` stands for strongholds and airfields of every sort.
enum class PlaceSign { Town, Garrison, Pass, Base };

/// By the whole words of a place's `kind`, in whatever case: "garrison" before "pass" before "base", "airport",
/// "airfield", "fort" and "fortress"; a town where there is none of them.
[[nodiscard]] PlaceSign place_sign(std::string_view kind);

}  // namespace app::campaign

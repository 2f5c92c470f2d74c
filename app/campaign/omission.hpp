// A statement of a source that the campaign leaves out on purpose, with the reason.
#pragma once

#include "app/campaign/ids.hpp"
#include "geo/base/error.hpp"

#include <optional>
#include <string>

namespace app::campaign {

/// One row of `omitted`.
struct Omission {
    std::string key;                 ///< id of a source, or of a row that was left out
    std::optional<SourceId> source;  ///< where `key` is one
    std::string line;                ///< where in the source, as written
    std::string what;
    std::string why;
    geo::SourceRef row;
};

}  // namespace app::campaign

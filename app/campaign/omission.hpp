// A statement of a source that the campaign leaves out on purpose, with the reason.
#pragma once

#include "app/campaign/ids.hpp"
#include "geo/base/error.hpp"

#include <string>

namespace app::campaign {

/// One row of `omitted`.
struct Omission {
    SourceId source;
    std::string line;  ///< where in the source, as written
    std::string what;
    std::string why;
    geo::SourceRef row;
};

}  // namespace app::campaign

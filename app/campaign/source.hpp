// A document that facts rest on.
#pragma once

#include <string>

namespace app::campaign {

/// One row of `sources`.
struct Source {
    std::string key;
    std::string title;
    std::string author;  ///< author or publisher
    std::string year;
    std::string type;
    std::string where;  ///< where in it, or where to find it
};

}  // namespace app::campaign

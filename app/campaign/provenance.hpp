// What every fact carries: how sure it is, who says so, and what others say.
#pragma once

#include "app/campaign/ids.hpp"
#include "geo/base/error.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace app::campaign {

/// How firmly a fact stands, as its compiler judged.
enum class Confidence { Low, Medium, High };

/// "low", "medium", "high".
[[nodiscard]] std::string_view confidence_name(Confidence confidence);

/// Confidence, sources and remarks of one row, and where the row stands in the campaign's files.
struct Provenance {
    Confidence confidence = Confidence::Low;
    std::vector<SourceId> sources;
    std::string note;
    std::string other_readings;  ///< what other sources say where they disagree
    geo::SourceRef row;
};

}  // namespace app::campaign

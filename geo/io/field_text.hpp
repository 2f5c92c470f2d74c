// Fields of a feature as text, dates as they are written. Only for the .cpp files of this folder.
#pragma once

#include <ogr_feature.h>

#include <map>
#include <string>

namespace geo::io {

/// Every field that has a value, by name. Where a format knows dates only as dates, they come out as `1989-02-15` and
/// `1989-02-15T09:30:00Z`, not in OGR's own spelling with slashes; midnight in no zone is taken for a date.
[[nodiscard]] std::map<std::string, std::string> texts_from_fields(OGRFeature& feature);

/// Whether the feature has a date that is not text.
[[nodiscard]] bool has_typed_dates(const OGRFeature& feature);

}  // namespace geo::io

// Accepted places and dates of a text for other programs: each with its document, its offset and the number of its
// sentence.
#pragma once

#include "app/document/mention_format.hpp"
#include "app/report/accepted_mentions.hpp"

#include <string>
#include <vector>

namespace app::report {

using document::MentionFormat;

/// A whole file.
[[nodiscard]] std::string mentions_as(MentionFormat format, const std::vector<AcceptedMention>& mentions);

/// The columns of `salang geoparse`, then `document` and `sentence_text`.
[[nodiscard]] std::string mentions_csv(const std::vector<AcceptedMention>& mentions);
/// A feature a mention; a date, and a place that nobody knows where it is, have no geometry. `when` in the properties
/// holds the days as first and last.
[[nodiscard]] std::string mentions_geojson(const std::vector<AcceptedMention>& mentions);
/// KML 2.2: a placemark a mention. A date is written as precisely as it is known and no more: a year as a year.
[[nodiscard]] std::string mentions_kml(const std::vector<AcceptedMention>& mentions);
/// Linked Places Format: a feature a place, with the forms in which the text names it, each with the days that govern
/// it there and where it stands. What has no position is none; accepted dates stand beside the features.
[[nodiscard]] std::string mentions_linked_places(const std::vector<AcceptedMention>& mentions);

}  // namespace app::report

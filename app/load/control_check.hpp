// The control rows of each subject side by side: the last one is carried to the end of the campaign; overlaps and gaps
// are reported.
#pragma once

#include "app/campaign/campaign.hpp"
#include "geo/base/diagnostics.hpp"

namespace app::load {

/// Draws each subject's last row to the end of the span, and reports overlaps, gaps, rows that are never drawn, rows on
/// days on which their area does not exist, and areas without rows.
void finish_control(campaign::Campaign& campaign, geo::Diagnostics& diagnostics);

/// What a subject is called in sentences: "the countryside of Balkh".
[[nodiscard]] std::string subject_name(const campaign::Campaign& campaign, const campaign::Subject& subject);

}  // namespace app::load

// What a campaign is and how much is in it, for people: the output of `salang info`.
#pragma once

#include "app/campaign/campaign.hpp"

#include <string>

namespace app::report {

/// Title, span, extent, counts of every table, facts by confidence, licence and credit; one thing a line.
[[nodiscard]] std::string info_text(const campaign::Campaign& campaign);

}  // namespace app::report

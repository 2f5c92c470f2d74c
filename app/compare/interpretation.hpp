// A campaign as it looks when only some of its facts are believed: for comparing interpretations of the same days.
#pragma once

#include "app/campaign/campaign.hpp"

#include <vector>

namespace app::compare {

/// Which facts count. The one made by default lets all through.
struct FactFilter {
    campaign::Confidence least = campaign::Confidence::Low;
    std::vector<campaign::SourceId> only_sources;  ///< a fact needs one of them; empty: any

    [[nodiscard]] bool lets_all_through() const { return least == campaign::Confidence::Low && only_sources.empty(); }
    [[nodiscard]] bool lets_through(const campaign::Provenance& provenance) const;
    friend bool operator==(const FactFilter&, const FactFilter&) = default;
};

/// The same campaign without what the filter holds back: rows of control leave gaps of nobody known, battles and
/// movements are not drawn. Every index stays what it was. The campaign itself where all is let through.
[[nodiscard]] campaign::CampaignPtr restricted_to(const campaign::CampaignPtr& campaign, const FactFilter& filter);

}  // namespace app::compare

// A campaign as it looks when only some of its facts are believed: for comparing interpretations of the same days.
#pragma once

#include "app/campaign/campaign.hpp"

#include <array>
#include <optional>
#include <string_view>
#include <vector>

namespace app::compare {

/// Sorts of facts.
enum class FactKind { Control, Battle, Movement, Event };
inline constexpr std::array fact_kinds{FactKind::Control, FactKind::Battle, FactKind::Movement, FactKind::Event};
/// "control", "battle", "movement", "event".
[[nodiscard]] std::string_view fact_kind_name(FactKind kind);
[[nodiscard]] std::optional<FactKind> fact_kind_of(std::string_view name);

/// Which facts count. The one made by default lets all through.
struct FactFilter {
    campaign::Confidence least = campaign::Confidence::Low;
    std::vector<campaign::SourceId> only_sources;  ///< a fact needs one of them; empty: any
    std::size_t min_sources = 1;                   ///< so many sources must say it
    std::vector<campaign::ActorId> only_actors;    ///< one of them, or a part of one, takes part; empty: any
    std::vector<FactKind> only_kinds;              ///< empty: any

    [[nodiscard]] bool lets_all_through() const { return *this == FactFilter{}; }
    [[nodiscard]] bool lets_through(const campaign::Provenance& provenance) const;
    [[nodiscard]] bool lets_through(FactKind kind) const;
    friend bool operator==(const FactFilter&, const FactFilter&) = default;
};

[[nodiscard]] bool lets_through(const FactFilter& filter, const campaign::Campaign& campaign,
                                const campaign::Control& control);
[[nodiscard]] bool lets_through(const FactFilter& filter, const campaign::Campaign& campaign,
                                const campaign::Battle& battle);
[[nodiscard]] bool lets_through(const FactFilter& filter, const campaign::Campaign& campaign,
                                const campaign::Movement& movement);
[[nodiscard]] bool lets_through(const FactFilter& filter, const campaign::Campaign& campaign,
                                const campaign::Event& event);

/// The same campaign without what the filter holds back: rows of control leave gaps of nobody known; battles, movements
/// and events have no days. Every index stays what it was. The campaign itself where all is let through.
[[nodiscard]] campaign::CampaignPtr restricted_to(const campaign::CampaignPtr& campaign, const FactFilter& filter);

}  // namespace app::compare

// Who holds, and how: the key by which everything here is counted.
#pragma once

#include "app/campaign/campaign.hpp"

#include <compare>
#include <optional>

namespace app::compare {

/// A controller and the state it holds in. Where the state is unknown nobody is counted as holder, whoever a source
/// names: the map paints such ground as unknown too.
struct Holder {
    std::optional<campaign::ActorId> controller;
    campaign::HoldStatus status = campaign::HoldStatus::Unknown;

    friend auto operator<=>(const Holder&, const Holder&) = default;
};

/// The holder that a row of control speaks of; unknown where there is none.
[[nodiscard]] inline Holder holder_of(const campaign::Campaign& campaign, std::optional<campaign::ControlId> row) {
    if (!row || campaign.control(*row).status == campaign::HoldStatus::Unknown) {
        return {};
    }
    return {campaign.control(*row).controller, campaign.control(*row).status};
}

}  // namespace app::compare

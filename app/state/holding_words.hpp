// Who holds what, in words.
#pragma once

#include "app/campaign/campaign.hpp"
#include "app/messages/texts.hpp"

#include <string>

namespace app::state {

/// "held", "contested", "held, under siege", "unknown".
[[nodiscard]] std::string status_words(const messages::Texts& texts, campaign::HoldStatus status);
/// A party's short name, or its name where it has none.
[[nodiscard]] std::string actor_words(const campaign::Campaign& campaign, campaign::ActorId actor);
/// "Reds", "Reds, under siege", "Reds, contested", "unknown".
[[nodiscard]] std::string holder_words(const messages::Texts& texts, const campaign::Campaign& campaign,
                                       const campaign::Control& row);
/// "Northland (countryside)", "Northtown, centre of Northland", "The Bridge".
[[nodiscard]] std::string subject_words(const messages::Texts& texts, const campaign::Campaign& campaign,
                                        campaign::SubjectId subject);

}  // namespace app::state

// The window's words for what a campaign's files have codes for.
#pragma once

#include "app/campaign/battle.hpp"
#include "app/campaign/movement.hpp"
#include "app/campaign/provenance.hpp"
#include "app/messages/texts.hpp"

#include <string>

namespace app::state {

/// "low", "medium", "high".
[[nodiscard]] std::string confidence_words(const messages::Texts& texts, campaign::Confidence confidence);
/// "Siege", "Ambush" ... as the head of a record.
[[nodiscard]] std::string battle_kind_words(const messages::Texts& texts, campaign::BattleKind kind);
/// "Convoy", "Airlift" ...
[[nodiscard]] std::string movement_kind_words(const messages::Texts& texts, campaign::MovementKind kind);

}  // namespace app::state

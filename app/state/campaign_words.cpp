#include "app/state/campaign_words.hpp"

namespace app::state {

using namespace messages::literals;

using campaign::BattleKind;
using campaign::Confidence;
using campaign::MovementKind;
using messages::Texts;

std::string confidence_words(const Texts& texts, Confidence confidence) {
    switch (confidence) {
        case Confidence::Low: return texts("record_words.confidence_low"_m);
        case Confidence::Medium: return texts("record_words.confidence_medium"_m);
        case Confidence::High: return texts("record_words.confidence_high"_m);
    }
    return {};
}

std::string battle_kind_words(const Texts& texts, BattleKind kind) {
    switch (kind) {
        case BattleKind::Offensive: return texts("record_words.battle_offensive"_m);
        case BattleKind::Siege: return texts("record_words.battle_siege"_m);
        case BattleKind::Ambush: return texts("record_words.battle_ambush"_m);
        case BattleKind::Air: return texts("record_words.battle_air"_m);
        case BattleKind::Missile: return texts("record_words.battle_missile"_m);
        case BattleKind::Coup: return texts("record_words.battle_coup"_m);
        case BattleKind::Surrender: return texts("record_words.battle_surrender"_m);
        case BattleKind::Other: return texts("record_words.battle_other"_m);
    }
    return {};
}

std::string movement_kind_words(const Texts& texts, MovementKind kind) {
    switch (kind) {
        case MovementKind::Advance: return texts("record_words.movement_advance"_m);
        case MovementKind::Withdrawal: return texts("record_words.movement_withdrawal"_m);
        case MovementKind::Retreat: return texts("record_words.movement_retreat"_m);
        case MovementKind::Convoy: return texts("record_words.movement_convoy"_m);
        case MovementKind::Airlift: return texts("record_words.movement_airlift"_m);
        case MovementKind::Defection: return texts("record_words.movement_defection"_m);
        case MovementKind::Missile: return texts("record_words.movement_missile"_m);
        case MovementKind::Other: return texts("record_words.movement_other"_m);
    }
    return {};
}

}  // namespace app::state

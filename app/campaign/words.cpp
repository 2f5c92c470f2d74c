// The words that enumerators have in files, tables and reports.
#include "app/campaign/actor.hpp"
#include "app/campaign/battle.hpp"
#include "app/campaign/control.hpp"
#include "app/campaign/movement.hpp"
#include "app/campaign/provenance.hpp"

namespace app::campaign {

std::string_view affiliation_name(Affiliation affiliation) {
    switch (affiliation) {
        case Affiliation::Neutral: return "neutral";
        case Affiliation::Friend: return "friend";
        case Affiliation::Hostile: return "hostile";
        case Affiliation::Unknown: return "unknown";
    }
    return "unknown";
}

std::string_view confidence_name(Confidence confidence) {
    switch (confidence) {
        case Confidence::Low: return "low";
        case Confidence::Medium: return "medium";
        case Confidence::High: return "high";
    }
    return "low";
}

std::string_view hold_status_name(HoldStatus status) {
    switch (status) {
        case HoldStatus::Controlled: return "controlled";
        case HoldStatus::Contested: return "contested";
        case HoldStatus::Besieged: return "besieged";
        case HoldStatus::Unknown: return "unknown";
    }
    return "unknown";
}

std::string_view battle_kind_name(BattleKind kind) {
    switch (kind) {
        case BattleKind::Offensive: return "offensive";
        case BattleKind::Siege: return "siege";
        case BattleKind::Ambush: return "ambush";
        case BattleKind::Air: return "air";
        case BattleKind::Missile: return "missile";
        case BattleKind::Coup: return "coup";
        case BattleKind::Surrender: return "surrender";
        case BattleKind::Other: return "other";
    }
    return "other";
}

std::string_view movement_kind_name(MovementKind kind) {
    switch (kind) {
        case MovementKind::Advance: return "advance";
        case MovementKind::Withdrawal: return "withdrawal";
        case MovementKind::Retreat: return "retreat";
        case MovementKind::Convoy: return "convoy";
        case MovementKind::Airlift: return "airlift";
        case MovementKind::Defection: return "defection";
        case MovementKind::Missile: return "missile";
        case MovementKind::Other: return "other";
    }
    return "other";
}

}  // namespace app::campaign

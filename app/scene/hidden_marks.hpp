// What somebody has switched off in the legend: its ground and marks are not drawn, whatever is known of them.
#pragma once

#include "app/campaign/battle.hpp"
#include "app/campaign/control.hpp"
#include "app/campaign/ids.hpp"
#include "app/campaign/movement.hpp"

#include <algorithm>
#include <optional>
#include <vector>

namespace app::scene {

/// One entry of a legend that can be switched off: a party, a state of holding, a sort of movement or of battle.
struct LegendKey {
    enum class Kind { Actor, Status, Movement, Battle } kind = Kind::Actor;
    std::size_t value = 0;  ///< the actor's index, or the number of the enumerator

    friend bool operator==(const LegendKey&, const LegendKey&) = default;
};

/// All that is switched off, in the order in which it was.
struct HiddenMarks {
    std::vector<LegendKey> keys;

    [[nodiscard]] bool has(const LegendKey& key) const {
        return std::find(keys.begin(), keys.end(), key) != keys.end();
    }
    [[nodiscard]] bool has(campaign::ActorId actor) const { return has({LegendKey::Kind::Actor, actor.index()}); }
    [[nodiscard]] bool has(campaign::HoldStatus status) const {
        return has({LegendKey::Kind::Status, static_cast<std::size_t>(status)});
    }
    [[nodiscard]] bool has(campaign::MovementKind kind) const {
        return has({LegendKey::Kind::Movement, static_cast<std::size_t>(kind)});
    }
    [[nodiscard]] bool has(campaign::BattleKind kind) const {
        return has({LegendKey::Kind::Battle, static_cast<std::size_t>(kind)});
    }
    friend bool operator==(const HiddenMarks&, const HiddenMarks&) = default;
};

}  // namespace app::scene

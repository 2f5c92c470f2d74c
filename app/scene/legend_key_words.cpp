#include "app/scene/legend_key_words.hpp"

#include <fmt/format.h>

namespace app::scene {
namespace {

using Kind = LegendKey::Kind;

/// The number of the enumerator with a name; `name_of` tells the names of all from 0 to `last`.
template <typename Enumerator, typename NameOf>
std::optional<std::size_t> number_of(std::string_view name, Enumerator last, NameOf name_of) {
    for (std::size_t number = 0; number <= static_cast<std::size_t>(last); ++number) {
        if (name_of(static_cast<Enumerator>(number)) == name) {
            return number;
        }
    }
    return std::nullopt;
}

std::optional<std::size_t> value_of(const campaign::Campaign& campaign, Kind kind, std::string_view name) {
    switch (kind) {
        case Kind::Actor: {
            const auto actor = campaign.find_actor(name);
            return actor ? std::optional(actor->index()) : std::nullopt;
        }
        case Kind::Status: return number_of(name, campaign::HoldStatus::Unknown, campaign::hold_status_name);
        case Kind::Movement: return number_of(name, campaign::MovementKind::Other, campaign::movement_kind_name);
        case Kind::Battle: return number_of(name, campaign::BattleKind::Other, campaign::battle_kind_name);
    }
    return std::nullopt;
}

std::string_view kind_word(Kind kind) {
    switch (kind) {
        case Kind::Actor: return "party";
        case Kind::Status: return "status";
        case Kind::Movement: return "movement";
        case Kind::Battle: return "battle";
    }
    return "party";
}

}  // namespace

std::string legend_key_words(const campaign::Campaign& campaign, const LegendKey& key) {
    const auto name = [&]() -> std::string_view {
        switch (key.kind) {
            case Kind::Actor: return campaign.actors.at(key.value).key;
            case Kind::Status: return campaign::hold_status_name(static_cast<campaign::HoldStatus>(key.value));
            case Kind::Movement: return campaign::movement_kind_name(static_cast<campaign::MovementKind>(key.value));
            case Kind::Battle: return campaign::battle_kind_name(static_cast<campaign::BattleKind>(key.value));
        }
        return {};
    };
    return fmt::format("{}:{}", kind_word(key.kind), name());
}

std::optional<LegendKey> legend_key_of(const campaign::Campaign& campaign, std::string_view words) {
    const std::size_t colon = words.find(':');
    if (colon == std::string_view::npos) {
        return std::nullopt;
    }
    for (const Kind kind : {Kind::Actor, Kind::Status, Kind::Movement, Kind::Battle}) {
        if (words.substr(0, colon) == kind_word(kind)) {
            const auto value = value_of(campaign, kind, words.substr(colon + 1));
            return value ? std::optional(LegendKey{kind, *value}) : std::nullopt;
        }
    }
    return std::nullopt;
}

}  // namespace app::scene

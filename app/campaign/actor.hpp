// A party: who holds, moves and fights.
#pragma once

#include "app/campaign/names.hpp"
#include "app/campaign/provenance.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace app::campaign {

/// A colour as it stands in the campaign's files.
struct ActorColor {
    std::uint8_t red = 128;
    std::uint8_t green = 128;
    std::uint8_t blue = 128;

    friend bool operator==(const ActorColor&, const ActorColor&) = default;
};

/// On whose side the campaign's author counts a party, for the frames of military symbols; nobody's where nothing is
/// written.
enum class Affiliation { Neutral, Friend, Hostile, Unknown };

/// "neutral", "friend", "hostile", "unknown": as in the files.
[[nodiscard]] std::string_view affiliation_name(Affiliation affiliation);

/// One row of `actors`.
struct Actor {
    std::string key;  ///< actor_id, as scripts know it
    Names names;
    std::string short_name;  ///< for labels on the map; falls back to the English name
    std::string side;
    std::optional<ActorId> parent;
    std::string active_from;
    std::string active_to;
    std::string leader;
    ActorColor color;
    std::string pattern;  ///< besides the colour: "none", "dots", "lines", ...
    std::string letter;   ///< one to three letters for legends that cannot rely on colour
    Affiliation affiliation = Affiliation::Neutral;
    Provenance provenance;
};

}  // namespace app::campaign

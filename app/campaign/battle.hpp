// A battle, siege, strike, coup or surrender.
#pragma once

#include "app/campaign/dated.hpp"
#include "app/campaign/names.hpp"
#include "app/campaign/provenance.hpp"
#include "geo/core/point.hpp"

#include <optional>
#include <string>
#include <vector>

namespace app::campaign {

enum class BattleKind { Offensive, Siege, Ambush, Air, Missile, Coup, Surrender, Other };

[[nodiscard]] std::string_view battle_kind_name(BattleKind kind);

/// One row of `battles`.
struct Battle {
    std::string key;
    Names names;
    BattleKind kind = BattleKind::Other;
    std::optional<PlaceId> place;
    geo::core::LonLat position;
    /// UCDP where_prec: 1 exact place, 2 within about 25 km, 3 district, 4 province, 5 region, 6 country, 7
    /// international.
    int location_precision = 1;
    Dated when;
    std::vector<ActorId> side_a;
    std::vector<ActorId> side_b;
    std::string strengths;
    std::string casualties;
    std::optional<double> killed_low;
    std::optional<double> killed_high;
    std::string outcome;
    Provenance provenance;
};

}  // namespace app::campaign

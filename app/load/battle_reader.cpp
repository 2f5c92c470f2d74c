#include "app/load/row_values.hpp"
#include "app/load/table_reader.hpp"
#include "app/load/table_readers.hpp"

#include <array>

namespace app::load {
namespace {

using campaign::Battle;
using campaign::BattleKind;

constexpr std::array<std::pair<std::string_view, BattleKind>, 8> kind_words{{{"offensive", BattleKind::Offensive},
                                                                             {"siege", BattleKind::Siege},
                                                                             {"ambush", BattleKind::Ambush},
                                                                             {"air", BattleKind::Air},
                                                                             {"missile", BattleKind::Missile},
                                                                             {"coup", BattleKind::Coup},
                                                                             {"surrender", BattleKind::Surrender},
                                                                             {"other", BattleKind::Other}}};

/// From this class of location_precision on (a province) the position is no point that somebody could look for on the
/// map.
constexpr int first_coarse_precision = 4;
constexpr int coarsest_precision = 7;

std::optional<Battle> battle_of(const RowReader& row, const Loading& loading) {
    auto dates = event_dates_of(row, loading, "start", "end");
    Battle battle;
    battle.place = place_of(row, loading, "place_id");
    battle.location_precision = row.whole_number("location_precision", 1, coarsest_precision).value_or(1);
    const auto position = position_of(row, loading, battle.place);
    if (position) {
        check_extent(row, loading, *position,
                     battle.location_precision < first_coarse_precision ? geo::Severity::Warning : geo::Severity::Note);
    }
    battle.key = row.text("battle_id");
    battle.names = names_of(row);
    battle.kind = row.word<BattleKind>("kind", kind_words).value_or(BattleKind::Other);
    battle.side_a = actors_of(row, loading, "side_a");
    battle.side_b = actors_of(row, loading, "side_b");
    battle.strengths = row.text("strengths");
    battle.casualties = row.text("casualties");
    const Estimate killed = estimate_of(row, "killed_low", "killed_high");
    battle.killed_low = killed.low;
    battle.killed_high = killed.high;
    battle.outcome = row.text("outcome");
    battle.provenance = provenance_of(row, loading, SourcesWanted::Yes);
    // Only now, so that a row that is left out has had all its problems found.
    if (!dates || !position) {
        return std::nullopt;
    }
    battle.position = *position;
    battle.when = std::move(*dates);
    return battle;
}

}  // namespace

void read_battles(Loading& loading) {
    constexpr TableSchema schema{"battles", "battle_id", "name start",
                                 "name_fa name_ps names_reviewed kind place_id lat lon location_precision end "
                                 "side_a side_b strengths casualties killed_low killed_high outcome "
                                 "confidence source_ids other_readings note"};
    read_table(loading, schema, [&loading](const RowReader& row) {
        if (auto battle = battle_of(row, loading)) {
            loading.campaign.battles.push_back(std::move(*battle));
        }
    });
}

}  // namespace app::load

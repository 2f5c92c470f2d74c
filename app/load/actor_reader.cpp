#include "app/load/codes.hpp"
#include "app/load/row_values.hpp"
#include "app/load/table_reader.hpp"
#include "app/load/table_readers.hpp"

#include <fmt/format.h>

#include <array>
#include <charconv>

namespace app::load {
namespace {

using campaign::Actor;
using campaign::ActorColor;
using campaign::ActorId;
using campaign::Affiliation;

constexpr TableSchema actor_schema{
    "actors", "actor_id", "name",
    "short_name name_fa name_ps names_reviewed side parent active_from active_to leader color "
    "pattern letter affiliation confidence source_ids other_readings note"};

constexpr std::array<std::pair<std::string_view, Affiliation>, 4> affiliation_words{
    {{"neutral", Affiliation::Neutral},
     {"friend", Affiliation::Friend},
     {"hostile", Affiliation::Hostile},
     {"unknown", Affiliation::Unknown}}};

/// "#rrggbb".
std::optional<ActorColor> parse_color(std::string_view text) {
    if (text.size() != 7 || text.front() != '#') {
        return std::nullopt;
    }
    std::uint32_t rgb = 0;
    const auto [end, failure] = std::from_chars(text.data() + 1, text.data() + text.size(), rgb, 16);
    if (failure != std::errc{} || end != text.data() + text.size()) {
        return std::nullopt;
    }
    return ActorColor{static_cast<std::uint8_t>(rgb >> 16U), static_cast<std::uint8_t>(rgb >> 8U & 0xffU),
                      static_cast<std::uint8_t>(rgb & 0xffU)};
}

ActorColor color_of(const RowReader& row) {
    const auto color = parse_color(row.view("color"));
    if (!color && row.has_column("color")) {
        row.warning(codes::bad_color,
                    fmt::format("color '{}' is none: write it as #rrggbb; grey is taken.", row.view("color")));
    }
    return color.value_or(ActorColor{});
}

/// The date as written; that it is one is checked, nothing is drawn from it.
std::string checked_date(const RowReader& row, std::string_view column) {
    static_cast<void>(row.date(column));
    return row.text(column);
}

}  // namespace

void read_actors(Loading& loading) {
    auto& actors = loading.campaign.actors;
    std::vector<std::string> parents;
    read_table(loading, actor_schema, [&](const RowReader& row) {
        Actor actor;
        actor.key = row.text("actor_id");
        actor.names = names_of(row);
        actor.short_name = row.view("short_name").empty() ? actor.names.en : row.text("short_name");
        actor.side = row.text("side");
        actor.active_from = checked_date(row, "active_from");
        actor.active_to = checked_date(row, "active_to");
        actor.leader = row.text("leader");
        actor.color = color_of(row);
        actor.pattern = row.text("pattern");
        actor.letter = row.text("letter");
        actor.affiliation = row.word<Affiliation>("affiliation", affiliation_words).value_or(Affiliation::Neutral);
        actor.provenance = provenance_of(row, loading, SourcesWanted::No);
        loading.actors.add(actor.key, ActorId(actors.size()));
        actors.push_back(std::move(actor));
        parents.push_back(row.text("parent"));
    });
    // A parent may stand below its child, so parents are looked up when all rows are known.
    for (std::size_t index = 0; index < actors.size(); ++index) {
        if (parents[index].empty()) {
            continue;
        }
        actors[index].parent = loading.actors.find(parents[index]);
        if (!actors[index].parent) {
            loading.diagnostics.add(
                geo::Severity::Error, actors[index].provenance.row, codes::unknown_id,
                fmt::format("parent '{}' is not in the table actors: correct the id, or add a row with it.",
                            parents[index]));
        }
    }
}

}  // namespace app::load

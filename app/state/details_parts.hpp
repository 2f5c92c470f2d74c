// Pieces that records of all kinds are made of. Inside app/state only.
#pragma once

#include "app/campaign/campaign.hpp"
#include "app/state/details_view.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace app::state {

/// The first http(s) address in a text; empty where there is none.
[[nodiscard]] std::string link_in(std::string_view text);
/// Adds the field where there is a text.
void add_field(DetailsSection& section, messages::Key label, std::string text);
/// The names in the other languages of the data, with a word where no reader of the language has checked them.
void add_names(DetailsSection& section, const messages::Texts& texts, const campaign::Names& names);
/// The same names in a row, each once.
[[nodiscard]] std::string other_names_words(const campaign::Names& names);
/// Confidence, note, other readings and sources.
void add_provenance(DetailsSection& section, const messages::Texts& texts, const campaign::Campaign& campaign,
                    const campaign::Provenance& provenance);
/// Who holds a subject on a day, since when, until when, with its history.
[[nodiscard]] DetailsSection holding_section(const messages::Texts& texts, const campaign::Campaign& campaign,
                                             campaign::SubjectId subject, std::string heading, geo::calendar::Day day);
/// First and last day as buttons; one where they are the same.
[[nodiscard]] std::vector<DateJump> jumps_of(const campaign::Dated& when);
/// "Reds, Blues".
[[nodiscard]] std::string actors_words(const campaign::Campaign& campaign,
                                       const std::vector<campaign::ActorId>& actors);
/// "500", "500 to 1,200"; empty where neither is known.
[[nodiscard]] std::string range_words(const messages::Texts& texts, const std::optional<double>& low,
                                      const std::optional<double>& high);
/// "34.528° N, 69.172° E".
[[nodiscard]] std::string position_words(const messages::Texts& texts, geo::core::LonLat position);

[[nodiscard]] DetailsView area_details(const AppState& state, campaign::AreaId id);
[[nodiscard]] DetailsView place_details(const AppState& state, campaign::PlaceId id);
[[nodiscard]] DetailsView battle_details(const messages::Texts& texts, const campaign::Campaign& campaign,
                                         campaign::BattleId id);
[[nodiscard]] DetailsView event_details(const messages::Texts& texts, const campaign::Campaign& campaign,
                                        campaign::EventId id);
[[nodiscard]] DetailsView actor_details(const AppState& state, campaign::ActorId id);
[[nodiscard]] DetailsView source_details(const messages::Texts& texts, const campaign::Campaign& campaign,
                                         campaign::SourceId id);
[[nodiscard]] DetailsView movement_details(const messages::Texts& texts, const campaign::Campaign& campaign,
                                           campaign::MovementId id);

}  // namespace app::state

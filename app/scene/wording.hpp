// The map's own words in the languages of the map: legend, dates, notes. Names of things come from the campaign, never
// from here.
#pragma once

#include "app/campaign/actor.hpp"
#include "app/campaign/battle.hpp"
#include "app/campaign/movement.hpp"
#include "app/campaign/names.hpp"
#include "geo/calendar/day.hpp"

#include <string>
#include <string_view>

namespace app::scene {

enum class Phrase {
    FillShowsCentre,  ///< what the colour of a province means
    FillShowsCountryside,
    HatchShowsCountryside,
    HatchShowsCentre,
    ThinHatch,  ///< a hatch of thin lines: contested
    Contested,
    Besieged,
    Unknown,
    CentreMark,
    PlaceMark,
    Subunit,
    Disputed,         ///< the boundary of an area
    DisputedCountry,  ///< a border between countries
    InferredWay,
    WidthIsMen,
    NearThePlace,
    CoarsePlace,
    KnownOnlyToArea,
    Sources,      ///< with {} for the number of sources
    OwnLayers,    ///< with {} for their names
    DataVersion,  ///< with {} for it
    Movements,
    Fighting,
    GreyShowsCentre,  ///< the same as FillShows..., where there is no colour
    GreyShowsCountryside,
    LinesShowCountryside,
    LinesShowCentre,
    North,  ///< the letter on the arrow
    MoreThere,
    Garrison,
    Pass,
    Base,
    RoughPosition,  ///< of a place
    UncertainDay,
    Front,
    OwnHeading,
    Frames,  ///< heading over the affiliations
    Installation,
    TextHeading,  ///< over the pins of a text that is read
    TextToDecide,
    TextAccepted,
    TextRejected,
};

/// Dari and Pashto have been written without a reader of either checking them.
[[nodiscard]] std::string_view phrase(Phrase phrase, campaign::Language language);
[[nodiscard]] std::string_view movement_words(campaign::MovementKind kind, campaign::Language language);
[[nodiscard]] std::string_view affiliation_words(campaign::Affiliation affiliation, campaign::Language language);
[[nodiscard]] std::string_view battle_words(campaign::BattleKind kind, campaign::Language language);

/// "15 February 1989"; for the others Persian digits and the month names of Dari and Pashto.
[[nodiscard]] std::string date_words(geo::calendar::Day day, campaign::Language language);
/// "26 Dalw 1367" in the words and digits of the language; empty for days that the calendar does not reach.
[[nodiscard]] std::string solar_hijri_words(geo::calendar::Day day, campaign::Language language);
/// A whole number in the digits of the language.
[[nodiscard]] std::string number_words(long long number, campaign::Language language);
/// "200 km".
[[nodiscard]] std::string kilometres_words(double km, campaign::Language language);
/// "100 miles".
[[nodiscard]] std::string miles_words(double miles, campaign::Language language);
/// "68° E", "34.5° N"; west and south by negative degrees.
[[nodiscard]] std::string meridian_words(double lon_deg, campaign::Language language);
[[nodiscard]] std::string parallel_words(double lat_deg, campaign::Language language);
/// A name less what stands in brackets after it: "Valley (Town)" is "Valley" on the map.
[[nodiscard]] std::string_view without_brackets(std::string_view name);
/// Whether lines begin at the right.
[[nodiscard]] bool is_right_to_left(campaign::Language language);

}  // namespace app::scene

// The words of maps that compare and of the chart, in the languages of the map.
#pragma once

#include "app/campaign/campaign.hpp"
#include "app/compare/interpretation.hpp"

#include <string>
#include <string_view>

namespace app::scene {

enum class ComparePhrase {
    ColourNow,    ///< what fill and stripes of a changed area mean
    ColourOther,  ///< the same for two interpretations of one day
    Chosen,       ///< with {} for which facts these are
    Unchanged,
    Transitions,    ///< heading of who took from whom
    Disagreements,  ///< heading of who is held to hold by the one and by the other
    NothingChanged,
    GhostLine,    ///< with {} for the date
    AllFacts,     ///< of an interpretation that holds nothing back
    LeastMedium,  ///< of one that takes facts of medium confidence and better
    LeastHigh,
    OnlySources,
    LeastSources,  ///< with {} for their ids
    ChartByCentre,
    ChartByCountryside,
};

/// Dari and Pashto have been written without a reader of either checking them.
[[nodiscard]] std::string_view phrase(ComparePhrase phrase, campaign::Language language);

/// "Reds → Blues", the arrow in the direction of the script.
[[nodiscard]] std::string from_to_words(std::string_view from, std::string_view to, campaign::Language language);
/// What a filter lets through, as a note under a date; empty where it is all.
[[nodiscard]] std::string filter_words(const campaign::Campaign& campaign, const compare::FactFilter& filter,
                                       campaign::Language language);

}  // namespace app::scene

// What the find panel lists: answers to a query, or what happened in a period, in words.
#pragma once

#include "app/state/app_state.hpp"
#include "app/state/find_index.hpp"

#include <array>
#include <string>
#include <vector>

namespace app::state {

struct FindRow {
    const Record* record = nullptr;  ///< of the state's index
    std::string under;               ///< the line below the name: kind, details
    std::string sources;             ///< of a period's records only
};

struct FindSection {
    std::string heading;
    std::vector<FindRow> rows;
};

struct FindView {
    FindIndexPtr index;                ///< that the rows point into
    std::string heading;               ///< "What happened from ... to ...", "12 found"
    std::vector<std::string> summary;  ///< which provinces changed hands; of a period only
    std::vector<FindSection> sections;
};

/// Of a state with a campaign.
[[nodiscard]] FindView find_view(const AppState& state);

/// Whether the find panel is open and lists a period, not answers.
[[nodiscard]] bool lists_period(const AppState& state);

/// The days that a period means now.
[[nodiscard]] geo::calendar::DayRange period_days(const AppState& state, Period period);
[[nodiscard]] std::string period_name(const messages::Texts& texts, Period period);

}  // namespace app::state

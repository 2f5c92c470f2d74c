// Filter and legend as they are kept in files: by the keys of rows, since their numbers may change with the data.
#pragma once

#include "app/campaign/campaign.hpp"
#include "app/compare/interpretation.hpp"
#include "app/scene/hidden_marks.hpp"

#include <string>
#include <vector>

namespace app::state {

struct SavedFacts {
    campaign::Confidence least = campaign::Confidence::Low;
    std::size_t min_sources = 1;
    std::vector<std::string> sources;
    std::vector<std::string> actors;
    std::vector<std::string> kinds;
    std::vector<std::string> hidden;  ///< as `scene::legend_key_words` has it

    friend bool operator==(const SavedFacts&, const SavedFacts&) = default;
};

[[nodiscard]] SavedFacts saved_facts(const campaign::Campaign& campaign, const compare::FactFilter& filter,
                                     const scene::HiddenMarks& hidden);
/// What of it the campaign still has.
[[nodiscard]] compare::FactFilter filter_from(const campaign::Campaign& campaign, const SavedFacts& saved);
[[nodiscard]] scene::HiddenMarks hidden_from(const campaign::Campaign& campaign, const SavedFacts& saved);

}  // namespace app::state

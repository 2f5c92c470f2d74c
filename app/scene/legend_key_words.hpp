// Legend keys as words, for files and command lines: "party:RED", "status:contested", "battle:siege",
// "movement:convoy".
#pragma once

#include "app/campaign/campaign.hpp"
#include "app/scene/hidden_marks.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace app::scene {

/// Of a key that fits the campaign.
[[nodiscard]] std::string legend_key_words(const campaign::Campaign& campaign, const LegendKey& key);
/// Nothing where the words name nothing that the campaign has.
[[nodiscard]] std::optional<LegendKey> legend_key_of(const campaign::Campaign& campaign, std::string_view words);

}  // namespace app::scene

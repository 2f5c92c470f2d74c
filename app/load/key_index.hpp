// From the ids that stand in files to the rows of a table.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

namespace app::load {

/// Finds a row by its id as written. `Id` is one of the strong ids of app/campaign.
template <typename Id>
class KeyIndex {
  public:
    void add(std::string_view key, Id id) { m_ids.emplace(key, id); }

    [[nodiscard]] std::optional<Id> find(std::string_view key) const {
        const auto found = m_ids.find(key);
        return found == m_ids.end() ? std::nullopt : std::optional<Id>(found->second);
    }

  private:
    struct Hash {
        // NOLINTNEXTLINE(readability-identifier-naming): the name that the standard library asks for
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
    };
    std::unordered_map<std::string, Id, Hash, std::equal_to<>> m_ids;
};

}  // namespace app::load

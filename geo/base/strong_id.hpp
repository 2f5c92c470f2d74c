// An index into a table that cannot be mixed up with an index into another table.
#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <functional>

namespace geo {

/// Position of a row in the table that `Tag` stands for. Cheap to copy, comparable, hashable.
template <typename Tag>
class StrongId {
  public:
    constexpr StrongId() = default;
    constexpr explicit StrongId(std::size_t index) : m_index(static_cast<std::uint32_t>(index)) {}

    [[nodiscard]] constexpr std::size_t index() const { return m_index; }

    friend constexpr auto operator<=>(const StrongId&, const StrongId&) = default;

  private:
    std::uint32_t m_index = 0;
};

}  // namespace geo

template <typename Tag>
struct std::hash<geo::StrongId<Tag>> {
    std::size_t operator()(const geo::StrongId<Tag>& id) const noexcept { return id.index(); }
};

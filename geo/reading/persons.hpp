// Which words are parts of persons' names: titles, given names and initials before them tell.
#pragma once

#include "geo/reading/block.hpp"
#include "geo/reading/name_finder.hpp"

#include <cstdint>
#include <string_view>
#include <unordered_set>

namespace geo::reading {

/// Names that the text has used for persons; a later "Jordan" alone may be one of them.
class KnownPersons {
  public:
    void add(std::string_view folded);
    [[nodiscard]] bool contains(std::string_view folded) const;

  private:
    std::unordered_set<std::uint64_t> m_names;
};

/// Marks the words of `block` that are parts of persons' names and remembers them.
void mark_persons(Block& block, const Vocabulary& vocabulary, NameFinder& names, KnownPersons& persons);

}  // namespace geo::reading

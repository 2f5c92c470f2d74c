// Dates that lean on the one before them: "the same day", "two weeks later", "the following month".
#pragma once

#include "geo/reading/block.hpp"
#include "geo/reading/date_context.hpp"

#include <cstddef>
#include <optional>
#include <string>

namespace geo::reading {

struct RelativeDate {
    std::size_t first = 0;  ///< token
    std::size_t end = 0;    ///< token, exclusive
    PartialDate value;
    std::string context;  ///< which date it was counted from
};

/// The date that begins at token `i`; nothing where none does, or where `last` is not precise enough to count from.
[[nodiscard]] std::optional<RelativeDate> relative_date_at(const Block& block, const Vocabulary& vocabulary,
                                                           std::size_t i, const std::optional<PartialDate>& last);

}  // namespace geo::reading

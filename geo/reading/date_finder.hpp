// Dates in a block of text as EDTF, with the year and the day taken from what was read before where the text leaves
// them out.
#pragma once

#include "geo/calendar/day.hpp"
#include "geo/reading/block.hpp"
#include "geo/reading/date_context.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace geo::reading {

/// A date and the words that it covers.
struct FoundDate {
    std::size_t first = 0;  ///< token
    std::size_t end = 0;    ///< token, exclusive
    std::string edtf;
    std::string context;  ///< what was taken from elsewhere; empty: nothing
    bool part = false;    ///< an end point of the range before it
    calendar::DayRange days;
};

/// Keeps what earlier blocks said.
class DateFinder {
  public:
    explicit DateFinder(DateContext context) : m_context(context) {}

    /// Finds dates in text order; a range comes before its end points. `found` is emptied first.
    void scan(const Block& block, const Vocabulary& vocabulary, std::vector<FoundDate>& found);

  private:
    DateContext m_context;
};

}  // namespace geo::reading

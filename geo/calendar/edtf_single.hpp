// One EDTF date without brackets, open ends or intervals: the part of the EDTF reader that knows years, months and
// days.
#pragma once

#include "geo/calendar/edtf.hpp"

#include <string>
#include <string_view>

namespace geo::calendar {

/// The text, cut between two UTF-8 characters where it is very long, so that a sentence that quotes it stays one.
[[nodiscard]] std::string shortened(std::string_view text);

/// A failure whose sentence quotes the text and says what is wrong with it.
[[nodiscard]] tl::unexpected<Error> not_a_date(std::string_view text, std::string_view reason);

/// Reads `1989-02-15`, `1989-02`, `1989-21`, `1989`, `198X`, `-0044`, `Y12345`, each with qualifiers. `text` of the
/// answer is `text`.
[[nodiscard]] Result<EdtfDate> parse_single_edtf(std::string_view text);

}  // namespace geo::calendar

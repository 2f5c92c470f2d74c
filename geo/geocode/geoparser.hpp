// Running text to mentions of places and dates, each with its offset, what it means and which date governs it.
#pragma once

#include "geo/base/result.hpp"
#include "geo/calendar/edtf.hpp"
#include "geo/geocode/geocoder.hpp"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace geo::geocode {

/// How a place is named in the text (see `role` in the command line's contract).
enum class MentionRole { Name, InName, Relative, Road, Border };

/// "name", "in_name", "relative", "road", "border".
[[nodiscard]] std::string_view role_name(MentionRole role);

/// A place named in a text. Offsets are 0-based Unicode code points of the decoded text, end exclusive.
struct PlaceMention {
    std::uint64_t offset_start = 0;
    std::uint64_t offset_end = 0;
    std::string text;
    MentionRole role = MentionRole::Name;
    std::vector<Candidate> candidates;          ///< best first; empty: unresolved
    std::optional<std::size_t> governing_date;  ///< index into the document's dates
    std::uint64_t sentence = 0;                 ///< number of the sentence, from 0
};

/// A date written in a text, as EDTF. `context` says which year or date was taken from elsewhere, and from where.
struct DateMention {
    std::uint64_t offset_start = 0;
    std::uint64_t offset_end = 0;
    std::string text;
    std::string edtf;  ///< a date or an interval `start/end`
    std::string context;
    std::uint64_t sentence = 0;
};

struct ParsedText {
    std::vector<PlaceMention> places;  ///< in text order
    std::vector<DateMention> dates;    ///< in text order
    std::string encoding;              ///< what the bytes were read as
};

struct ParseOptions {
    std::optional<calendar::Day> date_hint;  ///< year and date where the text gives none
    std::string encoding;                    ///< empty: detected
    std::string home_country;                ///< empty: found from the text
    enum class Format { Detect, Plain, Markdown, Html } format = Format::Detect;
};

/// Reads texts with one geocoder.
class Geoparser {
  public:
    explicit Geoparser(std::shared_ptr<const Geocoder> geocoder);

    /// Parses bytes as they came from a file. Fails where they are no text (binary); everything doubtful is kept with
    /// its score.
    [[nodiscard]] Result<ParsedText> parse(std::string_view bytes, const ParseOptions& options) const;

  private:
    std::shared_ptr<const Geocoder> m_geocoder;
};

}  // namespace geo::geocode

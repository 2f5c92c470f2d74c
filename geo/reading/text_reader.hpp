// Reads a text of any size in one pass and says which places and dates it names.
#pragma once

#include "geo/base/result.hpp"
#include "geo/calendar/day.hpp"
#include "geo/geocode/geocoder.hpp"
#include "geo/reading/name_finder.hpp"
#include "geo/reading/reading.hpp"
#include "geo/reading/word_lists.hpp"

#include <cstddef>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace geo::reading {

/// Fills the buffer with the next bytes; answers how many (0: the end).
using ByteSource = std::function<Result<std::size_t>(std::span<char>)>;

struct ReadOptions {
    std::optional<calendar::Day> date_hint;  ///< year and date where the text gives none
    std::string encoding;                    ///< as ICU knows it; empty: found from the bytes
    std::string home_country;                ///< ISO code of the country that texts are about if they do not say
    std::string file_name;                   ///< its ending tells HTML and Markdown
    bool keep_sentences = false;             ///< fill `Reading::sentence_starts`
    /// Takes the text, piece by piece, as it is to be shown: as it stands in the file, HTML with its markup blotted
    /// out. Offsets count its code points.
    std::function<void(std::string_view)> on_text;
};

/// Shared by threads; each call of `read` keeps its own state.
class TextReader {
  public:
    /// Gazetteers in order of trust.
    TextReader(Gazetteers gazetteers, std::shared_ptr<const WordLists> words);

    /// Fails where the bytes are no text. Memory grows with what is found, not with the text.
    [[nodiscard]] Result<Reading> read(const ByteSource& source, const ReadOptions& options) const;
    /// The same from memory.
    [[nodiscard]] Result<Reading> read(std::string_view bytes, const ReadOptions& options) const;

  private:
    Gazetteers m_gazetteers;
    geocode::Geocoder m_geocoder;
    std::shared_ptr<const WordLists> m_words;
};

}  // namespace geo::reading

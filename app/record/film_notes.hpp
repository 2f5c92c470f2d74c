// What a film carries besides its pictures: its place in a shared recording, texts, chapters, captions, narration.
// Unfinished films and shards hold all of it in one tag, so that they can be gone on with and joined by themselves.
#pragma once

#include "app/record/film_parts.hpp"
#include "geo/base/result.hpp"

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace app::record {

/// A chapter or a caption: film frames, the end exclusive.
struct FilmText {
    std::int64_t from = 0;
    std::int64_t to = 0;
    std::string text;

    friend bool operator==(const FilmText&, const FilmText&) = default;
};

/// All that is known of a film before its first frame is drawn.
struct FilmNotes {
    FilmParts parts;
    double frames_per_second = 30.0;
    /// Stands for everything that decides the pixels: shards fit together and a part may be gone on with only where it
    /// is the same.
    std::string recipe;
    std::string encoder;  ///< its name and what it says of itself, filled in by the sink: for the same reason
    std::string title;
    std::string comment;
    std::string language = "eng";  ///< of the captions, ISO 639-2
    std::vector<FilmText> chapters;
    std::vector<FilmText> captions;
    std::filesystem::path narration;  ///< an audio file; empty: none
    std::string sources;              ///< the text of NAME.sources.txt; empty: none is written

    friend bool operator==(const FilmNotes&, const FilmNotes&) = default;
};

/// As one line of JSON, and back. Reading fails with BadData where the text was not written by this program.
[[nodiscard]] std::string text_of_notes(const FilmNotes& notes);
[[nodiscard]] geo::Result<FilmNotes> notes_of_text(std::string_view text);

/// Captions as SubRip (.srt) and WebVTT (.vtt).
[[nodiscard]] std::string srt_of_captions(const FilmNotes& notes);
[[nodiscard]] std::string vtt_of_captions(const FilmNotes& notes);

/// A short name for a text of any length, as 16 hexadecimal digits: for `recipe`.
[[nodiscard]] std::string fingerprint(std::string_view text);

}  // namespace app::record

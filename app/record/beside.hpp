// The small files that come beside a film: captions and sources.
#pragma once

#include "app/image/image.hpp"
#include "app/record/film_notes.hpp"
#include "geo/base/result.hpp"

#include <filesystem>
#include <vector>

namespace app::record {

/// `NAME.srt` and `NAME.vtt` where there are captions, `NAME.sources.txt` where there are sources; NAME is the film's
/// without its extension, or the folder's.
[[nodiscard]] std::vector<std::filesystem::path> files_beside(const std::filesystem::path& film,
                                                              const FilmNotes& notes);

/// Asked before the work starts. Fails with CannotWrite, AlreadyExists.
[[nodiscard]] geo::Result<void> check_beside(const std::filesystem::path& film, const FilmNotes& notes,
                                             image::Existing existing);
[[nodiscard]] geo::Result<void> write_beside(const std::filesystem::path& film, const FilmNotes& notes,
                                             image::Existing existing);

}  // namespace app::record

// A film as numbered PNG pictures in a folder.
#pragma once

#include "app/record/film_notes.hpp"
#include "app/record/frame_sink.hpp"
#include "app/record/video_sink.hpp"

#include <filesystem>
#include <memory>
#include <vector>

namespace app::record {

/// Writes `frame-000000.png`, ... into `FOLDER.part` (of a shard: `FOLDER.I-of-N.part`) and renames it at `finish`. A
/// frame has the number that it has in the whole film. A frame that did not change is written as the same bytes without
/// encoding it again. Fails with AlreadyExists, CannotWrite; to resume, with BadArgument where the unfinished folder is
/// of another film.
[[nodiscard]] geo::Result<std::unique_ptr<FrameSink>> open_png_sequence(const FilmOutput& output,
                                                                        const FilmNotes& notes);

/// Gathers the frames of all shards of a film in one folder; the shards stay. Errors as for `finish_film`.
[[nodiscard]] geo::Result<void> join_png_sequences(const std::vector<std::filesystem::path>& shards,
                                                   const std::filesystem::path& folder, image::Existing existing);

}  // namespace app::record

// GIF and APNG: an animation of 256 colours that every browser and slide program shows.
#pragma once

#include "app/record/film_notes.hpp"
#include "app/record/frame_sink.hpp"
#include "app/record/palette.hpp"
#include "app/record/video_sink.hpp"

#include <filesystem>
#include <memory>

namespace app::record {

/// Whether the file's extension is .gif or .apng.
[[nodiscard]] bool is_animation(const std::filesystem::path& file);

/// Whether it can be made as asked, before anything is drawn. A GIF's clock counts hundredths of a second: it takes 10,
/// 12.5, 20, 25 or 50 frames a second. Fails with BadArgument (also for shards and to resume: an animation is made in
/// one go), CannotWrite, AlreadyExists.
[[nodiscard]] geo::Result<void> check_animation(const FilmOutput& output, const VideoOptions& options,
                                                const FilmNotes& notes);

/// Opens `NAME.part.EXT` beside the file. Fails as `check_animation`, and with NoEncoder.
[[nodiscard]] geo::Result<std::unique_ptr<FrameSink>> open_animation(const FilmOutput& output,
                                                                     const VideoOptions& options,
                                                                     const FilmNotes& notes, const Palette& palette);

}  // namespace app::record

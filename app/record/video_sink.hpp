// A film through libav: MP4 or WebM, constant frame rate, colours tagged bt709, made of parts that are encoded each by
// itself.
#pragma once

#include "app/record/film_notes.hpp"
#include "app/record/frame_sink.hpp"

#include <filesystem>
#include <memory>
#include <string>

namespace app::record {

/// How a film is encoded. Sizes must be even (4:2:0).
struct VideoOptions {
    int width_px = 1920;
    int height_px = 1080;
    double frames_per_second = 30.0;
    std::string codec;  ///< "h264", "h265", "av1", "vp9" or an encoder of libavcodec; empty: H.264, in WebM VP9
    std::string preset = "veryfast";
    int crf = 20;
};

/// Where a film goes and whether it goes on with what lies there.
struct FilmOutput {
    std::filesystem::path file;
    image::Existing existing = image::Existing::Refuse;
    bool resume = false;  ///< keep the whole parts of an unfinished film; where there is none, begin
};

/// Where the frames lie while a film is made, and where a shard stays: `NAME.part.EXT`, `NAME.I-of-N.part.EXT`.
[[nodiscard]] std::filesystem::path shard_path(const std::filesystem::path& file, const FilmParts& parts);

/// Opens `NAME.part.EXT` beside the file; `finish` makes the film of it (see `finish_film`), or gives a shard its name.
/// Encoding runs on a thread of its own behind a short queue, so that drawing and encoding overlap. Fails with
/// NoEncoder (named), Unsupported (odd sizes, sizes that the codec refuses), CannotWrite, AlreadyExists; to resume,
/// with BadData where the unfinished film is another one.
[[nodiscard]] geo::Result<std::unique_ptr<FrameSink>> open_video(const FilmOutput& output, const VideoOptions& options,
                                                                 const FilmNotes& about);

/// Whether the film can be encoded as asked: the same sentences, without touching the disk.
[[nodiscard]] geo::Result<void> check_video(const std::filesystem::path& file, const VideoOptions& options);

}  // namespace app::record

// A film through libav: H.264 in MP4, constant frame rate, colours tagged bt709.
#pragma once

#include "app/record/frame_sink.hpp"

#include <filesystem>
#include <memory>
#include <string>

namespace app::record {

/// How a film is encoded. Sizes must be even (4:2:0).
struct VideoOptions {
    int width_px = 1920;
    int height_px = 1080;
    int frames_per_second = 30;
    std::string codec = "libx264";
    std::string preset = "veryfast";
    int crf = 20;
    int threads = 0;    ///< 0: as many as the machine has, at least 2
    std::string title;  ///< into the file's metadata
    std::string comment;
};

/// Opens `NAME.part.EXT` beside `file` and renames it at `finish`. Encoding runs on a thread of its own behind a short
/// queue, so that drawing and encoding overlap. Fails with NoEncoder (named), Unsupported (odd sizes, sizes that the
/// codec refuses), CannotWrite, AlreadyExists.
[[nodiscard]] geo::Result<std::unique_ptr<FrameSink>> open_video(const std::filesystem::path& file,
                                                                 const VideoOptions& options, image::Existing existing);

/// What a film says of itself when it is read back.
struct VideoFacts {
    std::string container;
    std::string codec;
    std::string pixel_format;
    int width_px = 0;
    int height_px = 0;
    std::int64_t frame_count = 0;  ///< decoded, not guessed
    double duration_s = 0.0;
    double frames_per_second = 0.0;
    std::string color_space;
    std::string title;
    std::string comment;
};
[[nodiscard]] geo::Result<VideoFacts> probe_video(const std::filesystem::path& file);
/// The decoded frame with a number (0-based) as RGBA.
[[nodiscard]] geo::Result<image::Image> decode_frame(const std::filesystem::path& file, std::int64_t frame);

}  // namespace app::record

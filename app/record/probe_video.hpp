// Reading films back: for tests and for whoever wants to know what was made.
#pragma once

#include "app/image/image.hpp"
#include "geo/base/result.hpp"

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace app::record {

struct ChapterFacts {
    double from_s = 0.0;
    double to_s = 0.0;
    std::string title;
};

/// A track that is no picture.
struct TrackFacts {
    std::string kind;  ///< "audio", "subtitle", "data"
    std::string codec;
    std::string language;
    double duration_s = 0.0;
    std::int64_t packets = 0;
    std::vector<std::string> texts;  ///< of captions, as written
};

/// What a film says of itself when it is read back.
struct VideoFacts {
    std::string container;
    std::string codec;
    std::string pixel_format;
    int width_px = 0;
    int height_px = 0;
    std::int64_t frame_count = 0;  ///< decoded, not guessed
    bool even_times = true;        ///< every frame a frame's length after the one before
    double duration_s = 0.0;
    double frames_per_second = 0.0;
    std::string color_space;
    std::string title;
    std::string comment;
    std::vector<ChapterFacts> chapters;
    std::vector<TrackFacts> tracks;
};
[[nodiscard]] geo::Result<VideoFacts> probe_video(const std::filesystem::path& file);
/// The decoded frame with a number (0-based) as RGBA.
[[nodiscard]] geo::Result<image::Image> decode_frame(const std::filesystem::path& file, std::int64_t frame);
/// A checksum of every decoded frame, to compare films frame by frame.
[[nodiscard]] geo::Result<std::vector<std::uint32_t>> frame_checksums(const std::filesystem::path& file);

}  // namespace app::record

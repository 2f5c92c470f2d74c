// Which encoder makes a film, and what its options are called: the words of the command line mean the same for all.
#pragma once

#include "app/record/libav_handles.hpp"
#include "app/record/video_sink.hpp"
#include "geo/base/result.hpp"

#include <filesystem>
#include <string>

namespace app::record {

/// Threads of every encoder, on any machine: what some of them make depends on how many they are.
inline constexpr int encoder_threads = 3;

/// "mp4" or "webm" by a file's extension. Fails with BadArgument.
[[nodiscard]] geo::Result<std::string> container_of(const std::filesystem::path& file);

/// The encoder meant by `options.codec` ("h264", "h265", "av1", "vp9", the name of an encoder, or nothing) for a
/// container. Fails with NoEncoder where libavcodec has it not, Unsupported where it does not fit.
[[nodiscard]] geo::Result<const AVCodec*> choose_codec(const VideoOptions& options, const std::string& container);

/// Sets quality, speed and threads. Fails with Unsupported where the encoder has no such thing.
[[nodiscard]] geo::Result<void> set_quality(AVCodecContext& codec, const VideoOptions& options);

}  // namespace app::record

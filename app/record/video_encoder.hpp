// One codec fed with frames, from a key frame to its flush: a part of a film. Knows nothing of files and threads.
#pragma once

#include "app/record/libav_handles.hpp"
#include "app/record/video_sink.hpp"
#include "geo/base/result.hpp"

#include <functional>
#include <string>

namespace app::record {

/// Encodes 4:2:0 frames at a constant rate, coloured bt709.
class VideoEncoder {
  public:
    /// Gets each packet; its times are in frames since the first one.
    using TakePacket = std::function<geo::Result<void>(AVPacket& packet)>;

    /// For a container ("mp4", "webm"). Fails with NoEncoder (named), Unsupported (sizes, presets that it refuses).
    [[nodiscard]] static geo::Result<VideoEncoder> open(const VideoOptions& options, const std::string& container);

    VideoEncoder(VideoEncoder&&) noexcept = default;
    VideoEncoder& operator=(VideoEncoder&&) noexcept = default;
    ~VideoEncoder();

    /// Takes a frame whose `pts` is its number, from 0. Fails with NoEncoder, or as `take` fails.
    [[nodiscard]] geo::Result<void> encode(const AVFrame& frame, const TakePacket& take);
    /// No more frames: gives the packets that the codec still holds.
    [[nodiscard]] geo::Result<void> flush(const TakePacket& take);

    [[nodiscard]] const AVCodecContext& codec() const { return *m_codec; }

  private:
    VideoEncoder() = default;
    [[nodiscard]] geo::Result<void> send(const AVFrame* frame, const TakePacket& take);

    bool m_was_used = false;
    CodecHandle m_codec;
    PacketHandle m_packet;
};

}  // namespace app::record

#include "app/record/video_encoder.hpp"

#include "app/record/codec_choice.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <string_view>

namespace app::record {

namespace {

/// Long enough to compress well, short enough to seek in.
constexpr double seconds_between_keyframes = 4.0;

/// x264 takes no more, and forgets some of its memory when it is asked for it.
constexpr int largest_x26x_px = 16384;

void describe_picture(AVCodecContext& codec, const VideoOptions& options) {
    codec.width = options.width_px;
    codec.height = options.height_px;
    codec.pix_fmt = AV_PIX_FMT_YUV420P;
    codec.framerate = frame_rate(options.frames_per_second);
    codec.time_base = av_inv_q(codec.framerate);
    codec.gop_size = static_cast<int>(std::lround(seconds_between_keyframes * options.frames_per_second));
    codec.color_range = AVCOL_RANGE_MPEG;
    codec.colorspace = AVCOL_SPC_BT709;
    codec.color_primaries = AVCOL_PRI_BT709;
    codec.color_trc = AVCOL_TRC_BT709;
    codec.chroma_sample_location = AVCHROMA_LOC_CENTER;
}

geo::Error refused(const AVCodec& encoder, const VideoOptions& options, int error) {
    // Encoders that need hardware say so with other codes than those that were asked for something odd.
    const bool by_argument = error == AVERROR(EINVAL) || error == AVERROR_EXTERNAL;
    return {by_argument ? geo::ErrorCode::Unsupported : geo::ErrorCode::NoEncoder,
            fmt::format("The encoder '{}' refuses {}x{} pixels at {} frames a second with preset '{}' and crf {}: {}.",
                        encoder.name, options.width_px, options.height_px, options.frames_per_second, options.preset,
                        options.crf, libav_reason(error)),
            std::nullopt, nullptr};
}

}  // namespace

geo::Result<VideoEncoder> VideoEncoder::open(const VideoOptions& options, const std::string& container) {
    // The library would write to standard error; what went wrong is said by our own sentences.
    av_log_set_level(AV_LOG_QUIET);
    const auto found = choose_codec(options, container);
    if (!found) {
        return geo::fail(found.error());
    }
    const AVCodec& encoder = **found;
    if (std::string_view(encoder.name).starts_with("libx26") &&
        std::max(options.width_px, options.height_px) > largest_x26x_px) {
        return geo::fail(geo::ErrorCode::Unsupported,
                         fmt::format("A film of {}x{} pixels is too large for '{}'; it takes no more than {} a side.",
                                     options.width_px, options.height_px, encoder.name, largest_x26x_px));
    }
    VideoEncoder made;
    made.m_codec.reset(avcodec_alloc_context3(&encoder));
    made.m_packet.reset(av_packet_alloc());
    if (!made.m_codec || !made.m_packet) {
        return geo::fail(geo::ErrorCode::Internal, "There is not enough memory for the encoder.");
    }
    describe_picture(*made.m_codec, options);
    if (auto set = set_quality(*made.m_codec, options); !set) {
        return geo::fail(set.error());
    }
    if (container == "mp4" || container == "webm") {
        made.m_codec->flags |= AV_CODEC_FLAG_GLOBAL_HEADER;
    }
    if (const int error = avcodec_open2(made.m_codec.get(), &encoder, nullptr); error < 0) {
        return geo::fail(refused(encoder, options, error));
    }
    return made;
}

/// SVT-AV1 waits for ever when it is closed or told of the end before it was given a frame.
VideoEncoder::~VideoEncoder() {
    if (!m_codec || m_was_used || std::string_view(m_codec->codec->name) != "libsvtav1") {
        return;
    }
    const FrameHandle blank = make_yuv_frame(m_codec->width, m_codec->height);
    if (blank) {
        const auto throw_away = [](AVPacket&) { return geo::Result<void>(); };
        blank->pts = 0;
        (void)send(blank.get(), throw_away);
        (void)send(nullptr, throw_away);
    }
}

geo::Result<void> VideoEncoder::encode(const AVFrame& frame, const TakePacket& take) {
    m_was_used = true;
    return send(&frame, take);
}

geo::Result<void> VideoEncoder::flush(const TakePacket& take) {
    return m_was_used ? send(nullptr, take) : geo::Result<void>();
}

geo::Result<void> VideoEncoder::send(const AVFrame* frame, const TakePacket& take) {
    int error = avcodec_send_frame(m_codec.get(), frame);
    while (error >= 0) {
        error = avcodec_receive_packet(m_codec.get(), m_packet.get());
        if (error >= 0) {
            auto taken = take(*m_packet);
            av_packet_unref(m_packet.get());
            if (!taken) {
                return taken;
            }
        }
    }
    if (error != AVERROR(EAGAIN) && error != AVERROR_EOF) {
        return geo::fail(geo::ErrorCode::NoEncoder,
                         fmt::format("The encoder '{}' failed: {}.", m_codec->codec->name, libav_reason(error)));
    }
    return {};
}

}  // namespace app::record

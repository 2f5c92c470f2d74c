#include "app/record/film_encoder.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <thread>

extern "C" {
#include <libavutil/opt.h>
}

namespace app::record {

namespace {

/// Long enough to compress well, short enough to seek in.
constexpr int seconds_between_keyframes = 4;

/// x264 takes no more, and forgets some of its memory when it is asked for it.
constexpr int largest_x26x_px = 16384;

bool takes_yuv420p(const AVCodec& codec) {
    for (const AVPixelFormat* format = codec.pix_fmts; format != nullptr && *format != AV_PIX_FMT_NONE; ++format) {
        if (*format == AV_PIX_FMT_YUV420P) {
            return true;
        }
    }
    return false;
}

geo::Result<const AVCodec*> find_encoder(const std::string& name, const AVOutputFormat& container) {
    const AVCodec* codec = avcodec_find_encoder_by_name(name.c_str());
    if (codec == nullptr || codec->type != AVMEDIA_TYPE_VIDEO) {
        return geo::fail(
            geo::ErrorCode::NoEncoder,
            fmt::format(
                "There is no video encoder '{}' in the libavcodec that is installed; `ffmpeg -encoders` lists what "
                "there is.",
                name));
    }
    if (!takes_yuv420p(*codec) || avformat_query_codec(&container, codec->id, FF_COMPLIANCE_NORMAL) != 1) {
        return geo::fail(geo::ErrorCode::Unsupported,
                         fmt::format("The encoder '{}' cannot make 4:2:0 video for a file of type {}; use libx264.",
                                     name, container.name));
    }
    return codec;
}

bool is_x26x(const std::string& codec) {
    return codec == "libx264" || codec == "libx265";
}

/// x264 and x265 complain of others on standard error, past libav.
bool is_x26x_preset(const std::string& preset) {
    constexpr std::array<const char*, 10> known{"ultrafast", "superfast", "veryfast", "faster",   "fast",
                                                "medium",    "slow",      "slower",   "veryslow", "placebo"};
    return std::find(known.begin(), known.end(), preset) != known.end();
}

geo::Result<void> set_quality(AVCodecContext& codec, const VideoOptions& options) {
    const bool has_quality = av_opt_set_int(codec.priv_data, "crf", options.crf, 0) >= 0;
    const bool has_preset = (!is_x26x(options.codec) || is_x26x_preset(options.preset)) &&
                            av_opt_set(codec.priv_data, "preset", options.preset.c_str(), 0) >= 0;
    if (!has_quality || !has_preset) {
        return geo::fail(
            geo::ErrorCode::Unsupported,
            fmt::format("The encoder '{}' has no {}.", options.codec,
                        has_quality
                            ? fmt::format("preset '{}'; use one of those of libx264, from ultrafast to veryslow",
                                          options.preset)
                            : fmt::format("constant quality {} (crf); use libx264", options.crf)));
    }
    return {};
}

void describe_picture(AVCodecContext& codec, const VideoOptions& options) {
    codec.width = options.width_px;
    codec.height = options.height_px;
    codec.pix_fmt = AV_PIX_FMT_YUV420P;
    codec.time_base = AVRational{1, options.frames_per_second};
    codec.framerate = AVRational{options.frames_per_second, 1};
    codec.gop_size = seconds_between_keyframes * options.frames_per_second;
    codec.color_range = AVCOL_RANGE_MPEG;
    codec.colorspace = AVCOL_SPC_BT709;
    codec.color_primaries = AVCOL_PRI_BT709;
    codec.color_trc = AVCOL_TRC_BT709;
    codec.chroma_sample_location = AVCHROMA_LOC_CENTER;
    codec.thread_count =
        options.threads > 0 ? options.threads : static_cast<int>(std::max(2U, std::thread::hardware_concurrency()));
}

}  // namespace

geo::Result<FilmEncoder> FilmEncoder::open(const std::filesystem::path& file, const VideoOptions& options) {
    // The library would write to standard error; what went wrong is said by our own sentences.
    av_log_set_level(AV_LOG_QUIET);
    FilmEncoder encoder;
    encoder.m_file = file;
    AVFormatContext* output = nullptr;
    avformat_alloc_output_context2(&output, nullptr, "mp4", file.c_str());
    encoder.m_output.reset(output);
    encoder.m_packet.reset(av_packet_alloc());
    if (!encoder.m_output || !encoder.m_packet) {
        return geo::fail(geo::ErrorCode::NoEncoder, "The libavformat that is installed cannot write MP4 files.");
    }
    if (auto opened = encoder.open_codec(options); !opened) {
        return geo::fail(opened.error());
    }
    if (auto opened = encoder.open_file(options); !opened) {
        return geo::fail(opened.error());
    }
    return encoder;
}

geo::Result<void> FilmEncoder::open_codec(const VideoOptions& options) {
    const auto found = find_encoder(options.codec, *m_output->oformat);
    if (!found) {
        return geo::fail(found.error());
    }
    m_codec.reset(avcodec_alloc_context3(*found));
    if (!m_codec) {
        return geo::fail(geo::ErrorCode::Internal, "There is not enough memory for the encoder.");
    }
    if (is_x26x(options.codec) && std::max(options.width_px, options.height_px) > largest_x26x_px) {
        return geo::fail(geo::ErrorCode::Unsupported,
                         fmt::format("A film of {}x{} pixels is too large for '{}'; it takes no more than {} a side.",
                                     options.width_px, options.height_px, options.codec, largest_x26x_px));
    }
    describe_picture(*m_codec, options);
    if (auto set = set_quality(*m_codec, options); !set) {
        return set;
    }
    if ((m_output->oformat->flags & AVFMT_GLOBALHEADER) != 0) {
        m_codec->flags |= AV_CODEC_FLAG_GLOBAL_HEADER;
    }
    if (const int error = avcodec_open2(m_codec.get(), *found, nullptr); error < 0) {
        // Encoders that need hardware say so with other codes than those that were asked for something odd.
        const bool refused = error == AVERROR(EINVAL) || error == AVERROR_EXTERNAL;
        return geo::fail(
            refused ? geo::ErrorCode::Unsupported : geo::ErrorCode::NoEncoder,
            fmt::format("The encoder '{}' refuses {}x{} pixels at {} frames a second with preset '{}' and crf {}: {}.",
                        options.codec, options.width_px, options.height_px, options.frames_per_second, options.preset,
                        options.crf, libav_reason(error)));
    }
    return {};
}

geo::Result<void> FilmEncoder::open_file(const VideoOptions& options) {
    m_stream = avformat_new_stream(m_output.get(), nullptr);
    if (m_stream == nullptr || avcodec_parameters_from_context(m_stream->codecpar, m_codec.get()) < 0) {
        return geo::fail(geo::ErrorCode::Internal, "There is not enough memory for the film.");
    }
    m_stream->time_base = m_codec->time_base;
    m_stream->avg_frame_rate = m_codec->framerate;
    m_stream->r_frame_rate = m_codec->framerate;
    av_dict_set(&m_output->metadata, "title", options.title.c_str(), 0);
    av_dict_set(&m_output->metadata, "comment", options.comment.c_str(), 0);
    m_output->flags |= AVFMT_FLAG_FLUSH_PACKETS;
    if (const int error = avio_open(&m_output->pb, m_file.c_str(), AVIO_FLAG_WRITE); error < 0) {
        return geo::fail(cannot_write(error));
    }
    Dictionary muxer;
    muxer.set("movflags", "delay_moov+default_base_moof");
    muxer.set("frag_duration", "1000000");  // microseconds
    if (const int error = avformat_write_header(m_output.get(), muxer.entries()); error < 0) {
        return geo::fail(cannot_write(error));
    }
    return {};
}

geo::Result<void> FilmEncoder::encode(const AVFrame& frame) {
    return send(&frame);
}

geo::Result<void> FilmEncoder::finish() {
    if (auto flushed = send(nullptr); !flushed) {
        return flushed;
    }
    if (const int error = av_write_trailer(m_output.get()); error < 0) {
        return geo::fail(cannot_write(error));
    }
    m_bytes = static_cast<std::uint64_t>(std::max<std::int64_t>(0, avio_tell(m_output->pb)));
    if (const int error = avio_closep(&m_output->pb); error < 0) {
        return geo::fail(cannot_write(error));
    }
    return {};
}

geo::Result<void> FilmEncoder::send(const AVFrame* frame) {
    int error = avcodec_send_frame(m_codec.get(), frame);
    while (error >= 0) {
        error = avcodec_receive_packet(m_codec.get(), m_packet.get());
        if (error >= 0) {
            if (auto written = write_packet(); !written) {
                return written;
            }
        }
    }
    if (error != AVERROR(EAGAIN) && error != AVERROR_EOF) {
        return geo::fail(geo::ErrorCode::NoEncoder,
                         fmt::format("The encoder '{}' failed: {}.", m_codec->codec->name, libav_reason(error)));
    }
    return {};
}

geo::Result<void> FilmEncoder::write_packet() {
    m_packet->stream_index = m_stream->index;
    m_packet->duration = 1;
    av_packet_rescale_ts(m_packet.get(), m_codec->time_base, m_stream->time_base);
    if (const int error = av_interleaved_write_frame(m_output.get(), m_packet.get()); error < 0) {
        return geo::fail(cannot_write(error));
    }
    m_bytes = static_cast<std::uint64_t>(std::max<std::int64_t>(0, avio_tell(m_output->pb)));
    return {};
}

geo::Error FilmEncoder::cannot_write(int error) const {
    return {geo::ErrorCode::CannotWrite,
            fmt::format("'{}' cannot be written: {}.", m_file.string(), libav_reason(error)), std::nullopt, nullptr};
}

}  // namespace app::record

#include "app/record/narration.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <memory>
#include <vector>

extern "C" {
#include <libavutil/audio_fifo.h>
#include <libavutil/channel_layout.h>
#include <libswresample/swresample.h>
}

namespace app::record {

namespace {

constexpr int sound_rate_hz = 48000;  // the only one of Opus that every player takes
constexpr int bits_per_second = 128000;

struct FreeResampler {
    void operator()(SwrContext* context) const { swr_free(&context); }
};
struct FreeFifo {
    void operator()(AVAudioFifo* fifo) const { av_audio_fifo_free(fifo); }
};

geo::Error cannot_hear(const std::filesystem::path& file, int error) {
    return {geo::ErrorCode::CannotRead,
            fmt::format("The narration '{}' cannot be read: {}.", file.string(), libav_reason(error)), std::nullopt,
            nullptr};
}

struct Sound {
    InputHandle input;
    CodecHandle decoder;
    int stream = 0;
};

geo::Result<Sound> open_sound(const std::filesystem::path& file) {
    av_log_set_level(AV_LOG_QUIET);
    Sound sound;
    AVFormatContext* opened = nullptr;
    int error = avformat_open_input(&opened, file.c_str(), nullptr, nullptr);
    sound.input.reset(opened);
    const AVCodec* codec = nullptr;
    if (error >= 0) {
        error = avformat_find_stream_info(opened, nullptr);
    }
    if (error >= 0) {
        error = sound.stream = av_find_best_stream(opened, AVMEDIA_TYPE_AUDIO, -1, -1, &codec, 0);
    }
    if (error >= 0) {
        sound.decoder.reset(avcodec_alloc_context3(codec));
        error = avcodec_parameters_to_context(sound.decoder.get(), opened->streams[sound.stream]->codecpar);
    }
    if (error >= 0) {
        error = avcodec_open2(sound.decoder.get(), codec, nullptr);
    }
    if (error < 0) {
        return geo::fail(cannot_hear(file, error));
    }
    if (AVChannelLayout& layout = sound.decoder->ch_layout; layout.order == AV_CHANNEL_ORDER_UNSPEC) {
        av_channel_layout_default(&layout, layout.nb_channels);
    }
    return sound;
}

geo::Result<CodecHandle> open_encoder(const std::string& container, int channels) {
    const AVCodec* codec =
        container == "webm" ? avcodec_find_encoder_by_name("libopus") : avcodec_find_encoder(AV_CODEC_ID_AAC);
    CodecHandle encoder(codec == nullptr ? nullptr : avcodec_alloc_context3(codec));
    if (!encoder) {
        return geo::fail(
            geo::ErrorCode::NoEncoder,
            fmt::format("The libavcodec that is installed cannot encode a narration for a .{} film.", container));
    }
    encoder->sample_rate = sound_rate_hz;
    av_channel_layout_default(&encoder->ch_layout, std::min(channels, 2));
    encoder->sample_fmt = codec->sample_fmts[0];
    encoder->bit_rate = bits_per_second;
    encoder->time_base = AVRational{1, sound_rate_hz};
    encoder->flags |= AV_CODEC_FLAG_GLOBAL_HEADER | AV_CODEC_FLAG_BITEXACT;
    if (const int error = avcodec_open2(encoder.get(), codec, nullptr); error < 0) {
        return geo::fail(geo::ErrorCode::NoEncoder,
                         fmt::format("The encoder '{}' refuses the narration: {}.", codec->name, libav_reason(error)));
    }
    return encoder;
}

/// One file on its way from decoder to encoder.
class Transcoder {
  public:
    Transcoder(Sound& sound, AudioTrack& track, double length_s)
        : m_sound(sound), m_track(track), m_samples_wanted(std::llround(length_s * sound_rate_hz)) {
        AVCodecContext& from = *sound.decoder;
        AVCodecContext& to = *track.codec;
        SwrContext* resampler = nullptr;
        swr_alloc_set_opts2(&resampler, &to.ch_layout, to.sample_fmt, to.sample_rate, &from.ch_layout, from.sample_fmt,
                            from.sample_rate, 0, nullptr);
        m_resampler.reset(resampler);
        m_fifo.reset(av_audio_fifo_alloc(to.sample_fmt, to.ch_layout.nb_channels, sound_rate_hz));
    }

    /// A libav error, or 0.
    int run() {
        int error = m_resampler && m_fifo ? swr_init(m_resampler.get()) : AVERROR(ENOMEM);
        const PacketHandle packet(av_packet_alloc());
        while (error >= 0 && !enough() && av_read_frame(m_sound.input.get(), packet.get()) >= 0) {
            if (packet->stream_index == m_sound.stream) {
                error = decode(packet.get());
            }
            av_packet_unref(packet.get());
        }
        if (error >= 0) {
            error = decode(nullptr);
        }
        if (error >= 0) {
            error = resample(nullptr);
        }
        if (error >= 0) {
            error = encode_ready(true);
        }
        return error >= 0 ? send(nullptr) : error;
    }

  private:
    bool enough() const { return m_samples_sent >= m_samples_wanted; }

    int decode(const AVPacket* packet) {
        const FrameHandle frame(av_frame_alloc());
        int error = avcodec_send_packet(m_sound.decoder.get(), packet);
        while (error >= 0) {
            error = avcodec_receive_frame(m_sound.decoder.get(), frame.get());
            if (error >= 0) {
                error = resample(frame.get());
            }
        }
        return error == AVERROR(EAGAIN) || error == AVERROR_EOF ? encode_ready(false) : error;
    }

    /// The samples of each channel, or of all where they stand one after the other.
    static std::vector<const std::uint8_t*> planes_of(const AVFrame& frame) {
        const bool planar = av_sample_fmt_is_planar(static_cast<AVSampleFormat>(frame.format)) != 0;
        return {frame.extended_data, frame.extended_data + (planar ? frame.ch_layout.nb_channels : 1)};
    }

    /// Into the queue; null: what the resampler still holds.
    int resample(const AVFrame* frame) {
        FrameHandle resampled = sound_frame(swr_get_out_samples(m_resampler.get(), frame ? frame->nb_samples : 0));
        if (!resampled) {
            return AVERROR(ENOMEM);
        }
        std::vector<const std::uint8_t*> planes =
            frame == nullptr ? std::vector<const std::uint8_t*>{} : planes_of(*frame);
        const int made =
            swr_convert(m_resampler.get(), resampled->data, resampled->nb_samples,
                        frame == nullptr ? nullptr : planes.data(), frame == nullptr ? 0 : frame->nb_samples);
        return made <= 0 ? made : av_audio_fifo_write(m_fifo.get(), reinterpret_cast<void**>(resampled->data), made);
    }

    int encode_ready(bool rest) {
        const int step = m_track.codec->frame_size;
        int error = 0;
        while (error >= 0 && !enough() && av_audio_fifo_size(m_fifo.get()) >= (rest ? 1 : step)) {
            const std::int64_t left = m_samples_wanted - m_samples_sent;
            const int count = static_cast<int>(std::min<std::int64_t>({step, left, av_audio_fifo_size(m_fifo.get())}));
            FrameHandle frame = sound_frame(count);
            if (!frame) {
                return AVERROR(ENOMEM);
            }
            av_audio_fifo_read(m_fifo.get(), reinterpret_cast<void**>(frame->data), count);
            frame->pts = m_samples_sent;
            m_samples_sent += count;
            error = send(frame.get());
        }
        return error;
    }

    int send(const AVFrame* frame) {
        int error = avcodec_send_frame(m_track.codec.get(), frame);
        while (error >= 0) {
            PacketHandle packet(av_packet_alloc());
            error = packet ? avcodec_receive_packet(m_track.codec.get(), packet.get()) : AVERROR(ENOMEM);
            if (error >= 0) {
                m_track.packets.push_back(std::move(packet));
            }
        }
        return error == AVERROR(EAGAIN) || error == AVERROR_EOF ? 0 : error;
    }

    FrameHandle sound_frame(int samples) const {
        FrameHandle frame(av_frame_alloc());
        frame->nb_samples = std::max(samples, 1);
        frame->format = m_track.codec->sample_fmt;
        av_channel_layout_copy(&frame->ch_layout, &m_track.codec->ch_layout);
        frame->sample_rate = sound_rate_hz;
        return av_frame_get_buffer(frame.get(), 0) < 0 ? nullptr : std::move(frame);
    }

    Sound& m_sound;
    AudioTrack& m_track;
    std::int64_t m_samples_wanted = 0;
    std::int64_t m_samples_sent = 0;
    std::unique_ptr<SwrContext, FreeResampler> m_resampler;
    std::unique_ptr<AVAudioFifo, FreeFifo> m_fifo;
};

}  // namespace

geo::Result<double> narration_length_s(const std::filesystem::path& file) {
    const auto sound = open_sound(file);
    if (!sound) {
        return geo::fail(sound.error());
    }
    return static_cast<double>(sound->input->duration) / AV_TIME_BASE;
}

geo::Result<AudioTrack> encode_narration(const std::filesystem::path& file, const std::string& container,
                                         double length_s) {
    auto sound = open_sound(file);
    if (!sound) {
        return geo::fail(sound.error());
    }
    auto encoder = open_encoder(container, sound->decoder->ch_layout.nb_channels);
    if (!encoder) {
        return geo::fail(encoder.error());
    }
    AudioTrack track;
    track.codec = std::move(*encoder);
    if (const int error = Transcoder(*sound, track, length_s).run(); error < 0) {
        return geo::fail(cannot_hear(file, error));
    }
    return track;
}

}  // namespace app::record

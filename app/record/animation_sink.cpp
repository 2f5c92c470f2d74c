#include "app/record/animation_sink.hpp"

#include "app/image/output_file.hpp"
#include "app/record/background_worker.hpp"
#include "app/record/beside.hpp"
#include "app/record/libav_handles.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <cmath>
#include <cstring>
#include <system_error>

namespace app::record {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t queued_frames = 4;
constexpr int hundredths = 100;
constexpr std::array<double, 5> gif_rates{10.0, 12.5, 20.0, 25.0, 50.0};

geo::Error cannot_write(const fs::path& file, int error) {
    return {geo::ErrorCode::CannotWrite, fmt::format("'{}' cannot be written: {}.", file.string(), libav_reason(error)),
            std::nullopt, nullptr};
}

FrameHandle make_frame(int width_px, int height_px, const Palette& palette) {
    FrameHandle frame(av_frame_alloc());
    if (!frame) {
        return nullptr;
    }
    frame->format = AV_PIX_FMT_PAL8;
    frame->width = width_px;
    frame->height = height_px;
    if (av_frame_get_buffer(frame.get(), 0) < 0) {
        return nullptr;
    }
    std::memcpy(frame->data[1], palette.data(), palette.size() * sizeof(palette[0]));
    return frame;
}

/// Codec and file of one animation.
class AnimationFile {
  public:
    static geo::Result<AnimationFile> open(const fs::path& file, const std::string& kind, const VideoOptions& options) {
        av_log_set_level(AV_LOG_QUIET);
        AnimationFile made;
        made.m_file = file;
        const AVCodec* encoder = avcodec_find_encoder_by_name(kind.c_str());
        AVFormatContext* output = nullptr;
        avformat_alloc_output_context2(&output, nullptr, kind.c_str(), file.c_str());
        made.m_output.reset(output);
        made.m_codec.reset(encoder == nullptr ? nullptr : avcodec_alloc_context3(encoder));
        made.m_packet.reset(av_packet_alloc());
        AVStream* stream = output == nullptr ? nullptr : avformat_new_stream(output, nullptr);
        if (!made.m_codec || !made.m_packet || stream == nullptr) {
            return geo::fail(geo::ErrorCode::NoEncoder,
                             fmt::format("The libavcodec that is installed cannot make {} files.", kind));
        }
        AVCodecContext& codec = *made.m_codec;
        codec.width = options.width_px;
        codec.height = options.height_px;
        codec.pix_fmt = AV_PIX_FMT_PAL8;
        codec.framerate = frame_rate(options.frames_per_second);
        codec.time_base = kind == "gif" ? AVRational{1, hundredths} : av_inv_q(codec.framerate);
        made.m_ticks = static_cast<int>(std::lround(1.0 / (options.frames_per_second * av_q2d(codec.time_base))));
        codec.thread_count = 1;
        codec.flags |= AV_CODEC_FLAG_GLOBAL_HEADER;
        if (const int error = avcodec_open2(&codec, encoder, nullptr); error < 0) {
            return geo::fail(geo::ErrorCode::Unsupported,
                             fmt::format("The encoder '{}' refuses {}x{} pixels: {}.", kind, options.width_px,
                                         options.height_px, libav_reason(error)));
        }
        avcodec_parameters_from_context(stream->codecpar, &codec);
        stream->time_base = codec.time_base;
        stream->avg_frame_rate = codec.framerate;
        output->flags |= AVFMT_FLAG_FLUSH_PACKETS | AVFMT_FLAG_BITEXACT;
        Dictionary muxer;
        muxer.set(kind == "gif" ? "loop" : "plays", "0");
        int error = avio_open(&output->pb, file.c_str(), AVIO_FLAG_WRITE);
        if (error >= 0) {
            error = avformat_write_header(output, muxer.entries());
        }
        if (error < 0) {
            return geo::fail(cannot_write(file, error));
        }
        return made;
    }

    /// Null: no more frames.
    geo::Result<void> encode(AVFrame* frame) {
        if (frame != nullptr) {
            frame->pts = m_count++ * m_ticks;
        }
        int error = avcodec_send_frame(m_codec.get(), frame);
        while (error >= 0) {
            error = avcodec_receive_packet(m_codec.get(), m_packet.get());
            if (error >= 0) {
                m_packet->duration = m_ticks;
                av_packet_rescale_ts(m_packet.get(), m_codec->time_base, m_output->streams[0]->time_base);
                if (const int written = av_write_frame(m_output.get(), m_packet.get()); written < 0) {
                    return geo::fail(cannot_write(m_file, written));
                }
                m_bytes = static_cast<std::uint64_t>(std::max<std::int64_t>(0, avio_tell(m_output->pb)));
                av_packet_unref(m_packet.get());
            }
        }
        if (error != AVERROR(EAGAIN) && error != AVERROR_EOF) {
            return geo::fail(geo::ErrorCode::NoEncoder,
                             fmt::format("The encoder '{}' failed: {}.", m_codec->codec->name, libav_reason(error)));
        }
        return {};
    }

    geo::Result<void> finish() {
        if (auto flushed = encode(nullptr); !flushed) {
            return flushed;
        }
        int error = av_write_trailer(m_output.get());
        if (error >= 0) {
            error = avio_closep(&m_output->pb);
        }
        if (error < 0) {
            return geo::fail(cannot_write(m_file, error));
        }
        return {};
    }

    std::uint64_t bytes() const { return m_bytes; }

  private:
    AnimationFile() = default;

    fs::path m_file;
    OutputHandle m_output;
    CodecHandle m_codec;
    PacketHandle m_packet;
    int m_ticks = 1;  ///< of a frame
    std::int64_t m_count = 0;
    std::uint64_t m_bytes = 0;
};

class AnimationSink final : public FrameSink {
  public:
    AnimationSink(FilmOutput output, FilmNotes notes, AnimationFile file, const Palette& palette)
        : m_output(std::move(output)),
          m_notes(std::move(notes)),
          m_file(std::move(file)),
          m_map(palette),
          m_worker(queued_frames, [this](FrameHandle frame) { return encode(std::move(frame)); }) {}
    AnimationSink(const AnimationSink&) = delete;
    AnimationSink& operator=(const AnimationSink&) = delete;
    ~AnimationSink() override {
        if (!m_finished) {
            const bool closed = m_worker.finish().has_value() && m_file.finish().has_value();
            if (m_count == 0 && !closed) {
                std::error_code ignored;
                fs::remove(part(), ignored);
            }
        }
    }

    geo::Result<void> write(const image::Image& frame, const std::vector<image::PixelRect>& changed) override {
        FrameHandle next = make_frame(frame.width, frame.height, m_map.palette());
        if (!next || (m_shown && av_frame_copy(next.get(), m_shown.get()) < 0)) {
            return geo::fail(geo::ErrorCode::Internal, "There is not enough memory for the frames of the film.");
        }
        for (const image::PixelRect& rect : changed) {
            m_map.map(frame, rect, next->data[0], next->linesize[0]);
        }
        m_shown.reset(av_frame_clone(next.get()));
        ++m_count;
        return m_worker.push(std::move(next));
    }

    geo::Result<void> finish() override {
        if (auto done = m_worker.finish(); !done) {
            return done;
        }
        m_finished = true;
        if (auto done = m_file.finish(); !done) {
            return done;
        }
        if (auto written = write_beside(m_output.file, m_notes, m_output.existing); !written) {
            return written;
        }
        return image::publish(part(), m_output.file, m_output.existing);
    }

    std::uint64_t bytes_written() const override { return m_bytes; }

  private:
    geo::Result<void> encode(FrameHandle frame) {
        auto encoded = m_file.encode(frame.get());
        m_bytes = m_file.bytes();
        return encoded;
    }
    fs::path part() const { return image::part_path(m_output.file); }

    FilmOutput m_output;
    FilmNotes m_notes;
    std::int64_t m_count = 0;
    bool m_finished = false;
    std::atomic<std::uint64_t> m_bytes = 0;
    AnimationFile m_file;  // the worker's until that is finished
    PaletteMap m_map;
    FrameHandle m_shown;
    BackgroundWorker<FrameHandle> m_worker;  // last: its thread uses the others
};

}  // namespace

bool is_animation(const fs::path& file) {
    return file.extension() == ".gif" || file.extension() == ".apng";
}

geo::Result<void> check_animation(const FilmOutput& output, const VideoOptions& options, const FilmNotes& notes) {
    const auto refuse = [](const std::string& sentence) { return geo::fail(geo::ErrorCode::BadArgument, sentence); };
    const bool gif = output.file.extension() == ".gif";
    if (gif && std::find(gif_rates.begin(), gif_rates.end(), options.frames_per_second) == gif_rates.end()) {
        return refuse(fmt::format("A GIF cannot show {} frames a second; use --fps 10, 12.5, 20, 25 or 50.",
                                  options.frames_per_second));
    }
    if (notes.parts.shard_count > 1 || output.resume) {
        return refuse(
            fmt::format("'{}' is made in one go, without --shard and --resume; these are for .mp4, .webm and "
                        "folders.",
                        output.file.string()));
    }
    if (!options.codec.empty()) {
        return refuse(fmt::format("--codec is for .mp4 and .webm; '{}' has its own.", output.file.string()));
    }
    for (const auto& checked :
         {image::check_output(output.file, output.existing), check_beside(output.file, notes, output.existing)}) {
        if (!checked) {
            return checked;
        }
    }
    return {};
}

geo::Result<std::unique_ptr<FrameSink>> open_animation(const FilmOutput& output, const VideoOptions& options,
                                                       const FilmNotes& notes, const Palette& palette) {
    if (auto checked = check_animation(output, options, notes); !checked) {
        return geo::fail(checked.error());
    }
    auto file = AnimationFile::open(image::part_path(output.file), output.file.extension().string().substr(1), options);
    if (!file) {
        return geo::fail(file.error());
    }
    return std::make_unique<AnimationSink>(output, notes, std::move(*file), palette);
}

}  // namespace app::record

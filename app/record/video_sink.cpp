#include "app/record/video_sink.hpp"

#include "app/image/output_file.hpp"
#include "app/record/background_worker.hpp"
#include "app/record/beside.hpp"
#include "app/record/codec_choice.hpp"
#include "app/record/film_file.hpp"
#include "app/record/film_reader.hpp"
#include "app/record/finish_film.hpp"
#include "app/record/narration.hpp"
#include "app/record/video_encoder.hpp"
#include "app/record/yuv_frames.hpp"

#include <fmt/format.h>
#include <malloc.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <optional>
#include <system_error>

namespace app::record {

namespace fs = std::filesystem;

namespace {

/// Enough to keep the encoder busy while a slower frame is drawn; each frame of 1920x1080 takes 3 MB.
constexpr std::size_t queued_frames = 4;

/// An unfinished film on the disk and the encoder of its present part.
class PartWriter {
  public:
    PartWriter(VideoEncoder encoder, FilmFile file, VideoOptions options, std::string container, const FilmNotes& notes,
               std::int64_t frames_there)
        : m_options(std::move(options)),
          m_container(std::move(container)),
          m_frames_per_part(notes.parts.frames_per_part),
          m_count(frames_there),
          m_part_start(frames_there),
          m_encoder(std::move(encoder)),
          m_file(std::move(file)) {}

    /// Frames come in order; a new part begins with a new encoder.
    geo::Result<void> encode(AVFrame& frame) {
        if (m_count - m_part_start == m_frames_per_part) {
            if (auto begun = begin_part(); !begun) {
                return begun;
            }
        }
        frame.pts = m_count - m_part_start;
        ++m_count;
        return m_encoder->encode(frame, [this](AVPacket& packet) { return write(packet); });
    }

    /// Flushes the part; the file ends well.
    geo::Result<void> finish() {
        const auto flushed = flush();
        const auto ended = m_file.finish();
        return flushed ? ended : flushed;
    }

    std::uint64_t bytes_written() const { return m_file.bytes_written(); }

  private:
    geo::Result<void> flush() {
        auto flushed =
            m_encoder ? m_encoder->flush([this](AVPacket& packet) { return write(packet); }) : geo::Result<void>();
        m_encoder.reset();
        // Else what the encoders of the parts leave behind in the heap adds up over a long film.
        ::malloc_trim(0);
        return flushed;
    }

    geo::Result<void> begin_part() {
        if (auto flushed = flush(); !flushed) {
            return flushed;
        }
        auto encoder = VideoEncoder::open(m_options, m_container);
        if (!encoder) {
            return geo::fail(encoder.error());
        }
        m_encoder = std::move(*encoder);
        m_part_start = m_count;
        return {};
    }

    geo::Result<void> write(AVPacket& packet) {
        packet.pts += m_part_start;
        packet.dts += m_part_start;
        return m_file.write(packet);
    }

    VideoOptions m_options;
    std::string m_container;
    std::int64_t m_frames_per_part;
    std::int64_t m_count;       ///< frames in the file, those of this run and those before
    std::int64_t m_part_start;  ///< of them, those before the present part
    std::optional<VideoEncoder> m_encoder;
    FilmFile m_file;
};

class VideoSink final : public FrameSink {
  public:
    VideoSink(FilmOutput output, const VideoOptions& options, FilmParts parts, PartWriter writer,
              std::int64_t frames_there)
        : m_output(std::move(output)),
          m_parts(parts),
          m_width_px(options.width_px),
          m_height_px(options.height_px),
          m_frames_there(frames_there),
          m_writer(std::move(writer)),
          m_frames(options.width_px, options.height_px),
          m_worker(queued_frames, [this](FrameHandle frame) { return encode(std::move(frame)); }) {}

    VideoSink(const VideoSink&) = delete;
    VideoSink& operator=(const VideoSink&) = delete;
    ~VideoSink() override {
        if (!m_finished) {
            close_part();
        }
    }

    geo::Result<void> write(const image::Image& frame, const std::vector<image::PixelRect>& changed) override;
    geo::Result<void> finish() override;
    std::uint64_t bytes_written() const override { return m_bytes; }
    std::int64_t frames_there() const override { return m_frames_there; }

  private:
    geo::Result<void> encode(FrameHandle frame);
    void close_part();
    fs::path part() const { return image::part_path(shard_path(m_output.file, m_parts)); }

    FilmOutput m_output;
    FilmParts m_parts;
    int m_width_px = 0;
    int m_height_px = 0;
    std::int64_t m_frames_there = 0;
    std::int64_t m_count = 0;
    bool m_finished = false;
    std::atomic<std::uint64_t> m_bytes = 0;
    PartWriter m_writer;  // the worker's until that is finished
    YuvFrames m_frames;
    BackgroundWorker<FrameHandle> m_worker;  // last: its thread uses the others
};

geo::Result<void> VideoSink::write(const image::Image& frame, const std::vector<image::PixelRect>& changed) {
    if (frame.width != m_width_px || frame.height != m_height_px) {
        return geo::fail(geo::ErrorCode::BadArgument,
                         fmt::format("A frame of {}x{} pixels does not fit into a film of {}x{}.", frame.width,
                                     frame.height, m_width_px, m_height_px));
    }
    auto next = m_frames.next(frame, changed);
    if (!next) {
        return geo::fail(next.error());
    }
    ++m_count;
    return m_worker.push(std::move(*next));
}

geo::Result<void> VideoSink::encode(FrameHandle frame) {
    auto encoded = m_writer.encode(*frame);
    m_bytes = m_writer.bytes_written();
    return encoded;
}

geo::Result<void> VideoSink::finish() {
    if (m_frames_there + m_count != m_parts.shard_frames()) {
        return geo::fail(geo::ErrorCode::BadArgument,
                         fmt::format("'{}' was given {} of {} frames.", m_output.file.string(),
                                     m_frames_there + m_count, m_parts.shard_frames()));
    }
    if (auto done = m_worker.finish(); !done) {
        return done;
    }
    m_finished = true;
    if (auto done = m_writer.finish(); !done) {
        return done;
    }
    m_bytes = m_writer.bytes_written();
    if (m_parts.shard_count > 1) {
        return image::publish(part(), shard_path(m_output.file, m_parts), m_output.existing);
    }
    auto made = finish_film({part()}, m_output.file, m_output.existing);
    if (made) {
        std::error_code ignored;
        fs::remove(part(), ignored);
    }
    return made;
}

/// Stopped early: the part keeps what came until now and plays. Its errors are of no use to anybody any more.
void VideoSink::close_part() {
    const bool worked = m_worker.finish().has_value();
    const bool closed = m_writer.finish().has_value();
    if (m_frames_there + m_count == 0 || (worked && !closed && m_writer.bytes_written() == 0)) {
        std::error_code ignored;
        fs::remove(part(), ignored);
    }
}

geo::Error of_another_film(const fs::path& part) {
    return {geo::ErrorCode::BadArgument,
            fmt::format("'{}' was recorded with other options or data, or by another encoder, so it cannot be gone on "
                        "with; record anew, without --resume.",
                        part.string()),
            std::nullopt, nullptr};
}

/// As the encoder gives H.264 and H.265: start codes where an MP4 has the lengths of the units, in four bytes each.
int use_start_codes(AVPacket& packet) {
    constexpr std::array<std::uint8_t, 4> start_code{0, 0, 0, 1};
    const int error = av_packet_make_writable(&packet);
    std::size_t at = 0;
    const auto size = static_cast<std::size_t>(packet.size);
    while (error >= 0 && at + start_code.size() <= size) {
        std::uint8_t* unit = packet.data + at;
        const std::size_t length = std::size_t{unit[0]} << 24U | std::size_t{unit[1]} << 16U |
                                   std::size_t{unit[2]} << 8U | std::size_t{unit[3]};
        std::copy(start_code.begin(), start_code.end(), unit);
        at += start_code.size() + length;
    }
    return error >= 0 && at != size ? AVERROR_INVALIDDATA : error;
}

struct Opened {
    FilmFile file;
    std::int64_t frames = 0;
};

/// Copies the whole parts of what an earlier run left into a new file under the same name. Nothing where there are
/// none.
geo::Result<std::optional<Opened>> go_on(const fs::path& part, const std::string& container,
                                         const AVCodecParameters& video, const FilmNotes& notes) {
    std::error_code ignored;
    if (!fs::exists(part, ignored)) {
        return std::nullopt;
    }
    auto before = FilmReader::open(part);
    if (!before) {
        // Killed before its first second was on the disk: there is nothing to keep.
        return std::nullopt;
    }
    if (before->notes() != notes) {
        return geo::fail(of_another_film(part));
    }
    const auto packets = before->count();
    if (!packets) {
        return geo::fail(packets.error());
    }
    const std::int64_t keep = notes.parts.frames_in_whole_parts(*packets);
    if (keep == 0) {
        return std::nullopt;
    }
    const fs::path copy =
        fs::path(part).replace_filename(part.stem().string() + ".resumed" + part.extension().string());
    auto file = FilmFile::create(copy, container, video, notes);
    if (!file) {
        return geo::fail(file.error());
    }
    const bool has_start_codes =
        container == "mp4" && (video.codec_id == AV_CODEC_ID_H264 || video.codec_id == AV_CODEC_ID_HEVC);
    for (std::int64_t frame = 0; frame < keep; ++frame) {
        AVPacket* packet = before->next();
        if (packet == nullptr || (has_start_codes && use_start_codes(*packet) < 0)) {
            return geo::fail(geo::ErrorCode::CannotRead, fmt::format("'{}' changed while it was read.", part.string()));
        }
        if (auto written = file->write(*packet); !written) {
            fs::remove(copy, ignored);
            return geo::fail(written.error());
        }
    }
    if (auto named = image::publish(copy, part, image::Existing::Overwrite); !named) {
        return geo::fail(named.error());
    }
    file->renamed(part);
    return Opened{std::move(*file), keep};
}

/// The file that frames go into: what is there of it, or a new one.
geo::Result<Opened> open_part(const fs::path& part, const std::string& container, const AVCodecContext& codec,
                              const FilmNotes& notes, bool resume) {
    AVCodecParameters* made = avcodec_parameters_alloc();
    const std::unique_ptr<AVCodecParameters, FreeParameters> video(made);
    if (!video || avcodec_parameters_from_context(made, &codec) < 0) {
        return geo::fail(geo::ErrorCode::Internal, "There is not enough memory for the film.");
    }
    if (resume) {
        auto kept = go_on(part, container, *video, notes);
        if (!kept) {
            return geo::fail(kept.error());
        }
        if (*kept) {
            return std::move(**kept);
        }
    }
    auto file = FilmFile::create(part, container, *video, notes);
    if (!file) {
        return geo::fail(file.error());
    }
    return Opened{std::move(*file), 0};
}

/// Frames and what encoders reckon with come from the system in blocks of their own and go back there: in the heap
/// they would leave holes, and each part of a film more of them.
void keep_heap_small() {
    constexpr int least_block_bytes = 1 << 20;
    ::mallopt(M_MMAP_THRESHOLD, least_block_bytes);
}

geo::Result<void> check_outputs(const FilmOutput& output, const FilmNotes& notes) {
    auto checked = image::check_output(shard_path(output.file, notes.parts), output.existing);
    return checked && notes.parts.shard_count == 1 ? check_beside(output.file, notes, output.existing) : checked;
}

geo::Result<void> check_size(const VideoOptions& options) {
    if (options.width_px <= 0 || options.height_px <= 0 || !(options.frames_per_second > 0.0)) {
        return geo::fail(geo::ErrorCode::BadArgument,
                         fmt::format("A film of {}x{} pixels at {} frames a second cannot be made.", options.width_px,
                                     options.height_px, options.frames_per_second));
    }
    if (options.width_px % 2 != 0 || options.height_px % 2 != 0) {
        return geo::fail(geo::ErrorCode::Unsupported,
                         fmt::format("A film needs an even width and height, and {}x{} was asked for; use {}x{}.",
                                     options.width_px, options.height_px, options.width_px + options.width_px % 2,
                                     options.height_px + options.height_px % 2));
    }
    return {};
}

/// What parts must share besides their recipe: another version of the encoder may say other things.
std::string describe(const AVCodecContext& codec) {
    const auto* header = reinterpret_cast<const char*>(codec.extradata);
    return fmt::format("{} {}", codec.codec->name,
                       fingerprint({header, static_cast<std::size_t>(codec.extradata_size)}));
}

geo::Result<VideoEncoder> open_encoder(const fs::path& file, const VideoOptions& options) {
    const auto container = container_of(file);
    if (!container) {
        return geo::fail(container.error());
    }
    if (auto checked = check_size(options); !checked) {
        return geo::fail(checked.error());
    }
    return VideoEncoder::open(options, *container);
}

}  // namespace

fs::path shard_path(const fs::path& file, const FilmParts& parts) {
    if (parts.shard_count == 1) {
        return file;
    }
    return fs::path(file).replace_filename(
        fmt::format("{}.{}-of-{}{}", file.stem().string(), parts.shard, parts.shard_count, file.extension().string()));
}

geo::Result<void> check_video(const fs::path& file, const VideoOptions& options) {
    return open_encoder(file, options).map([](const VideoEncoder&) {});
}

geo::Result<std::unique_ptr<FrameSink>> open_video(const FilmOutput& output, const VideoOptions& options,
                                                   const FilmNotes& about) {
    if (const auto container = container_of(output.file); !container) {
        return geo::fail(container.error());
    }
    if (auto checked = check_size(options); !checked) {
        return geo::fail(checked.error());
    }
    if (auto checked = check_outputs(output, about); !checked) {
        return geo::fail(checked.error());
    }
    if (const auto heard = about.narration.empty() ? geo::Result<double>() : narration_length_s(about.narration);
        !heard) {
        return geo::fail(heard.error());
    }
    keep_heap_small();
    auto encoder = open_encoder(output.file, options);
    if (!encoder) {
        return geo::fail(encoder.error());
    }
    const std::string container = *container_of(output.file);
    FilmNotes notes = about;
    notes.encoder = describe(encoder->codec());
    const fs::path part = image::part_path(shard_path(output.file, notes.parts));
    auto opened = open_part(part, container, encoder->codec(), notes, output.resume);
    if (!opened) {
        return geo::fail(opened.error());
    }
    PartWriter writer(std::move(*encoder), std::move(opened->file), options, container, notes, opened->frames);
    return std::make_unique<VideoSink>(output, options, notes.parts, std::move(writer), opened->frames);
}

}  // namespace app::record

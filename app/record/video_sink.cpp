#include "app/record/video_sink.hpp"

#include "app/image/output_file.hpp"
#include "app/record/background_worker.hpp"
#include "app/record/film_encoder.hpp"
#include "app/record/yuv_frames.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <atomic>
#include <system_error>

namespace app::record {

namespace {

/// Enough to keep the encoder busy while a slower frame is drawn; each frame of 1920x1080 takes 3 MB.
constexpr std::size_t queued_frames = 4;

class VideoSink final : public FrameSink {
  public:
    VideoSink(std::filesystem::path file, image::Existing existing, const VideoOptions& options, FilmEncoder encoder)
        : m_file(std::move(file)),
          m_existing(existing),
          m_width_px(options.width_px),
          m_height_px(options.height_px),
          m_encoder(std::move(encoder)),
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

  private:
    geo::Result<void> encode(FrameHandle frame);
    geo::Result<void> publish_film();
    void close_part();
    std::filesystem::path part() const { return image::part_path(m_file); }

    std::filesystem::path m_file;
    image::Existing m_existing;
    int m_width_px = 0;
    int m_height_px = 0;
    std::int64_t m_count = 0;
    bool m_finished = false;
    std::atomic<std::uint64_t> m_bytes = 0;
    FilmEncoder m_encoder;  // the worker's until that is finished
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
    (*next)->pts = m_count++;
    return m_worker.push(std::move(*next));
}

geo::Result<void> VideoSink::encode(FrameHandle frame) {
    auto encoded = m_encoder.encode(*frame);
    m_bytes = m_encoder.bytes_written();
    return encoded;
}

geo::Result<void> VideoSink::finish() {
    if (m_count == 0) {
        return geo::fail(geo::ErrorCode::BadArgument, fmt::format("'{}' was given no frame.", m_file.string()));
    }
    if (auto done = m_worker.finish(); !done) {
        return done;
    }
    m_finished = true;
    if (auto done = m_encoder.finish(); !done) {
        return done;
    }
    m_bytes = m_encoder.bytes_written();
    return publish_film();
}

geo::Result<void> VideoSink::publish_film() {
    const std::filesystem::path indexed = image::part_path(part());
    auto published = copy_with_index_first(part(), indexed);
    if (published) {
        published = image::publish(indexed, m_file, m_existing);
    }
    std::error_code ignored;
    std::filesystem::remove(published ? part() : indexed, ignored);
    return published;
}

/// Stopped early: the part keeps what came until now and plays. Its errors are of no use to anybody any more.
void VideoSink::close_part() {
    const bool worked = m_worker.finish().has_value();
    const bool closed = m_encoder.finish().has_value();
    if (m_count == 0 || (worked && !closed && m_encoder.bytes_written() == 0)) {
        std::error_code ignored;
        std::filesystem::remove(part(), ignored);
    }
}

geo::Result<void> check_options(const std::filesystem::path& file, const VideoOptions& options) {
    if (file.extension() != ".mp4") {
        return geo::fail(geo::ErrorCode::BadArgument,
                         fmt::format("'{}' is no kind of film that is known here; use .mp4.", file.string()));
    }
    if (options.width_px <= 0 || options.height_px <= 0 || options.frames_per_second <= 0) {
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

}  // namespace

geo::Result<std::unique_ptr<FrameSink>> open_video(const std::filesystem::path& file, const VideoOptions& options,
                                                   image::Existing existing) {
    if (auto checked = check_options(file, options); !checked) {
        return geo::fail(checked.error());
    }
    if (auto checked = image::check_output(file, existing); !checked) {
        return geo::fail(checked.error());
    }
    auto encoder = FilmEncoder::open(image::part_path(file), options);
    if (!encoder) {
        return geo::fail(encoder.error());
    }
    return std::make_unique<VideoSink>(file, existing, options, std::move(*encoder));
}

}  // namespace app::record

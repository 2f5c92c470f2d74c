// One film file being written: a codec and a container, fed with frames. Knows nothing of threads or final names.
#pragma once

#include "app/record/libav_handles.hpp"
#include "app/record/video_sink.hpp"
#include "geo/base/result.hpp"

#include <cstdint>
#include <filesystem>

namespace app::record {

/// Encodes into a file that plays however early the writing stops: an MP4 in fragments of a second each, on the disk as
/// soon as they are made.
class FilmEncoder {
  public:
    /// Opens codec, container and file (an existing one is replaced). Errors as for `open_video`.
    [[nodiscard]] static geo::Result<FilmEncoder> open(const std::filesystem::path& file, const VideoOptions& options);

    /// Takes a frame; its `pts` is its number. Fails with CannotWrite (a full disk), NoEncoder.
    [[nodiscard]] geo::Result<void> encode(const AVFrame& frame);
    /// Writes what the codec still holds and the end of the file, and closes it.
    [[nodiscard]] geo::Result<void> finish();
    [[nodiscard]] std::uint64_t bytes_written() const { return m_bytes; }

  private:
    FilmEncoder() = default;
    [[nodiscard]] geo::Result<void> open_codec(const VideoOptions& options);
    [[nodiscard]] geo::Result<void> open_file(const VideoOptions& options);
    [[nodiscard]] geo::Result<void> send(const AVFrame* frame);
    [[nodiscard]] geo::Result<void> write_packet();
    [[nodiscard]] geo::Error cannot_write(int error) const;

    std::filesystem::path m_file;
    OutputHandle m_output;
    CodecHandle m_codec;
    PacketHandle m_packet;
    AVStream* m_stream = nullptr;  // of m_output
    std::uint64_t m_bytes = 0;
};

/// Copies the streams of a film that was written in fragments into a plain MP4 with its index in front, without
/// encoding again.
[[nodiscard]] geo::Result<void> copy_with_index_first(const std::filesystem::path& from,
                                                      const std::filesystem::path& to);

}  // namespace app::record

// The packets and notes of unfinished films and shards, to be copied into other files without encoding again.
#pragma once

#include "app/record/film_notes.hpp"
#include "app/record/libav_handles.hpp"
#include "geo/base/result.hpp"

#include <cstdint>
#include <filesystem>

namespace app::record {

/// Reads one film from its start.
class FilmReader {
  public:
    /// Fails with CannotRead, or BadData where the file was not recorded by this program.
    [[nodiscard]] static geo::Result<FilmReader> open(const std::filesystem::path& file);

    [[nodiscard]] const std::filesystem::path& file() const { return m_file; }
    [[nodiscard]] const FilmNotes& notes() const { return m_notes; }
    [[nodiscard]] const AVCodecParameters& video() const { return *m_input->streams[0]->codecpar; }

    /// The next packet, in times of frames of this file; null at the end, and where the rest of the file is missing.
    [[nodiscard]] AVPacket* next();
    /// How many packets there are, found by reading them all; `next` then begins anew. Fails with CannotRead.
    [[nodiscard]] geo::Result<std::int64_t> count();

  private:
    FilmReader() = default;
    [[nodiscard]] geo::Result<void> open_input();

    std::filesystem::path m_file;
    InputHandle m_input;
    PacketHandle m_packet;
    FilmNotes m_notes;
    AVRational m_frame_time{1, 30};
    std::int64_t m_packets = 0;  ///< read until now
    std::int64_t m_delay = 0;    ///< frames between decoding and showing
};

}  // namespace app::record

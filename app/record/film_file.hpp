// An unfinished film on the disk: pictures only, with the notes that finishing needs. It plays however early the
// writing stops.
#pragma once

#include "app/record/film_notes.hpp"
#include "app/record/libav_handles.hpp"
#include "geo/base/result.hpp"

#include <cstdint>
#include <filesystem>
#include <string>

namespace app::record {

/// An MP4 in fragments, or a WebM in clusters, of a second each, on the disk as soon as they are made.
class FilmFile {
  public:
    /// Replaces a file that is there. `notes` lie in the file as one tag. Fails with CannotWrite.
    [[nodiscard]] static geo::Result<FilmFile> create(const std::filesystem::path& file, const std::string& container,
                                                      const AVCodecParameters& video, const FilmNotes& notes);

    /// Adds a packet of which the times are in frames of this file. Fails with CannotWrite (a full disk).
    [[nodiscard]] geo::Result<void> write(AVPacket& packet);
    /// Writes the end and closes.
    [[nodiscard]] geo::Result<void> finish();
    /// The file has been given another name (it is still open).
    void renamed(const std::filesystem::path& file) { m_file = file; }

    [[nodiscard]] std::uint64_t bytes_written() const { return m_bytes; }

  private:
    FilmFile() = default;
    [[nodiscard]] geo::Error cannot_write(int error) const;

    std::filesystem::path m_file;
    OutputHandle m_output;
    AVRational m_frame_time{1, 30};  ///< seconds of a frame
    std::uint64_t m_bytes = 0;
};

/// The tag that holds the notes.
inline constexpr const char* notes_tag = "salang";

}  // namespace app::record

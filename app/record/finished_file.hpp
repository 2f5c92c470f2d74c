// A finished film being written: pictures as they are copied, with chapters, captions and narration woven in by time.
#pragma once

#include "app/record/film_notes.hpp"
#include "app/record/libav_handles.hpp"
#include "app/record/narration.hpp"
#include "geo/base/result.hpp"

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace app::record {

/// One output file. Nothing is encoded but the narration.
class FinishedFile {
  public:
    /// Replaces a file that is there. Fails with CannotWrite; as `encode_narration` fails.
    [[nodiscard]] static geo::Result<FinishedFile> create(const std::filesystem::path& file,
                                                          const std::string& container, const AVCodecParameters& video,
                                                          const FilmNotes& notes);
    /// Adds a packet of the pictures, its times in frames of the film, in the order of decoding.
    [[nodiscard]] geo::Result<void> write(AVPacket& packet);
    [[nodiscard]] geo::Result<void> finish();

  private:
    FinishedFile() = default;
    [[nodiscard]] int add_video(const AVCodecParameters& video, double frames_per_second);
    [[nodiscard]] int add_captions(const FilmNotes& notes, bool mp4);
    [[nodiscard]] int add_narration(const AudioTrack& track);
    void sort_others();
    [[nodiscard]] int write_others(std::int64_t until, AVRational unit);
    [[nodiscard]] geo::Error cannot_write(int error) const;

    std::filesystem::path m_file;
    OutputHandle m_output;
    AVRational m_frame_time{1, 30};
    std::vector<PacketHandle> m_others;  ///< captions and sound, by time; in the time base of `m_other_units`
    std::vector<AVRational> m_other_units;
    std::size_t m_others_written = 0;
};

}  // namespace app::record

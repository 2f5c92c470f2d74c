// A narration for a film: any audio file that libav reads, encoded as AAC or Opus.
#pragma once

#include "app/record/libav_handles.hpp"
#include "geo/base/result.hpp"

#include <filesystem>
#include <string>
#include <vector>

namespace app::record {

/// The length in seconds of an audio file. Fails with CannotRead where it is missing or holds no sound.
[[nodiscard]] geo::Result<double> narration_length_s(const std::filesystem::path& file);

/// An encoded track, whole in memory (a megabyte a minute).
struct AudioTrack {
    CodecHandle codec;  ///< for its parameters and time base
    std::vector<PacketHandle> packets;
};

/// Encodes the file for a container ("mp4": AAC, "webm": Opus), cut at `length_s`. Fails with CannotRead, NoEncoder.
[[nodiscard]] geo::Result<AudioTrack> encode_narration(const std::filesystem::path& file, const std::string& container,
                                                       double length_s);

}  // namespace app::record

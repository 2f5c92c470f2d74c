// The stepped recorder: asks for frames by number, hands them to a sink, can be stopped between frames.
#pragma once

#include "app/record/film_parts.hpp"
#include "app/record/frame_sink.hpp"
#include "geo/base/result.hpp"

#include <cstdint>
#include <functional>
#include <memory>

namespace app::record {

/// A frame as the drawing side gives it: the picture (valid until the next call) and what changed.
struct DrawnFrame {
    const image::Image* image = nullptr;
    std::vector<image::PixelRect> changed;
};
using FrameSource = std::function<geo::Result<DrawnFrame>(std::int64_t frame)>;

/// One recording under way. `step` some frames whenever there is time; `finish` at the end. Destroyed before, it leaves
/// no final file.
class Recorder {
  public:
    /// Records what is a shard's of the film; frames that the sink has kept are not asked for.
    Recorder(std::unique_ptr<FrameSink> sink, FrameSource source, const FilmParts& parts);

    /// Draws and writes the next frame. True while there are more.
    [[nodiscard]] geo::Result<bool> step();
    /// After the last step: completes the output. Fails with Interrupted where frames are missing.
    [[nodiscard]] geo::Result<void> finish();

    [[nodiscard]] std::int64_t frames_done() const { return m_done; }
    [[nodiscard]] std::int64_t frame_count() const { return m_parts.shard_frames(); }
    /// Of the frames done, those of an earlier run.
    [[nodiscard]] std::int64_t frames_there() const { return m_sink->frames_there(); }
    [[nodiscard]] std::uint64_t bytes_written() const { return m_sink->bytes_written(); }

  private:
    std::unique_ptr<FrameSink> m_sink;
    FrameSource m_source;
    FilmParts m_parts;
    std::int64_t m_done = 0;
};

}  // namespace app::record

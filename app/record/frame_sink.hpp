// Where frames of a film go: a video file, numbered pictures, memory.
#pragma once

#include "app/image/image.hpp"
#include "geo/base/result.hpp"

#include <cstdint>
#include <vector>

namespace app::record {

/// Takes frames in order. A sink that is destroyed without `finish` leaves no file under the final name.
class FrameSink {
  public:
    FrameSink() = default;
    FrameSink(const FrameSink&) = delete;
    FrameSink& operator=(const FrameSink&) = delete;
    virtual ~FrameSink() = default;

    /// The next frame, whole. `changed` are the rectangles that differ from the frame before (the first frame:
    /// everything; empty: the same frame again), so that a sink need not convert the rest. The image must stay as it is
    /// until the call returns.
    [[nodiscard]] virtual geo::Result<void> write(const image::Image& frame,
                                                  const std::vector<image::PixelRect>& changed) = 0;
    /// Completes the output and gives it its final name.
    [[nodiscard]] virtual geo::Result<void> finish() = 0;
    /// Frames that an earlier run left and that are kept: the first one to write comes after them.
    [[nodiscard]] virtual std::int64_t frames_there() const { return 0; }
    /// Bytes written so far, for progress.
    [[nodiscard]] virtual std::uint64_t bytes_written() const = 0;
};

}  // namespace app::record

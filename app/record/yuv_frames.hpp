// The picture of a film as YUV frames that share memory: what does not change is not converted again, and what the
// encoder still reads is not written.
#pragma once

#include "app/image/image.hpp"
#include "app/record/libav_handles.hpp"
#include "geo/base/result.hpp"

#include <vector>

namespace app::record {

/// Turns RGBA frames and what changed in them into libav frames. One thread; the frames given out may be used and freed
/// on another.
class YuvFrames {
  public:
    YuvFrames(int width_px, int height_px) : m_width_px(width_px), m_height_px(height_px) {}

    /// The next frame. `changed` as for FrameSink::write. Memory is shared with the frame before where nothing changed.
    [[nodiscard]] geo::Result<FrameHandle> next(const image::Image& image,
                                                const std::vector<image::PixelRect>& changed);

  private:
    /// A frame and where it is older than the newest one.
    struct Pooled {
        FrameHandle frame;
        std::vector<image::PixelRect> stale;
    };

    [[nodiscard]] geo::Result<void> apply(const image::Image& image, const std::vector<image::PixelRect>& changed);
    /// A frame of the pool that nobody else holds, as an index.
    [[nodiscard]] geo::Result<std::size_t> free_frame();
    /// Makes a frame of the pool the newest one, as the last one was.
    void bring_up_to_date(std::size_t index);

    int m_width_px = 0;
    int m_height_px = 0;
    std::vector<Pooled> m_pool;
    std::size_t m_current = 0;
};

}  // namespace app::record

#include "app/record/yuv_frames.hpp"

#include "app/record/yuv_planes.hpp"

#include <algorithm>

namespace app::record {

namespace {

geo::Error out_of_memory() {
    return {geo::ErrorCode::Internal, "There is not enough memory for the frames of the film.", std::nullopt, nullptr};
}

YuvPlanes planes_of(const AVFrame& frame) {
    return {frame.data[0], frame.data[1], frame.data[2], frame.linesize[0], frame.linesize[1], frame.linesize[2]};
}

/// More of them cost more than a whole frame.
constexpr std::size_t most_stale_rects = 64;

bool covers(const image::PixelRect& rect, int width_px, int height_px) {
    return rect.x <= 0 && rect.y <= 0 && rect.x + rect.width >= width_px && rect.y + rect.height >= height_px;
}

void copy_plane(const AVFrame& from, AVFrame& to, int plane, const image::PixelRect& rect) {
    for (int y = rect.y; y < rect.y + rect.height; ++y) {
        const std::ptrdiff_t row = y;
        std::copy_n(from.data[plane] + row * from.linesize[plane] + rect.x, rect.width,
                    to.data[plane] + row * to.linesize[plane] + rect.x);
    }
}

/// A rectangle of even place and size.
void copy_rect(const AVFrame& from, AVFrame& to, const image::PixelRect& rect) {
    const image::PixelRect half{rect.x / 2, rect.y / 2, rect.width / 2, rect.height / 2};
    copy_plane(from, to, 0, rect);
    copy_plane(from, to, 1, half);
    copy_plane(from, to, 2, half);
}

}  // namespace

geo::Result<FrameHandle> YuvFrames::next(const image::Image& image, const std::vector<image::PixelRect>& changed) {
    if (auto applied = apply(image, changed); !applied) {
        return geo::fail(applied.error());
    }
    FrameHandle shared(av_frame_clone(m_pool[m_current].frame.get()));
    if (!shared) {
        return geo::fail(out_of_memory());
    }
    return shared;
}

void YuvFrames::bring_up_to_date(std::size_t index) {
    Pooled& pooled = m_pool[index];
    for (const image::PixelRect& rect : pooled.stale) {
        copy_rect(*m_pool[m_current].frame, *pooled.frame, rect);
    }
    pooled.stale.clear();
    m_current = index;
}

geo::Result<void> YuvFrames::apply(const image::Image& image, const std::vector<image::PixelRect>& changed) {
    const bool first = m_pool.empty();
    const image::PixelRect all{0, 0, m_width_px, m_height_px};
    if (!first && changed.empty()) {
        return {};
    }
    std::vector<image::PixelRect> rects;
    rects.reserve(changed.size());
    for (const auto& rect : changed) {
        rects.push_back(even_rect(rect, m_width_px, m_height_px));
    }
    if (first || std::any_of(changed.begin(), changed.end(),
                             [this](const image::PixelRect& rect) { return covers(rect, m_width_px, m_height_px); })) {
        rects = {all};
    }
    if (first || av_frame_is_writable(m_pool[m_current].frame.get()) == 0) {
        const auto other = free_frame();
        if (!other) {
            return geo::fail(other.error());
        }
        if (rects.front() == all) {
            m_pool[*other].stale.clear();
        }
        bring_up_to_date(*other);
    }
    const YuvPlanes planes = planes_of(*m_pool[m_current].frame);
    for (const image::PixelRect& rect : rects) {
        convert_rect(image, rect, planes);
    }
    for (std::size_t i = 0; i < m_pool.size(); ++i) {
        std::vector<image::PixelRect>& stale = m_pool[i].stale;
        if (i != m_current) {
            stale.insert(stale.end(), rects.begin(), rects.end());
            if (stale.size() > most_stale_rects || rects.front() == all) {
                stale = {all};
            }
        }
    }
    return {};
}

geo::Result<std::size_t> YuvFrames::free_frame() {
    for (std::size_t i = 0; i < m_pool.size(); ++i) {
        if (av_frame_is_writable(m_pool[i].frame.get()) != 0) {
            return i;
        }
    }
    FrameHandle frame = make_yuv_frame(m_width_px, m_height_px);
    if (!frame) {
        return geo::fail(out_of_memory());
    }
    m_pool.push_back({std::move(frame), {{0, 0, m_width_px, m_height_px}}});
    return m_pool.size() - 1;
}

}  // namespace app::record

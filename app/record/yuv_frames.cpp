#include "app/record/yuv_frames.hpp"

#include "app/record/yuv_planes.hpp"

namespace app::record {

namespace {

geo::Error out_of_memory() {
    return {geo::ErrorCode::Internal, "There is not enough memory for the frames of the film.", std::nullopt, nullptr};
}

YuvPlanes planes_of(const AVFrame& frame) {
    return {frame.data[0], frame.data[1], frame.data[2], frame.linesize[0], frame.linesize[1], frame.linesize[2]};
}

bool covers(const image::PixelRect& rect, int width_px, int height_px) {
    return rect.x <= 0 && rect.y <= 0 && rect.x + rect.width >= width_px && rect.y + rect.height >= height_px;
}

}  // namespace

geo::Result<FrameHandle> YuvFrames::next(const image::Image& image, const std::vector<image::PixelRect>& changed) {
    if (auto applied = apply(image, changed); !applied) {
        return geo::fail(applied.error());
    }
    FrameHandle shared(av_frame_clone(m_pool[m_current].get()));
    if (!shared) {
        return geo::fail(out_of_memory());
    }
    return shared;
}

geo::Result<void> YuvFrames::apply(const image::Image& image, const std::vector<image::PixelRect>& changed) {
    const bool first = m_pool.empty();
    const image::PixelRect all{0, 0, m_width_px, m_height_px};
    bool whole = first;
    for (const auto& rect : changed) {
        whole = whole || covers(rect, m_width_px, m_height_px);
    }
    if (!whole && changed.empty()) {
        return {};
    }
    if (first || av_frame_is_writable(m_pool[m_current].get()) == 0) {
        const auto other = free_frame();
        if (!other) {
            return geo::fail(other.error());
        }
        if (!whole && av_frame_copy(m_pool[*other].get(), m_pool[m_current].get()) < 0) {
            return geo::fail(geo::ErrorCode::Internal, "A frame of the film could not be copied.");
        }
        m_current = *other;
    }
    const YuvPlanes planes = planes_of(*m_pool[m_current]);
    if (whole) {
        convert_rect(image, all, planes);
        return {};
    }
    for (const auto& rect : changed) {
        convert_rect(image, even_rect(rect, m_width_px, m_height_px), planes);
    }
    return {};
}

geo::Result<std::size_t> YuvFrames::free_frame() {
    for (std::size_t i = 0; i < m_pool.size(); ++i) {
        if (av_frame_is_writable(m_pool[i].get()) != 0) {
            return i;
        }
    }
    FrameHandle frame = make_yuv_frame(m_width_px, m_height_px);
    if (!frame) {
        return geo::fail(out_of_memory());
    }
    m_pool.push_back(std::move(frame));
    return m_pool.size() - 1;
}

}  // namespace app::record

#include "app/record/libav_handles.hpp"

#include <array>

namespace app::record {

std::string libav_reason(int error) {
    std::array<char, AV_ERROR_MAX_STRING_SIZE> text{};
    av_strerror(error, text.data(), text.size());
    return text.data();
}

AVRational frame_rate(double frames_per_second) {
    constexpr int largest = 1001;
    return av_d2q(frames_per_second, largest);
}

FrameHandle make_yuv_frame(int width_px, int height_px) {
    FrameHandle frame(av_frame_alloc());
    if (!frame) {
        return nullptr;
    }
    frame->format = AV_PIX_FMT_YUV420P;
    frame->width = width_px;
    frame->height = height_px;
    frame->color_range = AVCOL_RANGE_MPEG;
    frame->colorspace = AVCOL_SPC_BT709;
    frame->color_primaries = AVCOL_PRI_BT709;
    frame->color_trc = AVCOL_TRC_BT709;
    frame->chroma_location = AVCHROMA_LOC_CENTER;
    if (av_frame_get_buffer(frame.get(), 0) < 0) {
        return nullptr;
    }
    return frame;
}

}  // namespace app::record

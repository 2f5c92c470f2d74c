// Owners for what libav hands out, one deleter a type, and its error codes as text.
#pragma once

#include <memory>
#include <string>

extern "C" {
#include <libavcodec/avcodec.h>
#include <libavformat/avformat.h>
#include <libavutil/frame.h>
#include <libswscale/swscale.h>
}

namespace app::record {

/// Output: closes the file and frees the context (avformat_close_input is for files that are read).
struct FreeOutput {
    void operator()(AVFormatContext* context) const {
        avio_closep(&context->pb);
        avformat_free_context(context);
    }
};
struct FreeInput {
    void operator()(AVFormatContext* context) const { avformat_close_input(&context); }
};
struct FreeCodec {
    void operator()(AVCodecContext* context) const { avcodec_free_context(&context); }
};
struct FreeParameters {
    void operator()(AVCodecParameters* parameters) const { avcodec_parameters_free(&parameters); }
};
struct FreeFrame {
    void operator()(AVFrame* frame) const { av_frame_free(&frame); }
};
struct FreePacket {
    void operator()(AVPacket* packet) const { av_packet_free(&packet); }
};
struct FreeScaler {
    void operator()(SwsContext* context) const { sws_freeContext(context); }
};

using OutputHandle = std::unique_ptr<AVFormatContext, FreeOutput>;
using InputHandle = std::unique_ptr<AVFormatContext, FreeInput>;
using CodecHandle = std::unique_ptr<AVCodecContext, FreeCodec>;
using FrameHandle = std::unique_ptr<AVFrame, FreeFrame>;
using PacketHandle = std::unique_ptr<AVPacket, FreePacket>;
using ScalerHandle = std::unique_ptr<SwsContext, FreeScaler>;

/// Options for libav's open calls; what a call did not understand is left in it.
class Dictionary {
  public:
    Dictionary() = default;
    Dictionary(const Dictionary&) = delete;
    Dictionary& operator=(const Dictionary&) = delete;
    ~Dictionary() { av_dict_free(&m_entries); }

    void set(const char* key, const std::string& value) { av_dict_set(&m_entries, key, value.c_str(), 0); }
    [[nodiscard]] AVDictionary** entries() { return &m_entries; }

  private:
    AVDictionary* m_entries = nullptr;
};

/// "No space left on device" and the like.
[[nodiscard]] std::string libav_reason(int error);

/// Frames a second as libav wants them; exact for whole numbers and 12.5.
[[nodiscard]] AVRational frame_rate(double frames_per_second);

/// A frame of 4:2:0 with memory of its own and our colour tags (bt709, limited range); null where memory is short.
[[nodiscard]] FrameHandle make_yuv_frame(int width_px, int height_px);

}  // namespace app::record

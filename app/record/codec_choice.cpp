#include "app/record/codec_choice.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <optional>
#include <string_view>

extern "C" {
#include <libavutil/opt.h>
}

namespace app::record {

namespace {

/// A preset of x264 and what comes near it elsewhere.
struct Speed {
    const char* preset;
    int vp9;  ///< cpu-used
    int av1;  ///< preset of SVT-AV1
    int aom;  ///< cpu-used
};
constexpr std::array<Speed, 10> speeds{{{"ultrafast", 8, 12, 8},
                                        {"superfast", 7, 11, 8},
                                        {"veryfast", 6, 10, 8},
                                        {"faster", 5, 9, 7},
                                        {"fast", 4, 8, 6},
                                        {"medium", 3, 7, 5},
                                        {"slow", 2, 6, 4},
                                        {"slower", 1, 5, 3},
                                        {"veryslow", 0, 4, 2},
                                        {"placebo", 0, 3, 1}}};

/// Encoders by the name of what they make, the better one first.
std::vector<std::string> encoders_of(const std::string& wanted, const std::string& container) {
    if (wanted.empty()) {
        return {container == "webm" ? "libvpx-vp9" : "libx264"};
    }
    if (wanted == "h264") {
        return {"libx264"};
    }
    if (wanted == "h265" || wanted == "hevc") {
        return {"libx265"};
    }
    if (wanted == "av1") {
        return {"libsvtav1", "libaom-av1"};
    }
    if (wanted == "vp9") {
        return {"libvpx-vp9"};
    }
    return {wanted};
}

bool takes_yuv420p(const AVCodec& codec) {
    for (const AVPixelFormat* format = codec.pix_fmts; format != nullptr && *format != AV_PIX_FMT_NONE; ++format) {
        if (*format == AV_PIX_FMT_YUV420P) {
            return true;
        }
    }
    return false;
}

bool has_quality(const AVCodec& codec) {
    // Options are asked of an object that begins with a pointer to its class; this one is nothing else.
    const AVClass* object = codec.priv_class;
    return object != nullptr && av_opt_find2(&object, "crf", nullptr, 0, AV_OPT_SEARCH_FAKE_OBJ, nullptr) != nullptr;
}

const Speed* speed_of(const std::string& preset) {
    const auto* found =
        std::find_if(speeds.begin(), speeds.end(), [&](const Speed& speed) { return preset == speed.preset; });
    return found == speeds.end() ? nullptr : found;
}

int set_speed(AVCodecContext& codec, const std::string& encoder, const Speed& speed) {
    if (encoder == "libvpx-vp9") {
        return av_opt_set_int(codec.priv_data, "cpu-used", speed.vp9, 0);
    }
    if (encoder == "libaom-av1") {
        return av_opt_set_int(codec.priv_data, "cpu-used", speed.aom, 0);
    }
    if (encoder == "libsvtav1") {
        return av_opt_set_int(codec.priv_data, "preset", speed.av1, 0);
    }
    return av_opt_set(codec.priv_data, "preset", speed.preset, 0);
}

/// Threads that do not depend on the machine, and silence.
void set_threads(AVCodecContext& codec, const std::string& encoder) {
    codec.thread_count = encoder_threads;
    if (encoder == "libx265") {
        av_opt_set(codec.priv_data, "x265-params", "pools=3:frame-threads=2:log-level=none", 0);
    } else if (encoder == "libvpx-vp9") {
        av_opt_set_int(codec.priv_data, "tile-columns", 2, 0);
        av_opt_set_int(codec.priv_data, "row-mt", 0, 0);
    } else if (encoder == "libsvtav1") {
        // The only way to keep it from telling its whole story on standard error.
        ::setenv("SVT_LOG", "1", 0);
    }
}

}  // namespace

geo::Result<std::string> container_of(const std::filesystem::path& file) {
    for (const char* known : {"mp4", "webm"}) {
        if (file.extension() == fmt::format(".{}", known)) {
            return known;
        }
    }
    return geo::fail(geo::ErrorCode::BadArgument,
                     fmt::format("'{}' is no kind of film that is known here; use .mp4, .webm, .gif, .apng or a folder "
                                 "with / at its end.",
                                 file.string()));
}

geo::Result<const AVCodec*> choose_codec(const VideoOptions& options, const std::string& container) {
    const AVCodec* codec = nullptr;
    const auto names = encoders_of(options.codec, container);
    for (const std::string& name : names) {
        codec = codec == nullptr ? avcodec_find_encoder_by_name(name.c_str()) : codec;
    }
    if (codec == nullptr || codec->type != AVMEDIA_TYPE_VIDEO) {
        return geo::fail(
            geo::ErrorCode::NoEncoder,
            fmt::format("There is no video encoder '{}' in the libavcodec that is installed; `ffmpeg -encoders` lists "
                        "what there is.",
                        names.front()));
    }
    const AVOutputFormat* format = av_guess_format(container.c_str(), nullptr, nullptr);
    if (!takes_yuv420p(*codec) || !has_quality(*codec) || format == nullptr ||
        avformat_query_codec(format, codec->id, FF_COMPLIANCE_NORMAL) != 1) {
        return geo::fail(geo::ErrorCode::Unsupported,
                         fmt::format("The encoder '{}' cannot make a .{} file; use {}.", codec->name, container,
                                     container == "webm" ? "vp9 or av1" : "h264, h265 or av1"));
    }
    return codec;
}

geo::Result<void> set_quality(AVCodecContext& codec, const VideoOptions& options) {
    const std::string encoder = codec.codec->name;
    // Without this some take 200 kbit/s for granted.
    codec.bit_rate = 0;
    if (av_opt_set_int(codec.priv_data, "crf", options.crf, 0) < 0) {
        return geo::fail(geo::ErrorCode::Unsupported,
                         fmt::format("The encoder '{}' has no constant quality {} (crf).", encoder, options.crf));
    }
    // x264 and x265 complain of others on standard error, past libav.
    const Speed* speed = speed_of(options.preset);
    if (speed == nullptr || set_speed(codec, encoder, *speed) < 0) {
        return geo::fail(
            geo::ErrorCode::Unsupported,
            fmt::format("The encoder '{}' has no preset '{}'; use one of ultrafast, superfast, veryfast, faster, fast, "
                        "medium, slow, slower, veryslow.",
                        encoder, options.preset));
    }
    set_threads(codec, encoder);
    return {};
}

}  // namespace app::record

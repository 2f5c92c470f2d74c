// Reading films back: for tests and for whoever wants to know what was made.
#include "app/record/libav_handles.hpp"
#include "app/record/video_sink.hpp"

#include <fmt/format.h>

#include <functional>

extern "C" {
#include <libavutil/pixdesc.h>
}

namespace app::record {

namespace {

struct OpenFilm {
    InputHandle input;
    CodecHandle decoder;
    int stream = 0;
};

geo::Error unreadable(const std::filesystem::path& file, int error) {
    return {geo::ErrorCode::CannotRead,
            fmt::format("The film '{}' cannot be read: {}.", file.string(), libav_reason(error)), std::nullopt,
            nullptr};
}

geo::Result<OpenFilm> open_film(const std::filesystem::path& file) {
    av_log_set_level(AV_LOG_QUIET);
    AVFormatContext* opened = nullptr;
    int error = avformat_open_input(&opened, file.c_str(), nullptr, nullptr);
    OpenFilm film;
    film.input.reset(opened);
    if (error >= 0) {
        error = avformat_find_stream_info(film.input.get(), nullptr);
    }
    const AVCodec* codec = nullptr;
    if (error >= 0) {
        error = film.stream = av_find_best_stream(film.input.get(), AVMEDIA_TYPE_VIDEO, -1, -1, &codec, 0);
    }
    if (error >= 0) {
        film.decoder.reset(avcodec_alloc_context3(codec));
        error = avcodec_parameters_to_context(film.decoder.get(), film.input->streams[film.stream]->codecpar);
    }
    if (error >= 0) {
        error = avcodec_open2(film.decoder.get(), codec, nullptr);
    }
    if (error < 0) {
        return geo::fail(unreadable(file, error));
    }
    return film;
}

/// Gives every decoded frame to `visit` until that returns false. Returns a libav error or 0.
int visit_frames(OpenFilm& film, const std::function<bool(const AVFrame&)>& visit) {
    const PacketHandle packet(av_packet_alloc());
    const FrameHandle frame(av_frame_alloc());
    bool more_packets = true;
    while (true) {
        int error = avcodec_receive_frame(film.decoder.get(), frame.get());
        if (error >= 0) {
            if (!visit(*frame)) {
                return 0;
            }
            continue;
        }
        if (error != AVERROR(EAGAIN) || !more_packets) {
            return error == AVERROR_EOF ? 0 : error;
        }
        error = av_read_frame(film.input.get(), packet.get());
        more_packets = error >= 0;
        if (!more_packets) {
            avcodec_send_packet(film.decoder.get(), nullptr);
        } else if (packet->stream_index == film.stream) {
            avcodec_send_packet(film.decoder.get(), packet.get());
        }
        av_packet_unref(packet.get());
    }
}

geo::Result<image::Image> rgba_of(const AVFrame& frame) {
    const ScalerHandle scaler(sws_getContext(
        frame.width, frame.height, static_cast<AVPixelFormat>(frame.format), frame.width, frame.height, AV_PIX_FMT_RGBA,
        SWS_BICUBIC | SWS_ACCURATE_RND | SWS_FULL_CHR_H_INT, nullptr, nullptr, nullptr));
    if (!scaler) {
        return geo::fail(geo::ErrorCode::Unsupported, "The frame is in a pixel format that cannot be shown.");
    }
    const int* bt709 = sws_getCoefficients(SWS_CS_ITU709);
    sws_setColorspaceDetails(scaler.get(), bt709, 0, bt709, 1, 0, 1 << 16, 1 << 16);
    image::Image image{frame.width, frame.height, {}};
    image.pixels.resize(static_cast<std::size_t>(frame.width) * static_cast<std::size_t>(frame.height) * 4);
    std::uint8_t* const rows[1] = {image.pixels.data()};
    const int stride[1] = {frame.width * 4};
    sws_scale(scaler.get(), frame.data, frame.linesize, 0, frame.height, rows, stride);
    return image;
}

std::string text_of(const AVDictionary* metadata, const char* key) {
    const AVDictionaryEntry* entry = av_dict_get(metadata, key, nullptr, 0);
    return entry == nullptr ? std::string() : entry->value;
}

std::string name_or_empty(const char* name) {
    return name == nullptr ? std::string() : std::string(name);
}

}  // namespace

geo::Result<VideoFacts> probe_video(const std::filesystem::path& file) {
    auto film = open_film(file);
    if (!film) {
        return geo::fail(film.error());
    }
    VideoFacts facts;
    const int error = visit_frames(*film, [&facts](const AVFrame&) {
        ++facts.frame_count;
        return true;
    });
    if (error < 0) {
        return geo::fail(unreadable(file, error));
    }
    const AVStream& stream = *film->input->streams[film->stream];
    const AVCodecParameters& parameters = *stream.codecpar;
    facts.container = film->input->iformat->name;
    facts.codec = avcodec_get_name(parameters.codec_id);
    facts.pixel_format = name_or_empty(av_get_pix_fmt_name(static_cast<AVPixelFormat>(parameters.format)));
    facts.width_px = parameters.width;
    facts.height_px = parameters.height;
    facts.duration_s = static_cast<double>(stream.duration) * av_q2d(stream.time_base);
    facts.frames_per_second = av_q2d(stream.avg_frame_rate);
    facts.color_space = name_or_empty(av_color_space_name(parameters.color_space));
    facts.title = text_of(film->input->metadata, "title");
    facts.comment = text_of(film->input->metadata, "comment");
    return facts;
}

geo::Result<image::Image> decode_frame(const std::filesystem::path& file, std::int64_t frame) {
    auto film = open_film(file);
    if (!film) {
        return geo::fail(film.error());
    }
    std::int64_t number = 0;
    std::optional<geo::Result<image::Image>> image;
    const int error = visit_frames(*film, [&](const AVFrame& decoded) {
        if (number++ < frame) {
            return true;
        }
        image = rgba_of(decoded);
        return false;
    });
    if (error < 0) {
        return geo::fail(unreadable(file, error));
    }
    if (!image) {
        return geo::fail(geo::ErrorCode::BadArgument, fmt::format("The film '{}' has {} frames; there is no frame {}.",
                                                                  file.string(), number, frame));
    }
    return std::move(*image);
}

}  // namespace app::record

#include "app/record/probe_video.hpp"

#include "app/record/libav_handles.hpp"

#include <fmt/format.h>

#include <cmath>
#include <functional>
#include <map>
#include <optional>

extern "C" {
#include <libavutil/adler32.h>
#include <libavutil/imgutils.h>
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

std::vector<ChapterFacts> chapters_of(const AVFormatContext& input) {
    std::vector<ChapterFacts> chapters;
    for (unsigned int i = 0; i < input.nb_chapters; ++i) {
        const AVChapter& chapter = *input.chapters[i];
        const double unit = av_q2d(chapter.time_base);
        chapters.push_back({static_cast<double>(chapter.start) * unit, static_cast<double>(chapter.end) * unit,
                            text_of(chapter.metadata, "title")});
    }
    return chapters;
}

/// A caption's text: an MP4 has its length before it, and empty ones where nothing is shown.
std::string caption_text(const AVPacket& packet, AVCodecID codec) {
    const auto* bytes = reinterpret_cast<const char*>(packet.data);
    std::string text(bytes, static_cast<std::size_t>(packet.size));
    if (codec == AV_CODEC_ID_MOV_TEXT && text.size() >= 2) {
        const auto length =
            static_cast<std::size_t>(static_cast<unsigned char>(text[0]) << 8U | static_cast<unsigned char>(text[1]));
        text = text.substr(2, length);
    }
    return text;
}

/// Every track but the pictures, by reading the file once more.
std::vector<TrackFacts> tracks_of(const std::filesystem::path& file, int pictures) {
    auto film = open_film(file);
    std::map<int, TrackFacts> tracks;
    if (!film) {
        return {};
    }
    const AVFormatContext& input = *film->input;
    for (int i = 0; i < static_cast<int>(input.nb_streams); ++i) {
        const AVStream& stream = *input.streams[i];
        if (i != pictures) {
            TrackFacts track;
            track.kind = name_or_empty(av_get_media_type_string(stream.codecpar->codec_type));
            track.codec = avcodec_get_name(stream.codecpar->codec_id);
            track.language = text_of(stream.metadata, "language");
            tracks[i] = track;
        }
    }
    const PacketHandle packet(av_packet_alloc());
    while (av_read_frame(film->input.get(), packet.get()) >= 0) {
        if (const auto found = tracks.find(packet->stream_index); found != tracks.end()) {
            TrackFacts& track = found->second;
            const AVStream& stream = *input.streams[packet->stream_index];
            ++track.packets;
            track.duration_s = std::max(track.duration_s,
                                        static_cast<double>(packet->pts + packet->duration) * av_q2d(stream.time_base));
            const std::string text = caption_text(*packet, stream.codecpar->codec_id);
            if (track.kind == "subtitle" && !text.empty()) {
                track.texts.push_back(text);
            }
        }
        av_packet_unref(packet.get());
    }
    std::vector<TrackFacts> all;
    all.reserve(tracks.size());
    for (auto& [index, track] : tracks) {
        all.push_back(std::move(track));
    }
    return all;
}

}  // namespace

geo::Result<VideoFacts> probe_video(const std::filesystem::path& file) {
    auto film = open_film(file);
    if (!film) {
        return geo::fail(film.error());
    }
    const AVStream& stream = *film->input->streams[film->stream];
    const AVCodecParameters& parameters = *stream.codecpar;
    VideoFacts facts;
    facts.frames_per_second = av_q2d(stream.avg_frame_rate);
    const int error = visit_frames(*film, [&](const AVFrame& frame) {
        const double at_s = static_cast<double>(frame.best_effort_timestamp) * av_q2d(stream.time_base);
        const double wanted_s = static_cast<double>(facts.frame_count) / facts.frames_per_second;
        facts.even_times = facts.even_times && std::abs(at_s - wanted_s) <= 0.001;
        ++facts.frame_count;
        return true;
    });
    if (error < 0) {
        return geo::fail(unreadable(file, error));
    }
    facts.container = film->input->iformat->name;
    facts.codec = avcodec_get_name(parameters.codec_id);
    facts.pixel_format = name_or_empty(av_get_pix_fmt_name(static_cast<AVPixelFormat>(parameters.format)));
    facts.width_px = parameters.width;
    facts.height_px = parameters.height;
    facts.duration_s = stream.duration == AV_NOPTS_VALUE
                           ? static_cast<double>(film->input->duration) / AV_TIME_BASE
                           : static_cast<double>(stream.duration) * av_q2d(stream.time_base);
    facts.color_space = name_or_empty(av_color_space_name(parameters.color_space));
    facts.title = text_of(film->input->metadata, "title");
    facts.comment = text_of(film->input->metadata, "comment");
    facts.chapters = chapters_of(*film->input);
    facts.tracks = tracks_of(file, film->stream);
    return facts;
}

geo::Result<std::vector<std::uint32_t>> frame_checksums(const std::filesystem::path& file) {
    auto film = open_film(file);
    if (!film) {
        return geo::fail(film.error());
    }
    std::vector<std::uint32_t> sums;
    std::vector<std::uint8_t> pixels;
    const int error = visit_frames(*film, [&](const AVFrame& frame) {
        const auto format = static_cast<AVPixelFormat>(frame.format);
        pixels.resize(static_cast<std::size_t>(av_image_get_buffer_size(format, frame.width, frame.height, 1)));
        av_image_copy_to_buffer(pixels.data(), static_cast<int>(pixels.size()), frame.data, frame.linesize, format,
                                frame.width, frame.height, 1);
        sums.push_back(av_adler32_update(1, pixels.data(), pixels.size()));
        return true;
    });
    if (error < 0) {
        return geo::fail(unreadable(file, error));
    }
    return sums;
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

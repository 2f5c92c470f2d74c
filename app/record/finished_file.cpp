#include "app/record/finished_file.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <numeric>

namespace app::record {

namespace {

constexpr AVRational milliseconds{1, 1000};

/// How captions look in an MP4 (a tx3g sample entry): white, below, in the player's own font.
constexpr std::array<std::uint8_t, 48> caption_look{
    0, 0,    0, 0,                                               // flags
    1, 0xff,                                                     // centred, at the foot
    0, 0,    0, 0,                                               // no background
    0, 0,    0, 0,  0,   0,   0,   0,                            // box
    0, 0,    0, 0,  0,   1,   0,   18,  0xff, 0xff, 0xff, 0xff,  // style: font 1, 18 px, white
    0, 0,    0, 18, 'f', 't', 'a', 'b', 0,    1,    0,    1,    5, 'S', 'e', 'r', 'i', 'f'};

PacketHandle packet_of(std::string_view bytes, int stream, std::int64_t from, std::int64_t to) {
    PacketHandle packet(av_packet_alloc());
    if (!packet || av_new_packet(packet.get(), static_cast<int>(bytes.size())) < 0) {
        return nullptr;
    }
    std::memcpy(packet->data, bytes.data(), bytes.size());
    packet->stream_index = stream;
    packet->pts = packet->dts = from;
    packet->duration = to - from;
    packet->flags |= AV_PKT_FLAG_KEY;
    return packet;
}

/// Text of an MP4 caption: its length before it.
std::string timed_text(const std::string& text) {
    std::string bytes{static_cast<char>(text.size() >> 8U), static_cast<char>(text.size() & 255U)};
    return bytes + text;
}

/// Chapters as the muxers look for them; freed with the context.
int add_chapters(AVFormatContext& output, const FilmNotes& notes) {
    if (notes.chapters.empty()) {
        return 0;
    }
    output.chapters = static_cast<AVChapter**>(av_calloc(notes.chapters.size(), sizeof(AVChapter*)));
    if (output.chapters == nullptr) {
        return AVERROR(ENOMEM);
    }
    for (const FilmText& chapter : notes.chapters) {
        auto* made = static_cast<AVChapter*>(av_mallocz(sizeof(AVChapter)));
        if (made == nullptr) {
            return AVERROR(ENOMEM);
        }
        made->id = output.nb_chapters + 1;
        made->time_base = milliseconds;
        const AVRational frame = av_inv_q(frame_rate(notes.frames_per_second));
        made->start = av_rescale_q(chapter.from, frame, milliseconds);
        made->end = av_rescale_q(chapter.to, frame, milliseconds);
        av_dict_set(&made->metadata, "title", chapter.text.c_str(), 0);
        output.chapters[output.nb_chapters++] = made;
    }
    return 0;
}

}  // namespace

int FinishedFile::add_video(const AVCodecParameters& video, double frames_per_second) {
    AVStream* stream = avformat_new_stream(m_output.get(), nullptr);
    if (stream == nullptr) {
        return AVERROR(ENOMEM);
    }
    const int error = avcodec_parameters_copy(stream->codecpar, &video);
    // Apple's players want this of the two names of H.265.
    stream->codecpar->codec_tag = video.codec_id == AV_CODEC_ID_HEVC && std::strcmp(m_output->oformat->name, "mp4") == 0
                                      ? MKTAG('h', 'v', 'c', '1')
                                      : 0;
    stream->time_base = m_frame_time;
    stream->avg_frame_rate = stream->r_frame_rate = frame_rate(frames_per_second);
    stream->disposition |= AV_DISPOSITION_DEFAULT;
    return error;
}

int FinishedFile::add_captions(const FilmNotes& notes, bool mp4) {
    AVStream* stream = avformat_new_stream(m_output.get(), nullptr);
    if (stream == nullptr) {
        return AVERROR(ENOMEM);
    }
    AVCodecParameters& parameters = *stream->codecpar;
    parameters.codec_type = AVMEDIA_TYPE_SUBTITLE;
    parameters.codec_id = mp4 ? AV_CODEC_ID_MOV_TEXT : AV_CODEC_ID_WEBVTT;
    stream->time_base = milliseconds;
    av_dict_set(&stream->metadata, "language", notes.language.c_str(), 0);
    if (mp4) {
        parameters.extradata =
            static_cast<std::uint8_t*>(av_mallocz(caption_look.size() + AV_INPUT_BUFFER_PADDING_SIZE));
        if (parameters.extradata == nullptr) {
            return AVERROR(ENOMEM);
        }
        std::copy(caption_look.begin(), caption_look.end(), parameters.extradata);
        parameters.extradata_size = static_cast<int>(caption_look.size());
    }
    std::int64_t shown_until = 0;
    const auto add = [&](const std::string& bytes, std::int64_t from, std::int64_t to) {
        m_others.push_back(packet_of(bytes, stream->index, from, to));
        m_other_units.push_back(milliseconds);
    };
    for (const FilmText& caption : notes.captions) {
        const std::int64_t from = av_rescale_q(caption.from, m_frame_time, milliseconds);
        const std::int64_t to = av_rescale_q(caption.to, m_frame_time, milliseconds);
        if (mp4 && from > shown_until) {
            add(timed_text(""), shown_until, from);  // an MP4 track has no holes
        }
        add(mp4 ? timed_text(caption.text) : caption.text, from, to);
        shown_until = to;
    }
    return 0;
}

int FinishedFile::add_narration(const AudioTrack& track) {
    AVStream* stream = avformat_new_stream(m_output.get(), nullptr);
    if (stream == nullptr) {
        return AVERROR(ENOMEM);
    }
    stream->time_base = track.codec->time_base;
    stream->disposition |= AV_DISPOSITION_DEFAULT;
    for (const PacketHandle& packet : track.packets) {
        PacketHandle copy(av_packet_clone(packet.get()));
        if (!copy) {
            return AVERROR(ENOMEM);
        }
        copy->stream_index = stream->index;
        m_others.push_back(std::move(copy));
        m_other_units.push_back(track.codec->time_base);
    }
    return avcodec_parameters_from_context(stream->codecpar, track.codec.get());
}

geo::Result<FinishedFile> FinishedFile::create(const std::filesystem::path& file, const std::string& container,
                                               const AVCodecParameters& video, const FilmNotes& notes) {
    FinishedFile made;
    made.m_file = file;
    made.m_frame_time = av_inv_q(frame_rate(notes.frames_per_second));
    std::optional<AudioTrack> track;
    if (!notes.narration.empty()) {
        const double length_s = static_cast<double>(notes.parts.frame_count) / notes.frames_per_second;
        auto encoded = encode_narration(notes.narration, container, length_s);
        if (!encoded) {
            return geo::fail(encoded.error());
        }
        track = std::move(*encoded);
    }
    AVFormatContext* output = nullptr;
    int error = avformat_alloc_output_context2(&output, nullptr, container.c_str(), file.c_str());
    made.m_output.reset(output);
    if (error >= 0) {
        error = made.add_video(video, notes.frames_per_second);
    }
    if (error >= 0 && track) {
        error = made.add_narration(*track);
    }
    if (error >= 0 && !notes.captions.empty()) {
        error = made.add_captions(notes, container == "mp4");
    }
    if (error >= 0) {
        error = add_chapters(*output, notes);
    }
    if (error >= 0) {
        made.sort_others();
        av_dict_set(&output->metadata, "title", notes.title.c_str(), 0);
        av_dict_set(&output->metadata, "comment", notes.comment.c_str(), 0);
        output->flags |= AVFMT_FLAG_BITEXACT;
        if (container == "webm") {
            // Opus begins a little before 0; the muxer sees to that, and must not move the pictures for it.
            output->avoid_negative_ts = AVFMT_AVOID_NEG_TS_DISABLED;
        }
        error = avio_open(&output->pb, file.c_str(), AVIO_FLAG_WRITE);
    }
    Dictionary muxer;
    muxer.set("movflags", "faststart");
    muxer.set("cues_to_front", "1");
    if (error >= 0) {
        error = avformat_write_header(output, muxer.entries());
    }
    if (error < 0) {
        return geo::fail(made.cannot_write(error));
    }
    return made;
}

void FinishedFile::sort_others() {
    std::vector<std::size_t> order(m_others.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [this](std::size_t a, std::size_t b) {
        return av_compare_ts(m_others[a]->dts, m_other_units[a], m_others[b]->dts, m_other_units[b]) < 0;
    });
    std::vector<PacketHandle> packets;
    std::vector<AVRational> units;
    for (const std::size_t i : order) {
        packets.push_back(std::move(m_others[i]));
        units.push_back(m_other_units[i]);
    }
    m_others = std::move(packets);
    m_other_units = std::move(units);
}

int FinishedFile::write_others(std::int64_t until, AVRational unit) {
    int error = 0;
    while (error >= 0 && m_others_written < m_others.size()) {
        AVPacket* packet = m_others[m_others_written].get();
        const AVRational own = m_other_units[m_others_written];
        if (packet == nullptr) {
            return AVERROR(ENOMEM);
        }
        if (av_compare_ts(packet->dts, own, until, unit) > 0) {
            break;
        }
        ++m_others_written;
        av_packet_rescale_ts(packet, own, m_output->streams[packet->stream_index]->time_base);
        error = av_write_frame(m_output.get(), packet);
    }
    return error;
}

geo::Result<void> FinishedFile::write(AVPacket& packet) {
    int error = write_others(packet.dts, m_frame_time);
    packet.stream_index = 0;
    packet.pos = -1;
    packet.duration = 1;
    av_packet_rescale_ts(&packet, m_frame_time, m_output->streams[0]->time_base);
    if (error >= 0) {
        error = av_write_frame(m_output.get(), &packet);
    }
    if (error < 0) {
        return geo::fail(cannot_write(error));
    }
    return {};
}

geo::Result<void> FinishedFile::finish() {
    int error = write_others(INT64_MAX / 2, milliseconds);
    if (error >= 0) {
        error = av_write_trailer(m_output.get());
    }
    if (error >= 0) {
        error = avio_closep(&m_output->pb);
    }
    if (error < 0) {
        return geo::fail(cannot_write(error));
    }
    return {};
}

geo::Error FinishedFile::cannot_write(int error) const {
    return {geo::ErrorCode::CannotWrite,
            fmt::format("'{}' cannot be written: {}.", m_file.string(), libav_reason(error)), std::nullopt, nullptr};
}

}  // namespace app::record

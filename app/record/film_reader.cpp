#include "app/record/film_reader.hpp"

#include "app/record/film_file.hpp"

#include <fmt/format.h>

namespace app::record {

geo::Result<void> FilmReader::open_input() {
    AVFormatContext* opened = nullptr;
    int error = avformat_open_input(&opened, m_file.c_str(), nullptr, nullptr);
    m_input.reset(opened);
    if (error >= 0) {
        error = avformat_find_stream_info(opened, nullptr);
    }
    if (error >= 0 && (opened->nb_streams != 1 || opened->streams[0]->codecpar->codec_type != AVMEDIA_TYPE_VIDEO)) {
        error = AVERROR_INVALIDDATA;
    }
    if (error < 0) {
        return geo::fail(geo::ErrorCode::CannotRead,
                         fmt::format("'{}' is no part of a film: {}.", m_file.string(), libav_reason(error)));
    }
    return {};
}

geo::Result<FilmReader> FilmReader::open(const std::filesystem::path& file) {
    av_log_set_level(AV_LOG_QUIET);
    FilmReader reader;
    reader.m_file = file;
    reader.m_packet.reset(av_packet_alloc());
    if (!reader.m_packet) {
        return geo::fail(geo::ErrorCode::Internal, "There is not enough memory for the film.");
    }
    if (auto opened = reader.open_input(); !opened) {
        return geo::fail(opened.error());
    }
    const AVDictionaryEntry* tag = av_dict_get(reader.m_input->metadata, notes_tag, nullptr, 0);
    auto notes = notes_of_text(tag == nullptr ? "" : tag->value);
    if (!notes) {
        return geo::fail(geo::ErrorCode::BadData,
                         fmt::format("'{}' is no part of a film: {}.", file.string(), notes.error().message));
    }
    reader.m_notes = std::move(*notes);
    reader.m_frame_time = av_inv_q(frame_rate(reader.m_notes.frames_per_second));
    return reader;
}

AVPacket* FilmReader::next() {
    AVPacket* packet = m_packet.get();
    av_packet_unref(packet);
    if (av_read_frame(m_input.get(), packet) < 0 || (packet->flags & AV_PKT_FLAG_CORRUPT) != 0) {
        return nullptr;
    }
    av_packet_rescale_ts(packet, m_input->streams[0]->time_base, m_frame_time);
    if (m_packets == 0) {
        m_delay = packet->dts == AV_NOPTS_VALUE ? 0 : packet->pts - packet->dts;
    }
    // One a frame, without a gap: containers do not always keep the times of decoding.
    packet->dts = m_packets++ - m_delay;
    return packet;
}

geo::Result<std::int64_t> FilmReader::count() {
    std::int64_t packets = 0;
    while (next() != nullptr) {
        ++packets;
    }
    if (auto opened = open_input(); !opened) {
        return geo::fail(opened.error());
    }
    m_packets = 0;
    return packets;
}

}  // namespace app::record

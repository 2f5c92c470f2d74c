#include "app/record/film_file.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace app::record {

geo::Result<FilmFile> FilmFile::create(const std::filesystem::path& file, const std::string& container,
                                       const AVCodecParameters& video, const FilmNotes& notes) {
    FilmFile made;
    made.m_file = file;
    made.m_frame_time = av_inv_q(frame_rate(notes.frames_per_second));
    AVFormatContext* output = nullptr;
    avformat_alloc_output_context2(&output, nullptr, container.c_str(), file.c_str());
    made.m_output.reset(output);
    AVStream* stream = output == nullptr ? nullptr : avformat_new_stream(output, nullptr);
    if (stream == nullptr || avcodec_parameters_copy(stream->codecpar, &video) < 0) {
        return geo::fail(geo::ErrorCode::NoEncoder,
                         fmt::format("The libavformat that is installed cannot write {} files.", container));
    }
    stream->codecpar->codec_tag = 0;
    stream->time_base = made.m_frame_time;
    stream->avg_frame_rate = stream->r_frame_rate = frame_rate(notes.frames_per_second);
    av_dict_set(&output->metadata, "title", notes.title.c_str(), 0);
    av_dict_set(&output->metadata, "comment", notes.comment.c_str(), 0);
    av_dict_set(&output->metadata, notes_tag, text_of_notes(notes).c_str(), 0);
    output->flags |= AVFMT_FLAG_FLUSH_PACKETS | AVFMT_FLAG_BITEXACT;
    Dictionary muxer;
    if (container == "mp4") {
        muxer.set("movflags", "delay_moov+default_base_moof+use_metadata_tags");
        muxer.set("frag_duration", "1000000");  // microseconds
    } else {
        muxer.set("cluster_time_limit", "1000");  // milliseconds
    }
    int error = avio_open(&output->pb, file.c_str(), AVIO_FLAG_WRITE);
    if (error >= 0) {
        error = avformat_write_header(output, muxer.entries());
    }
    if (error < 0) {
        return geo::fail(made.cannot_write(error));
    }
    return made;
}

geo::Result<void> FilmFile::write(AVPacket& packet) {
    packet.stream_index = 0;
    packet.pos = -1;
    packet.duration = 1;
    av_packet_rescale_ts(&packet, m_frame_time, m_output->streams[0]->time_base);
    if (const int error = av_write_frame(m_output.get(), &packet); error < 0) {
        return geo::fail(cannot_write(error));
    }
    m_bytes = static_cast<std::uint64_t>(std::max<std::int64_t>(0, avio_tell(m_output->pb)));
    return {};
}

geo::Result<void> FilmFile::finish() {
    int error = av_write_trailer(m_output.get());
    if (error >= 0) {
        m_bytes = static_cast<std::uint64_t>(std::max<std::int64_t>(0, avio_tell(m_output->pb)));
        error = avio_closep(&m_output->pb);
    }
    if (error < 0) {
        return geo::fail(cannot_write(error));
    }
    return {};
}

geo::Error FilmFile::cannot_write(int error) const {
    return {geo::ErrorCode::CannotWrite,
            fmt::format("'{}' cannot be written: {}.", m_file.string(), libav_reason(error)), std::nullopt, nullptr};
}

}  // namespace app::record

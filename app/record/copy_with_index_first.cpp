#include "app/record/film_encoder.hpp"

#include <fmt/format.h>

namespace app::record {

namespace {

geo::Error cannot_copy(const std::filesystem::path& from, const std::filesystem::path& to, int error) {
    return {geo::ErrorCode::CannotWrite,
            fmt::format("'{}' cannot be written: {}. What is recorded lies in '{}'.", to.string(), libav_reason(error),
                        from.string()),
            std::nullopt, nullptr};
}

/// The same stream and texts in the new file.
int describe_output(AVFormatContext& output, AVFormatContext& input) {
    const AVStream& source = *input.streams[0];
    AVStream* stream = avformat_new_stream(&output, nullptr);
    if (stream == nullptr) {
        return AVERROR(ENOMEM);
    }
    stream->time_base = source.time_base;
    stream->avg_frame_rate = source.avg_frame_rate;
    stream->r_frame_rate = source.r_frame_rate;
    for (const char* key : {"title", "comment"}) {
        if (const AVDictionaryEntry* entry = av_dict_get(input.metadata, key, nullptr, 0); entry != nullptr) {
            av_dict_set(&output.metadata, key, entry->value, 0);
        }
    }
    const int error = avcodec_parameters_copy(stream->codecpar, source.codecpar);
    stream->codecpar->codec_tag = 0;
    return error;
}

int copy_packets(AVFormatContext& input, AVFormatContext& output) {
    const PacketHandle packet(av_packet_alloc());
    if (!packet) {
        return AVERROR(ENOMEM);
    }
    int error = 0;
    while ((error = av_read_frame(&input, packet.get())) >= 0) {
        av_packet_rescale_ts(packet.get(), input.streams[0]->time_base, output.streams[0]->time_base);
        packet->pos = -1;
        if (const int written = av_interleaved_write_frame(&output, packet.get()); written < 0) {
            return written;
        }
    }
    return error == AVERROR_EOF ? 0 : error;
}

int write_file(AVFormatContext& input, AVFormatContext& output, const std::filesystem::path& to) {
    int error = describe_output(output, input);
    if (error >= 0) {
        error = avio_open(&output.pb, to.c_str(), AVIO_FLAG_WRITE);
    }
    Dictionary muxer;
    muxer.set("movflags", "faststart");
    if (error >= 0) {
        error = avformat_write_header(&output, muxer.entries());
    }
    if (error >= 0) {
        error = copy_packets(input, output);
    }
    if (error >= 0) {
        error = av_write_trailer(&output);
    }
    if (error >= 0) {
        error = avio_closep(&output.pb);
    }
    return error;
}

}  // namespace

geo::Result<void> copy_with_index_first(const std::filesystem::path& from, const std::filesystem::path& to) {
    AVFormatContext* opened = nullptr;
    int error = avformat_open_input(&opened, from.c_str(), nullptr, nullptr);
    const InputHandle input(opened);
    if (error >= 0) {
        error = avformat_find_stream_info(input.get(), nullptr);
    }
    AVFormatContext* made = nullptr;
    if (error >= 0) {
        error = avformat_alloc_output_context2(&made, nullptr, "mp4", to.c_str());
    }
    const OutputHandle output(made);
    if (error >= 0) {
        error = input->nb_streams == 1 ? write_file(*input, *output, to) : AVERROR_INVALIDDATA;
    }
    if (error < 0) {
        return geo::fail(cannot_copy(from, to, error));
    }
    return {};
}

}  // namespace app::record

#include "app/record/film_parts.hpp"

#include <algorithm>
#include <cmath>

namespace app::record {

std::int64_t FilmParts::part_count() const {
    return (frame_count + frames_per_part - 1) / frames_per_part;
}

std::int64_t FilmParts::frames_in(std::int64_t part) const {
    return std::clamp(frame_count - part * frames_per_part, std::int64_t{0}, frames_per_part);
}

std::int64_t FilmParts::shard_frames() const {
    const std::int64_t all = part_count();
    if (all < shard) {
        return 0;
    }
    const std::int64_t parts = (all - shard) / shard_count + 1;
    const std::int64_t last = (shard - 1) + (parts - 1) * shard_count;
    return (parts - 1) * frames_per_part + frames_in(last);
}

std::int64_t FilmParts::film_frame(std::int64_t shard_frame) const {
    const std::int64_t part = (shard - 1) + shard_frame / frames_per_part * shard_count;
    return part * frames_per_part + shard_frame % frames_per_part;
}

std::int64_t FilmParts::frames_in_whole_parts(std::int64_t frames_there) const {
    const std::int64_t all = shard_frames();
    return frames_there >= all ? all : frames_there / frames_per_part * frames_per_part;
}

FilmParts film_parts(std::int64_t frame_count, double frames_per_second) {
    FilmParts parts;
    parts.frame_count = frame_count;
    parts.frames_per_part = std::max<std::int64_t>(1, std::llround(part_length_s * frames_per_second));
    return parts;
}

}  // namespace app::record

// How a film is cut into parts of one length, and which of them a shard makes: pure arithmetic.
#pragma once

#include <cstdint>

namespace app::record {

/// Seconds of film in a part. Each part is encoded by itself, so it does not matter who made it, or when.
inline constexpr double part_length_s = 10.0;

/// A film of parts, or the share of one machine in it: parts `shard`, `shard + shard_count`, ... counted from 1.
struct FilmParts {
    std::int64_t frame_count = 0;  ///< of the whole film
    std::int64_t frames_per_part = 300;
    int shard = 1;
    int shard_count = 1;

    friend bool operator==(const FilmParts&, const FilmParts&) = default;

    [[nodiscard]] std::int64_t part_count() const;
    /// Frames of a part (0-based): as all the others, but for the last one of the film.
    [[nodiscard]] std::int64_t frames_in(std::int64_t part) const;
    /// Frames that this shard makes; 0 where there are more shards than parts.
    [[nodiscard]] std::int64_t shard_frames() const;
    /// The film's frame that the shard makes as its n-th (both 0-based).
    [[nodiscard]] std::int64_t film_frame(std::int64_t shard_frame) const;
    /// How many of the shard's first frames belong to parts of which nothing is missing, if it has so many.
    [[nodiscard]] std::int64_t frames_in_whole_parts(std::int64_t frames_there) const;
};

/// The whole film in parts of `part_length_s`.
[[nodiscard]] FilmParts film_parts(std::int64_t frame_count, double frames_per_second);

}  // namespace app::record

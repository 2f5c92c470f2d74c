#include "app/record/finish_film.hpp"

#include "app/image/output_file.hpp"
#include "app/record/beside.hpp"
#include "app/record/codec_choice.hpp"
#include "app/record/film_reader.hpp"
#include "app/record/finished_file.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <span>

namespace app::record {

namespace fs = std::filesystem;

namespace {

geo::Error unfit(const fs::path& file, const std::string& why) {
    return {geo::ErrorCode::BadData, fmt::format("'{}' {}.", file.string(), why), std::nullopt, nullptr};
}

bool same_film(const FilmReader& a, const FilmReader& b) {
    FilmNotes of_a = a.notes();
    of_a.parts.shard = b.notes().parts.shard;
    return of_a == b.notes();
}

/// The shards in their order, each one there once and of the same film.
geo::Result<std::vector<FilmReader>> open_shards(const std::vector<fs::path>& files) {
    std::vector<FilmReader> shards;
    for (const fs::path& file : files) {
        auto opened = FilmReader::open(file);
        if (!opened) {
            return geo::fail(opened.error());
        }
        shards.push_back(std::move(*opened));
    }
    std::sort(shards.begin(), shards.end(),
              [](const FilmReader& a, const FilmReader& b) { return a.notes().parts.shard < b.notes().parts.shard; });
    const int wanted = shards.front().notes().parts.shard_count;
    for (std::size_t i = 0; i < shards.size(); ++i) {
        if (!same_film(shards.front(), shards[i])) {
            return geo::fail(unfit(shards[i].file(), fmt::format("is not of the same film as '{}', or was made by "
                                                                 "another encoder",
                                                                 shards.front().file().string())));
        }
        const int shard = shards[i].notes().parts.shard;
        if (shard != static_cast<int>(i) + 1) {
            return geo::fail(unfit(shards[i].file(),
                                   shard > static_cast<int>(i) + 1
                                       ? fmt::format("is shard {} of {}, and shard {} is missing", shard, wanted, i + 1)
                                       : fmt::format("is shard {} of {}, which was given already", shard, wanted)));
        }
    }
    // A film of fewer parts than shards leaves the last ones without any.
    const FilmParts& parts = shards.front().notes().parts;
    const auto needed = std::min<std::int64_t>(wanted, parts.part_count());
    if (static_cast<std::int64_t>(shards.size()) < needed) {
        return geo::fail(unfit(shards.back().file(), fmt::format("is shard {} of {}, and shard {} is missing",
                                                                 shards.size(), wanted, shards.size() + 1)));
    }
    return shards;
}

/// Copies every part at its place in the film.
geo::Result<void> copy_parts(std::vector<FilmReader>& shards, FinishedFile& film) {
    const FilmParts parts = shards.front().notes().parts;
    for (std::int64_t part = 0; part < parts.part_count(); ++part) {
        FilmReader& shard = shards[static_cast<std::size_t>(part % parts.shard_count)];
        const std::int64_t moved = (part - part / parts.shard_count) * parts.frames_per_part;
        for (std::int64_t frame = 0; frame < parts.frames_in(part); ++frame) {
            AVPacket* packet = shard.next();
            if (packet == nullptr || (frame == 0 && (packet->flags & AV_PKT_FLAG_KEY) == 0)) {
                return geo::fail(unfit(shard.file(), "is not complete; record it to its end, with --resume"));
            }
            packet->pts += moved;
            packet->dts += moved;
            if (auto written = film.write(*packet); !written) {
                return written;
            }
        }
    }
    return film.finish();
}

}  // namespace

geo::Result<void> finish_film(const std::vector<fs::path>& parts, const fs::path& file, image::Existing existing) {
    const auto container = container_of(file);
    if (!container) {
        return geo::fail(container.error());
    }
    auto shards = open_shards(parts);
    if (!shards) {
        return geo::fail(shards.error());
    }
    const FilmNotes notes = shards->front().notes();
    for (const auto& checked : {image::check_output(file, existing), check_beside(file, notes, existing)}) {
        if (!checked) {
            return checked;
        }
    }
    // Not the part's own name: where one is finished in place, that is what is read.
    const fs::path made =
        fs::path(file).replace_filename(file.stem().string() + ".finishing" + file.extension().string());
    auto film = FinishedFile::create(made, *container, shards->front().video(), notes);
    geo::Result<void> done = film ? copy_parts(*shards, *film) : geo::fail(film.error());
    if (done) {
        done = write_beside(file, notes, existing);
    }
    if (done) {
        done = image::publish(made, file, existing);
    }
    if (!done) {
        std::error_code ignored;
        fs::remove(made, ignored);
    }
    return done;
}

}  // namespace app::record

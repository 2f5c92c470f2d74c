#include "app/record/png_sequence_sink.hpp"

#include "app/image/output_file.hpp"
#include "app/record/background_worker.hpp"
#include "app/record/beside.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <atomic>
#include <fstream>
#include <memory>
#include <sstream>
#include <string_view>
#include <system_error>

namespace app::record {

namespace fs = std::filesystem;

namespace {

/// Encoding one picture while the next is drawn; each waiting picture of 1920x1080 takes 8 MB.
constexpr std::size_t queued_pictures = 2;

std::string frame_name(std::int64_t frame) {
    return fmt::format("frame-{:06}.png", frame);
}

/// What an unfinished folder and a shard's hold besides frames: the notes of their film.
constexpr const char* notes_name = "film.json";

/// Frames, the one that was being written when a run was killed, and the notes.
bool is_frame_name(std::string_view name) {
    if (name == notes_name || name == "film.part.json") {
        return true;
    }
    constexpr std::string_view head = "frame-";
    constexpr std::size_t digits = 6;
    if (name.size() < head.size() + digits || !name.starts_with(head)) {
        return false;
    }
    const auto rest = name.substr(std::min(name.find_first_not_of("0123456789", head.size()), name.size()));
    return rest == ".png" || rest == ".part.png";
}

geo::Error cannot_write(const fs::path& folder, const std::string& why) {
    return {geo::ErrorCode::CannotWrite, fmt::format("The folder '{}' cannot be written: {}.", folder.string(), why),
            std::nullopt, nullptr};
}

/// Removes a folder of frames, and only that: where anything else lies in it, nothing is touched.
geo::Result<void> remove_frames(const fs::path& folder) {
    std::error_code error;
    for (const auto& entry : fs::directory_iterator(folder, error)) {
        if (!is_frame_name(entry.path().filename().string())) {
            return geo::fail(cannot_write(
                folder, fmt::format("it holds '{}', which is no frame", entry.path().filename().string())));
        }
    }
    if (!error) {
        fs::remove_all(folder, error);
    }
    if (error) {
        return geo::fail(cannot_write(folder, error.message()));
    }
    return {};
}

/// A picture to write; null where it is the one before again.
struct Job {
    std::int64_t frame = 0;
    std::unique_ptr<const image::Image> image;
};

class PngSequenceSink final : public FrameSink {
  public:
    PngSequenceSink(fs::path folder, fs::path part, FilmOutput output, FilmNotes notes, std::int64_t frames_there)
        : m_folder(std::move(folder)),
          m_part(std::move(part)),
          m_output(std::move(output)),
          m_notes(std::move(notes)),
          m_there(frames_there),
          m_count(frames_there),
          m_worker(queued_pictures, [this](Job job) { return save(std::move(job)); }) {}

    PngSequenceSink(const PngSequenceSink&) = delete;
    PngSequenceSink& operator=(const PngSequenceSink&) = delete;
    ~PngSequenceSink() override {
        if (m_count == 0) {
            std::error_code ignored;
            fs::remove_all(m_part, ignored);
        }
    }

    geo::Result<void> write(const image::Image& frame, const std::vector<image::PixelRect>& changed) override {
        const bool same = m_count > m_there && changed.empty();
        return m_worker.push(
            Job{m_notes.parts.film_frame(m_count++), same ? nullptr : std::make_unique<const image::Image>(frame)});
    }

    geo::Result<void> finish() override {
        if (auto done = m_worker.finish(); !done) {
            return done;
        }
        std::error_code error;
        const bool whole = m_notes.parts.shard_count == 1;
        if (auto written = whole ? write_beside(m_folder, m_notes, m_output.existing) : geo::Result<void>(); !written) {
            return written;
        }
        if (fs::exists(m_folder, error)) {
            if (auto removed = remove_frames(m_folder); !removed) {
                return removed;
            }
        }
        if (whole) {
            fs::remove(m_part / notes_name, error);
        }
        fs::rename(m_part, m_folder, error);
        if (error) {
            return geo::fail(cannot_write(m_folder, error.message()));
        }
        return {};
    }

    std::uint64_t bytes_written() const override { return m_bytes; }
    std::int64_t frames_there() const override { return m_there; }

  private:
    geo::Result<void> save(Job job) {
        if (job.image) {
            auto encoded = image::encode_png(*job.image);
            if (!encoded) {
                return geo::fail(encoded.error());
            }
            m_encoded = std::move(*encoded);
        }
        m_bytes += m_encoded.size();
        return image::write_file(m_encoded, m_part / frame_name(job.frame), image::Existing::Overwrite);
    }

    fs::path m_folder;
    fs::path m_part;
    FilmOutput m_output;
    FilmNotes m_notes;
    std::int64_t m_there = 0;
    std::int64_t m_count = 0;
    std::atomic<std::uint64_t> m_bytes = 0;
    std::vector<std::uint8_t> m_encoded;  // the worker's
    BackgroundWorker<Job> m_worker;       // last: its thread uses the others
};

/// Whether frames may go into that folder: it is not there, or empty, or holds frames that may be replaced.
geo::Result<void> check_folder(const fs::path& folder, image::Existing existing) {
    std::error_code error;
    if (!fs::exists(folder, error)) {
        return image::check_output(folder, existing);
    }
    if (!fs::is_directory(folder, error)) {
        return geo::fail(cannot_write(folder, "it is no folder"));
    }
    for (const auto& entry : fs::directory_iterator(folder, error)) {
        if (existing == image::Existing::Refuse) {
            return geo::fail(
                geo::ErrorCode::AlreadyExists,
                fmt::format("The folder '{}' is not empty; give another name, or --force to replace its frames.",
                            folder.string()));
        }
        if (!is_frame_name(entry.path().filename().string())) {
            return geo::fail(cannot_write(
                folder, fmt::format("it holds '{}', which is no frame", entry.path().filename().string())));
        }
    }
    if (error) {
        return geo::fail(cannot_write(folder, error.message()));
    }
    return {};
}

geo::Result<void> write_notes(const FilmNotes& notes, const fs::path& folder) {
    const std::string text = text_of_notes(notes);
    const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
    return image::write_file({bytes, text.size()}, folder / notes_name, image::Existing::Overwrite);
}

geo::Result<FilmNotes> read_notes(const fs::path& folder) {
    std::ostringstream text;
    text << std::ifstream(folder / notes_name, std::ios::binary).rdbuf();
    auto notes = notes_of_text(text.str());
    if (!notes) {
        return geo::fail(geo::ErrorCode::BadData,
                         fmt::format("'{}' is no part of a film: {}.", folder.string(), notes.error().message));
    }
    return notes;
}

/// How many of the shard's first frames lie in the unfinished folder. Fails where it is of another film.
geo::Result<std::int64_t> frames_kept(const fs::path& part, const FilmNotes& notes) {
    const auto before = read_notes(part);
    if (!before || *before != notes) {
        return geo::fail(geo::ErrorCode::BadArgument,
                         fmt::format("'{}' was recorded with other options or data, so it cannot be gone on with; "
                                     "record anew, without --resume.",
                                     part.string()));
    }
    std::error_code ignored;
    std::int64_t frames = 0;
    while (frames < notes.parts.shard_frames() &&
           fs::exists(part / frame_name(notes.parts.film_frame(frames)), ignored)) {
        ++frames;
    }
    return frames;
}

/// A slash at the end would make its part "FOLDER/.part".
fs::path without_slash(const fs::path& folder) {
    const fs::path normal = folder.lexically_normal();
    return normal.has_filename() ? normal : normal.parent_path();
}

geo::Result<void> begin_part(const fs::path& part, const FilmNotes& notes) {
    std::error_code error;
    if (fs::exists(part, error)) {
        if (auto removed = remove_frames(part); !removed) {
            return removed;
        }
    }
    fs::create_directory(part, error);
    if (error) {
        return geo::fail(cannot_write(part, error.message()));
    }
    return write_notes(notes, part);
}

/// Whether all shards of one film are there; gives its notes.
geo::Result<FilmNotes> notes_of_shards(const std::vector<fs::path>& shards) {
    std::vector<bool> there;
    std::optional<FilmNotes> first;
    for (const fs::path& shard : shards) {
        auto notes = read_notes(shard);
        if (!notes) {
            return notes;
        }
        first = first ? first : std::optional(*notes);
        const int number = notes->parts.shard;
        notes->parts.shard = first->parts.shard;
        if (*notes != *first) {
            return geo::fail(geo::ErrorCode::BadData, fmt::format("'{}' is not of the same film as '{}'.",
                                                                  shard.string(), shards.front().string()));
        }
        there.resize(static_cast<std::size_t>(first->parts.shard_count));
        there[static_cast<std::size_t>(number - 1)] = true;
    }
    for (std::size_t i = 0; i < there.size() && static_cast<std::int64_t>(i) < first->parts.part_count(); ++i) {
        if (!there[i]) {
            return geo::fail(geo::ErrorCode::BadData,
                             fmt::format("'{}' is of a film of {} shards, and shard {} is missing.",
                                         shards.front().string(), there.size(), i + 1));
        }
    }
    return *first;
}

/// A second name for the same picture where the disk allows that, else a copy: the shards stay as they are.
void link_frame(const fs::path& from, const fs::path& to) {
    std::error_code error;
    fs::create_hard_link(from, to, error);
    if (error) {
        fs::copy_file(from, to, error);
    }
}

geo::Result<void> gather_frames(const std::vector<fs::path>& shards, const fs::path& part, const FilmNotes& notes) {
    std::error_code error;
    for (const fs::path& shard : shards) {
        for (const auto& entry : fs::directory_iterator(shard, error)) {
            if (entry.path().extension() == ".png") {
                link_frame(entry.path(), part / entry.path().filename());
            }
        }
    }
    for (std::int64_t frame = 0; frame < notes.parts.frame_count; ++frame) {
        if (!fs::exists(part / frame_name(frame), error)) {
            return geo::fail(geo::ErrorCode::BadData,
                             fmt::format("'{}' lacks {}; record its shard to the end, with --resume.", part.string(),
                                         frame_name(frame)));
        }
    }
    return {};
}

}  // namespace

geo::Result<std::unique_ptr<FrameSink>> open_png_sequence(const FilmOutput& output, const FilmNotes& notes) {
    const fs::path whole = without_slash(output.file);
    const FilmParts& parts = notes.parts;
    const fs::path target = parts.shard_count == 1
                                ? whole
                                : fs::path(whole).concat(fmt::format(".{}-of-{}", parts.shard, parts.shard_count));
    if (auto checked = check_folder(target, output.existing); !checked) {
        return geo::fail(checked.error());
    }
    if (auto checked = parts.shard_count == 1 ? check_beside(whole, notes, output.existing) : geo::Result<void>();
        !checked) {
        return geo::fail(checked.error());
    }
    const fs::path part = fs::path(target).concat(".part");
    std::int64_t there = 0;
    std::error_code ignored;
    if (output.resume && fs::exists(part, ignored)) {
        const auto kept = frames_kept(part, notes);
        if (!kept) {
            return geo::fail(kept.error());
        }
        there = *kept;
    } else if (auto begun = begin_part(part, notes); !begun) {
        return geo::fail(begun.error());
    }
    return std::make_unique<PngSequenceSink>(target, part, output, notes, there);
}

geo::Result<void> join_png_sequences(const std::vector<fs::path>& shards, const fs::path& folder,
                                     image::Existing existing) {
    const auto notes = notes_of_shards(shards);
    if (!notes) {
        return geo::fail(notes.error());
    }
    const fs::path target = without_slash(folder);
    for (const auto& checked : {check_folder(target, existing), check_beside(target, *notes, existing)}) {
        if (!checked) {
            return checked;
        }
    }
    const fs::path part = fs::path(target).concat(".part");
    if (auto begun = begin_part(part, *notes); !begun) {
        return begun;
    }
    if (auto gathered = gather_frames(shards, part, *notes); !gathered) {
        return gathered;
    }
    if (auto written = write_beside(target, *notes, existing); !written) {
        return written;
    }
    std::error_code error;
    fs::remove(part / notes_name, error);
    if (fs::exists(target, error)) {
        if (auto removed = remove_frames(target); !removed) {
            return removed;
        }
    }
    fs::rename(part, target, error);
    if (error) {
        return geo::fail(cannot_write(target, error.message()));
    }
    return {};
}

}  // namespace app::record

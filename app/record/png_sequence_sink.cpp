#include "app/record/png_sequence_sink.hpp"

#include "app/image/output_file.hpp"
#include "app/record/background_worker.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <atomic>
#include <memory>
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

/// Frames, and the one that was being written when a run was killed.
bool is_frame_name(std::string_view name) {
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
    PngSequenceSink(fs::path folder, fs::path part)
        : m_folder(std::move(folder)),
          m_part(std::move(part)),
          m_worker(queued_pictures, [this](Job job) { return save(std::move(job)); }) {}

    PngSequenceSink(const PngSequenceSink&) = delete;
    PngSequenceSink& operator=(const PngSequenceSink&) = delete;
    ~PngSequenceSink() override {
        if (m_count == 0) {
            std::error_code ignored;
            fs::remove(m_part, ignored);
        }
    }

    geo::Result<void> write(const image::Image& frame, const std::vector<image::PixelRect>& changed) override {
        const bool same = m_count > 0 && changed.empty();
        return m_worker.push(Job{m_count++, same ? nullptr : std::make_unique<const image::Image>(frame)});
    }

    geo::Result<void> finish() override {
        if (auto done = m_worker.finish(); !done) {
            return done;
        }
        std::error_code error;
        if (fs::exists(m_folder, error)) {
            if (auto removed = remove_frames(m_folder); !removed) {
                return removed;
            }
        }
        fs::rename(m_part, m_folder, error);
        if (error) {
            return geo::fail(cannot_write(m_folder, error.message()));
        }
        return {};
    }

    std::uint64_t bytes_written() const override { return m_bytes; }

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

}  // namespace

geo::Result<std::unique_ptr<FrameSink>> open_png_sequence(const fs::path& folder, image::Existing existing) {
    const fs::path normal = folder.lexically_normal();
    // A slash at the end would make its part "FOLDER/.part".
    const fs::path target = normal.has_filename() ? normal : normal.parent_path();
    if (auto checked = check_folder(target, existing); !checked) {
        return geo::fail(checked.error());
    }
    const fs::path part = fs::path(target).concat(".part");
    std::error_code error;
    if (fs::exists(part, error)) {
        if (auto removed = remove_frames(part); !removed) {
            return geo::fail(removed.error());
        }
    }
    fs::create_directory(part, error);
    if (error) {
        return geo::fail(cannot_write(part, error.message()));
    }
    return std::make_unique<PngSequenceSink>(target, part);
}

}  // namespace app::record
